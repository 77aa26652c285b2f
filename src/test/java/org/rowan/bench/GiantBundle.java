package org.rowan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.rowan.bundle.Exchange;
import org.rowan.casebook.Casebook;
import org.rowan.vault.Reserve;

/** Writes and receives one large bundle, and prints the most memory that this process ever had, all of it counted. */
final class GiantBundle {
    private static final long MEBIBYTE = 1 << 20;

    private GiantBundle() {
    }

    /** @param arguments a folder, the MiB of the bundle: nine tenths are one file, which is then longer than 8 GiB */
    public static void main(String[] arguments) throws Exception {
        Path place = Path.of(arguments[0]);
        long bytes = Long.parseLong(arguments[1]) * MEBIBYTE;
        Path bundle = place.resolve("giant.age");
        try (Casebook book = ExchangeFigures.create(place.resolve("giant"),
                new Reserve(64 * MEBIBYTE, bytes + 256 * MEBIBYTE))) {
            new Bundles(new Exchange(book).ownCard().recipients().getLast())
                    .media(bundle, List.of(bytes / 10 * 9, bytes / 10));
            System.out.printf(Locale.ROOT, "peak memory before receiving: %d MB%n", peak());
            long start = System.nanoTime();
            ExchangeFigures.receive(book, bundle);
            System.out.printf(Locale.ROOT, "receiving a bundle of %d MiB: %.1f s, peak memory %d MB%n",
                    Files.size(bundle) / MEBIBYTE, (System.nanoTime() - start) / 1e9, peak());
        }
    }

    /** @return megabytes, as the system counts them */
    private static long peak() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream().filter(l -> l.startsWith("VmHWM"))
                .mapToLong(l -> Long.parseLong(l.replaceAll("[^0-9]", "")) / 1000).findFirst().orElse(-1);
    }
}
