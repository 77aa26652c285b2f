package org.rowan.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What a file system knows of a file besides its bytes; the times in nanoseconds since 1970.
 *
 * @param changed time of the last change of the inode itself, which nobody can set; 0 where the system has none
 */
public record Inode(long size, long modified, long accessed, long changed, long created, long number, int mode,
        int links) {
    static Inode of(Path path) throws IOException {
        boolean unix = path.getFileSystem().supportedFileAttributeViews().contains("unix");
        Map<String, Object> found = Files.readAttributes(path, unix ? "unix:*" : "*");
        return new Inode((long) found.get("size"), nanos(found, "lastModifiedTime"), nanos(found, "lastAccessTime"),
                nanos(found, "ctime"), nanos(found, "creationTime"), number(found, "ino"),
                (int) number(found, "mode"), (int) number(found, "nlink"));
    }

    private static long nanos(Map<String, Object> found, String name) {
        Instant time = ((FileTime) found.getOrDefault(name, FileTime.fromMillis(0))).toInstant();
        return TimeUnit.SECONDS.toNanos(time.getEpochSecond()) + time.getNano();
    }

    private static long number(Map<String, Object> found, String name) {
        return ((Number) found.getOrDefault(name, 0)).longValue();
    }
}
