package org.rowan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rowan.bundle.Exchange;
import org.rowan.casebook.Casebook;
import org.rowan.model.Id;
import org.rowan.model.Progress;
import org.rowan.vault.FormatConstants;
import org.rowan.vault.Reserve;

/**
 * Receives and exports one large bundle, and prints the most memory that this process had meanwhile, all of it counted;
 * apart from that what creating and opening took, because the format's passphrase alone takes 256 MiB for a second.
 */
final class GiantBundle {
    private static final long MEBIBYTE = 1 << 20;
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Path FORGET_PEAK = Path.of("/proc/self/clear_refs");

    private GiantBundle() {
    }

    /** @param arguments a folder, the MiB of the bundle: nine tenths are one file, which is then longer than 8 GiB */
    public static void main(String[] arguments) throws Exception {
        Path place = Path.of(arguments[0]);
        long bytes = Long.parseLong(arguments[1]) * MEBIBYTE;
        Path bundle = place.resolve("giant.age");
        try (Casebook book = ExchangeFigures.create(FormatConstants.VERSION_1, place.resolve("giant"),
                new Reserve(64 * MEBIBYTE, bytes + 256 * MEBIBYTE))) {
            System.out.printf(Locale.ROOT, "creating and opening a casebook: peak memory %d MB%n", peak());
            Exchange exchange = new Exchange(book);
            String key = exchange.ownCard().recipients().getLast();
            new Bundles(key).media(bundle, List.of(bytes / 10 * 9, bytes / 10));
            measure("receiving", bytes, () -> ExchangeFigures.receive(book, bundle));
            Files.delete(bundle);
            Set<Id> theCase = Set.of(book.records().cases().getFirst().id());
            measure("exporting", bytes, () -> exchange.export(
                    exchange.plan(theCase, List.of(exchange.recipient(key)), ""), bundle, Progress.NONE));
        }
    }

    private static void measure(String name, long bytes, Stopwatch.Work work) throws Exception {
        Files.writeString(FORGET_PEAK, "5");
        long start = System.nanoTime();
        work.run();
        System.out.printf(Locale.ROOT, "%s a bundle of %d MiB: %.1f s, peak memory %d MB%n", name, bytes / MEBIBYTE,
                (System.nanoTime() - start) / 1e9, peak());
    }

    /** @return megabytes, as the system counts them */
    private static long peak() throws IOException {
        return Files.readAllLines(STATUS).stream().filter(l -> l.startsWith("VmHWM"))
                .mapToLong(l -> Long.parseLong(l.replaceAll("[^0-9]", "")) / 1000).findFirst().orElse(-1);
    }
}
