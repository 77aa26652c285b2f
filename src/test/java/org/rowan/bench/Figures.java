package org.rowan.bench;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.rowan.bundle.Exchange;
import org.rowan.bundle.Recipient;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.Casebooks;
import org.rowan.casebook.NewCasebook;
import org.rowan.crypto.PassphraseKey;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Progress;
import org.rowan.secret.SecretChars;
import org.rowan.vault.FormatConstants;
import org.rowan.vault.Reserve;

/**
 * The figures that people feel, on this computer, each beside a baseline of the same run. Argument: a folder with
 * room for six times the attachment; then the attachment's size in MiB (1024 unless told).
 */
final class Figures {
    private static final int TESTIMONIES = 10_000;
    private static final long MEBIBYTE = 1 << 20;
    private static final List<String> WORDS = List.of("river", "border", "морозный", "вокзал", "ёлка", "წერილი",
            "საზღვარი", "window", "permit", "сустрэча", "ліст", "court", "morning", "corridor", "протокол", "train");

    private final Path place;
    private final long bytes;
    private final Random random = new Random(7);

    private Figures(Path place, long bytes) {
        this.place = place;
        this.bytes = bytes;
    }

    /** @param arguments the folder, the attachment's size in MiB */
    public static void main(String[] arguments) throws Exception {
        Path place = Files.createTempDirectory(Path.of(arguments.length > 0 ? arguments[0] : "target"), "figures");
        try {
            new Figures(place, MEBIBYTE * (arguments.length > 1 ? Long.parseLong(arguments[1]) : 1024)).run();
        } finally {
            try (Stream<Path> all = Files.walk(place)) {
                all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
            }
        }
    }

    private void run() throws Exception {
        create("book");
        try (Casebook book = open("book")) {
            Entry first = book.records().add(Kind.CASE, Content.of(Field.TITLE, "First"));
            saving(book, first.id());
            searching(book, first.id());
            Entry second = book.records().add(Kind.CASE, Content.of(Field.TITLE, "Second"));
            attaching(book, second.id());
            exporting(book, second.id());
        }
        unlocking();
    }

    private void create(String name) throws Exception {
        long start = System.nanoTime();
        Casebooks.standard().create(new NewCasebook(place.resolve(name), "Figures", passphrase(), Optional.empty(),
                Optional.empty(), new Reserve(224 * MEBIBYTE, bytes + 64 * MEBIBYTE)), Progress.NONE);
        System.out.printf("creating a casebook of %d MiB took %.1f s%n", 2 * bytes / MEBIBYTE + 1024,
                (System.nanoTime() - start) / 1e9);
    }

    private Casebook open(String name) throws Exception {
        try (SecretChars passphrase = passphrase()) {
            return Casebooks.standard().open(place.resolve(name), passphrase, Optional.empty(), Progress.NONE);
        }
    }

    private static SecretChars passphrase() {
        return new SecretChars("figures only".toCharArray());
    }

    private void unlocking() throws Exception {
        Stopwatch.compare("unlock and lock", 5, () -> open("book").close(), "Argon2id alone", () -> {
            try (SecretChars passphrase = passphrase()) {
                PassphraseKey.derive(passphrase, Optional.empty(), new byte[32], FormatConstants.VERSION_1.argon())
                        .close();
            }
        });
    }

    private void saving(Casebook book, Id caseId) throws Exception {
        Entry testimony = book.records().add(Kind.TESTIMONY, testimony(caseId));
        try (FileChannel plain = FileChannel.open(place.resolve("plain"), StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE)) {
            Stopwatch.compare("save a draft of 4,000 characters", 200,
                    () -> book.drafts().put(testimony.id(), testimony(caseId)), "write and force 8 KiB", () -> {
                        plain.write(ByteBuffer.allocate(8192), 0);
                        plain.force(false);
                    });
        }
        Files.delete(place.resolve("plain"));
    }

    private void searching(Casebook book, Id caseId) throws Exception {
        long start = System.nanoTime();
        for (int i = 0; i < TESTIMONIES; i++) {
            book.records().add(Kind.TESTIMONY, testimony(caseId));
        }
        System.out.printf("adding %d testimonies took %.1f s%n", TESTIMONIES, (System.nanoTime() - start) / 1e9);
        List<Entry> all = book.records().of(caseId, Kind.TESTIMONY);
        Stopwatch.compare("search two words in 10,000 testimonies", 20, () -> book.search().find("елка წერ", 50),
                "look through all texts", () -> all.forEach(e -> e.content().text(Field.TRANSCRIPT).indexOf("ёлка წერ")));
        Stopwatch.compare("list cases", 20, () -> book.records().cases(), "list 10,000 testimonies",
                () -> book.records().of(caseId, Kind.TESTIMONY));
    }

    private Content testimony(Id caseId) {
        StringBuilder text = new StringBuilder();
        while (text.length() < 4000) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextInt(1000)).append(' ');
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
        }
        return Content.of(Field.CASE, caseId.text(), Field.TITLE, "Testimony", Field.TRANSCRIPT, text.toString());
    }

    private void attaching(Casebook book, Id caseId) throws Exception {
        Path source = place.resolve("source");
        byte[] block = new byte[(int) MEBIBYTE];
        try (OutputStream out = Files.newOutputStream(source)) {
            for (long at = 0; at < bytes; at += block.length) {
                random.nextBytes(block);
                out.write(block);
            }
        }
        Stopwatch.compare("attach " + bytes / MEBIBYTE + " MiB", 1, () -> {
            try (InputStream in = Files.newInputStream(source)) {
                book.documents().attach(caseId, "large.bin", in, bytes, Progress.NONE);
            }
        }, "cp and sync", () -> {
            Stopwatch.program("cp", source.toString(), place.resolve("copy").toString());
            Stopwatch.program("sync", place.resolve("copy").toString());
        });
        Files.delete(place.resolve("copy"));
    }

    private void exporting(Casebook book, Id caseId) throws Exception {
        Exchange exchange = new Exchange(book);
        Recipient own = exchange.recipient(exchange.ownCard().recipient());
        Stopwatch.compare("export it in a bundle", 1, () -> exchange.export(
                exchange.plan(Set.of(caseId), List.of(own), ""), place.resolve("bundle.age"), Progress.NONE),
                "age -r", () -> Stopwatch.program("sh", "-c", "command -v age >/dev/null || exit 0; "
                        + "age-keygen -o " + place.resolve("key") + " 2>/dev/null && age -r $(age-keygen -y "
                        + place.resolve("key") + ") -o " + place.resolve("aged") + " " + place.resolve("source")
                        + " && sync " + place.resolve("aged")));
    }
}
