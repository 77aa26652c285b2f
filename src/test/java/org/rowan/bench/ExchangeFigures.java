package org.rowan.bench;

import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rowan.bundle.Exchange;
import org.rowan.bundle.ReceivePlan;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.Casebooks;
import org.rowan.casebook.NewCasebook;
import org.rowan.crypto.PassphraseKey;
import org.rowan.model.Content;
import org.rowan.model.Field;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Progress;
import org.rowan.secret.SecretChars;
import org.rowan.vault.FormatConstants;
import org.rowan.vault.Reserve;

/**
 * What exchanging costs on this computer: files out and in beside stock age and tar in the same run, a casebook that
 * gathers many bundles, and the memory that a large bundle takes, in a process of its own with the settings of this
 * one. Arguments: a folder; the MiB of the files (1024); bundles to gather (200) and records in each (500); the MiB of
 * the large bundle (10240). A figure of 0 leaves its part out. Needs room for six times the files, or three times the
 * large bundle.
 */
final class ExchangeFigures {
    private static final long MEBIBYTE = 1 << 20;
    private static final int RUNS = 3;
    private final Path place;

    private ExchangeFigures(Path place) {
        this.place = place;
    }

    /** @param arguments see above */
    public static void main(String[] arguments) throws Exception {
        List<String> given = new ArrayList<>(List.of("target", "1024", "200", "500", "10240"));
        for (int i = 0; i < arguments.length; i++) {
            given.set(i, arguments[i]);
        }
        Path place = Files.createTempDirectory(Path.of(given.get(0)), "exchange").toAbsolutePath();
        try {
            new ExchangeFigures(place).run(given.stream().skip(1).mapToInt(Integer::parseInt).toArray());
        } finally {
            empty(place);
        }
    }

    private void run(int... sizes) throws Exception {
        if (sizes[0] > 0) {
            media(sizes[0] * MEBIBYTE);
        }
        if (sizes[1] > 0) {
            gathering(sizes[1], sizes[2]);
        }
        if (sizes[3] > 0) {
            giant(sizes[3]);
        }
    }

    private static void empty(Path place) throws Exception {
        try (Stream<Path> all = Files.walk(place)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
    }

    /** A casebook of the real format, but for the cost of its passphrase, which is no part of these figures. */
    static Casebook create(Path folder, Reserve room) throws Exception {
        FormatConstants real = FormatConstants.VERSION_1;
        return create(new FormatConstants(new PassphraseKey.Cost(8 * 1024, 1, 4), real.slotBytes(), real.ringBytes(),
                real.mediaCellBytes(), real.stripeCells(), real.reserve(), real.pace()), folder, room);
    }

    static Casebook create(FormatConstants constants, Path folder, Reserve room) throws Exception {
        Casebooks casebooks = new Casebooks(constants);
        casebooks.create(new NewCasebook(folder, "Figures", passphrase(), Optional.empty(), Optional.empty(), room),
                Progress.NONE);
        try (SecretChars passphrase = passphrase()) {
            return casebooks.open(folder, passphrase, Optional.empty(), Progress.NONE);
        }
    }

    private static SecretChars passphrase() {
        return new SecretChars("figures only".toCharArray());
    }

    static void receive(Casebook book, Path file) throws Exception {
        Exchange exchange = new Exchange(book);
        try (ReceivePlan plan = exchange.inspect(file, Optional.empty(), Progress.NONE)) {
            exchange.apply(plan, Progress.NONE);
        }
    }

    private void media(long bytes) throws Exception {
        Reserve room = new Reserve(64 * MEBIBYTE, (RUNS + 1) * bytes + 64 * MEBIBYTE);
        Path source = place.resolve("source");
        try (InputStream in = new Bundles.Noise(7, bytes); OutputStream out = Files.newOutputStream(source)) {
            in.transferTo(out);
        }
        Stopwatch.program("age-keygen", "-o", place.resolve("key").toString());
        try (Casebook from = create(place.resolve("from"), room)) {
            Id theCase = from.records().add(Kind.CASE, Content.of(Field.TITLE, "Recordings")).id();
            try (InputStream in = Files.newInputStream(source)) {
                from.documents().attach(theCase, "large.bin", in, bytes, Progress.NONE);
            }
            Files.createDirectory(place.resolve("out"));
            for (int i = 0; i < RUNS; i++) {
                pair(from, theCase, i, room);
            }
        }
        empty(place.resolve("from"));
        Files.deleteIfExists(source);
    }

    private void pair(Casebook from, Id theCase, int run, Reserve room) throws Exception {
        Path folder = place.resolve("to" + run);
        Path bundle = place.resolve("bundle.age");
        long[] at = new long[5];
        try (Casebook to = create(folder, room)) {
            String key = new Exchange(to).ownCard().recipients().getLast();
            Exchange exchange = new Exchange(from);
            at[0] = System.nanoTime();
            exchange.export(exchange.plan(Set.of(theCase), List.of(exchange.recipient(key)), ""), bundle,
                    Progress.NONE);
            at[1] = System.nanoTime();
            receive(to, bundle);
            at[2] = System.nanoTime();
        }
        shell("tar cf - source | age -r $(age-keygen -y key) -o aged && sync aged");
        at[3] = System.nanoTime();
        shell("age -d -i key aged | tar xf - -C out && sync out/source");
        at[4] = System.nanoTime();
        print("export beside tar | age", at[1] - at[0], at[3] - at[2]);
        print("receive beside age -d | tar", at[2] - at[1], at[4] - at[3]);
        print("both beside both", at[2] - at[0], at[4] - at[2]);
        empty(folder);
        Files.delete(bundle);
        Files.delete(place.resolve("aged"));
    }

    private void shell(String command) throws Exception {
        Stopwatch.program("sh", "-c", "cd " + place + " && " + command);
    }

    private static void print(String name, long ours, long theirs) {
        System.out.printf(Locale.ROOT, "%-32s %10.0f ms %10.0f ms   ratio %.2f%n", name, ours / 1e6, theirs / 1e6,
                (double) ours / theirs);
    }

    private void gathering(int bundles, int records) throws Exception {
        Path folder = place.resolve("gathering");
        Path bundle = place.resolve("one.age");
        double[] seconds = new double[bundles];
        try (Casebook book = create(folder, new Reserve(960 * MEBIBYTE, 64 * MEBIBYTE))) {
            Bundles source = new Bundles(new Exchange(book).ownCard().recipients().getLast());
            for (int i = 0; i < bundles; i++) {
                source.records(bundle, records);
                long start = System.nanoTime();
                receive(book, bundle);
                seconds[i] = (System.nanoTime() - start) / 1e9;
                Files.delete(bundle);
            }
            int tenth = Math.max(1, bundles / 10);
            System.out.printf(Locale.ROOT, "gathering %d bundles of %d records: %.1f s; first tenth %.2f s each, "
                    + "last tenth %.2f s each%n", bundles, records, Arrays.stream(seconds).sum(),
                    Arrays.stream(seconds).limit(tenth).average().orElseThrow(),
                    Arrays.stream(seconds).skip(bundles - tenth).average().orElseThrow());
            Stopwatch.compare("then: search two words", 5, () -> book.search().find("dawn train", 50),
                    "list cases", () -> book.records().cases());
        }
        empty(folder);
    }

    private void giant(int mebibytes) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream().filter(a -> a.startsWith("-X"))
                .forEach(command::add);
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED",
                "-Drowan.native=" + System.getProperty("rowan.native", ""), "-cp",
                System.getProperty("java.class.path"), GiantBundle.class.getName(), place.toString(),
                Integer.toString(mebibytes)));
        Process child = new ProcessBuilder(command).inheritIO().start();
        if (child.waitFor() != 0) {
            System.out.println("the process of the large bundle failed");
        }
    }
}
