package org.rowan.vault;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;

/**
 * The dates that every file of every casebook shows, whenever it was written or read. Casebook format, section 2.
 * The access date lies in the future because Linux leaves such a date alone when a file is read.
 */
final class FolderDates {
    static final FileTime MODIFIED = FileTime.from(Instant.parse("2000-01-01T00:00:00Z"));
    static final FileTime ACCESSED = FileTime.from(Instant.parse("2037-01-01T00:00:00Z"));

    private FolderDates() {}

    /**
     * Sets the dates of the seven files in name order, then the folder's. Never while this process holds the lock:
     * Java opens and closes each file for it, and that would drop the lock.
     */
    static void setAll(Path folder) throws IOException {
        for (VaultFile file : VaultFile.values()) {
            set(folder.resolve(file.fileName()));
        }
        set(folder);
    }

    private static void set(Path path) throws IOException {
        Files.getFileAttributeView(path, BasicFileAttributeView.class).setTimes(MODIFIED, ACCESSED, null);
    }

    /**
     * Sets what writing changes, the modification dates, without opening any file.
     *
     * @param files all seven, in name order, whichever was written
     */
    static void afterWriting(List<File> files) throws IOException {
        for (File file : files) {
            if (!file.setLastModified(MODIFIED.toMillis())) {
                throw new IOException("a file's date can't be set");
            }
        }
    }
}
