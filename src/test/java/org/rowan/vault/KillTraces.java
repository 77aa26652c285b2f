package org.rowan.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the seven files show after a kill to somebody who can't open them. Casebook format, section 2: at rest nothing;
 * in the middle of a pair one of its files, or the order of the two, which must not tell who was at work.
 */
final class KillTraces {
    private int resting;
    private int own;
    private int other;

    /** @param atWork the compartment whose process was killed */
    void look(Path place, int atWork) throws IOException {
        assertEquals(Stream.of(VaultFile.values()).map(VaultFile::fileName).collect(Collectors.toSet()), names(place));
        List<FileTime> modified = times(place, "lastModifiedTime");
        Set<VaultFile> written = new TreeSet<>();
        for (VaultFile file : VaultFile.values()) {
            if (!modified.get(file.ordinal()).equals(FolderDates.MODIFIED)) {
                written.add(file);
            }
        }
        assertInNameOrder(place, written);
        resting += written.isEmpty() ? 1 : 0;
        if (sameLengths(place)) {
            assertOfOnePair(written);
            latest(modified, written, VaultFile.BASE_0, VaultFile.BASE_1, atWork);
            latest(modified, written, VaultFile.WORK_0, VaultFile.WORK_1, atWork);
        }
    }

    private static Set<String> names(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    private static List<FileTime> times(Path place, String attribute) throws IOException {
        List<FileTime> times = new ArrayList<>();
        for (VaultFile file : VaultFile.values()) {
            times.add((FileTime) Files.getAttribute(place.resolve(file.fileName()), attribute));
        }
        return times;
    }

    private static boolean sameLengths(Path place) throws IOException {
        Set<Long> lengths = new TreeSet<>();
        for (VaultFile file : VaultFile.DATABASES) {
            lengths.add(Files.size(place.resolve(file.fileName())));
        }
        return lengths.size() == 1;
    }

    // While the dates are being set those of the first files are newer than those of the last.
    private static void assertInNameOrder(Path place, Set<VaultFile> written) throws IOException {
        if (!Files.getFileStore(place).supportsFileAttributeView("unix")) {
            System.out.println("SKIPPED: no change times on this system; not shown here: they stand in name order");
            return;
        }
        List<FileTime> changed = times(place, "unix:ctime");
        List<FileTime> resting = Stream.of(VaultFile.values()).filter(file -> !written.contains(file))
                .map(file -> changed.get(file.ordinal())).toList();
        int steps = 0;
        for (int i = 1; i < resting.size(); i++) {
            steps += resting.get(i).compareTo(resting.get(i - 1)) < 0 ? 1 : 0;
        }
        assertTrue(steps <= 1, () -> "change times: " + changed + ", written: " + written);
    }

    private static void assertOfOnePair(Set<VaultFile> written) {
        Set<String> letters = written.stream().map(file -> file.fileName().replaceAll("^[01]", ""))
                .collect(Collectors.toSet());
        assertTrue(letters.size() <= 1, () -> "written: " + written);
    }

    private void latest(List<FileTime> modified, Set<VaultFile> written, VaultFile zero, VaultFile one, int atWork) {
        int order = written.contains(zero) && written.contains(one)
                ? modified.get(one.ordinal()).compareTo(modified.get(zero.ordinal()))
                : (written.contains(one) ? 1 : 0) - (written.contains(zero) ? 1 : 0);
        if (order != 0) {
            boolean ofOwn = (order > 0 ? 1 : 0) == atWork;
            own += ofOwn ? 1 : 0;
            other += ofOwn ? 0 : 1;
        }
    }

    /** What was written last was about as often of the compartment at work as of the other. */
    void assertFair() {
        assertTrue(chance(Math.min(own, other), own + other) > 0.0001, this::toString);
    }

    /** The probability that a fair coin is so uneven, or more. */
    static double chance(int fewer, int all) {
        double term = Math.pow(0.5, all);
        double sum = 0;
        for (int k = 0; k <= fewer; k++) {
            sum += term;
            term = term * (all - k) / (k + 1);
        }
        return Math.min(1, 2 * sum);
    }

    @Override
    public String toString() {
        return resting + " at rest; written last in the middle of a pair: " + own + " of the compartment at work, "
                + other + " of the other";
    }
}
