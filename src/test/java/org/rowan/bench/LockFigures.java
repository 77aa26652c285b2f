package org.rowan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.rowan.WindowProcess;
import org.rowan.casebook.Casebooks;
import org.rowan.casebook.NewCasebook;
import org.rowan.model.Progress;
import org.rowan.secret.SecretChars;
import org.rowan.vault.Reserve;

/**
 * How long it takes to get in and out, on this computer: from the start of the process to the unlock page, from either
 * passphrase to the open casebook, and from the key that locks to the end of the process. On the display of the
 * environment, or without a screen when it names none. Argument: a folder with room for a casebook.
 */
final class LockFigures {
    private static final int RUNS = 20;
    private static final Reserve ROOM = Reserve.forDocuments(64L << 20);

    private final Path place;
    private final List<Long> starts = new ArrayList<>();
    private final List<Long> firsts = new ArrayList<>();
    private final List<Long> seconds = new ArrayList<>();
    private final List<Long> locks = new ArrayList<>();
    private final List<Long> panics = new ArrayList<>();
    private final List<Long> whileOpening = new ArrayList<>();

    private LockFigures(Path place) {
        this.place = place;
    }

    /** @param arguments the folder */
    public static void main(String[] arguments) throws Exception {
        Path place = Files.createTempDirectory(Path.of(arguments.length > 0 ? arguments[0] : "target"), "lock")
                .toAbsolutePath();
        try {
            new LockFigures(place).run();
        } finally {
            try (Stream<Path> all = Files.walk(place)) {
                all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
            }
        }
    }

    private void run() throws Exception {
        try (SecretChars first = new SecretChars("first".toCharArray());
                SecretChars second = new SecretChars("second".toCharArray())) {
            Casebooks.standard().create(new NewCasebook(place.resolve("casebook"), "", first,
                    Optional.of(second), Optional.empty(), ROOM), Progress.NONE);
        }
        for (int i = 0; i < RUNS; i++) {
            once();
        }
        print("start to unlock page", starts);
        print("unlock, first passphrase", firsts);
        print("unlock, second passphrase", seconds);
        print("lock: key to end of process", locks);
        print("panic: key to end of process", panics);
        print("lock while it is being opened", whileOpening);
    }

    private void once() throws IOException {
        long start = System.nanoTime();
        try (WindowProcess window = new WindowProcess(place, System.getenv("DISPLAY") == null,
                place.resolve("casebook").toString())) {
            starts.add(System.nanoTime() - start);
            firsts.add(unlock(window, "first"));
            locks.add(window.lock("L", true));
            seconds.add(unlock(window, "second"));
            panics.add(window.lock("F12", false));
            window.tell("fill", "#passphrase", "first");
            window.tell("press", "#unlock-open");
            whileOpening.add(window.lock("L", true));
        }
    }

    private static long unlock(WindowProcess window, String passphrase) throws IOException {
        window.tell("fill", "#passphrase", passphrase);
        long start = System.nanoTime();
        window.tell("press", "#unlock-open");
        window.tell("seen", "#go-settings");
        return System.nanoTime() - start;
    }

    private static void print(String what, List<Long> nanos) {
        List<Long> sorted = nanos.stream().sorted().toList();
        System.out.println(String.format(Locale.ROOT, "%-30s median %8.1f ms   min %8.1f   max %8.1f   (%d runs)", what,
                sorted.get(sorted.size() / 2) / 1e6, sorted.getFirst() / 1e6, sorted.getLast() / 1e6, sorted.size()));
    }
}
