package org.rowan.casebook.leaving;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What is tried after the outcome is settled, and may fail without changing it. */
final class Leftover {
    private Leftover() {
    }

    static void remove(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException _) {
            // the disk is gone, and the file with it
        }
    }

    /** Not every system lets a folder be forced. */
    static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException _) {
            // the file itself was forced
        }
    }
}
