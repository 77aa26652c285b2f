package org.rowan.casebook.leaving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** Java has no exception of its own for a full disk: the words are the system's, in English or not. */
final class FullDisk {
    private static final long NEARLY_NOTHING = 1 << 16;

    private FullDisk() {
    }

    /** @return whether a full disk, or a quota, explains why nothing could be written to the folder */
    static boolean explains(IOException failure, Path folder) {
        String words = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return Stream.of("no space left", "quota", "file too large", "not enough space").anyMatch(words::contains)
                || isFull(folder);
    }

    private static boolean isFull(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() < NEARLY_NOTHING;
        } catch (IOException _) {
            return false;
        }
    }
}
