package org.rowan.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One image of a casebook's folder: what whoever switches the computer off at that instant holds.
 *
 * @param bytes  of each file, by name; strangers too
 * @param inodes of each file, by name; the folder's under its own name, {@link #FOLDER}
 */
public record Photo(SortedMap<String, byte[]> bytes, SortedMap<String, Inode> inodes) {
    /** Stands for the folder among the names. */
    public static final String FOLDER = ".";

    /** Takes down the folder as it is now. */
    public static Photo of(Path folder) throws IOException {
        SortedMap<String, Inode> inodes = inodes(folder);
        SortedMap<String, byte[]> bytes = new TreeMap<>();
        for (Path file : files(folder)) {
            bytes.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
        return new Photo(bytes, inodes);
    }

    /** Takes down the inodes alone: what a journaling file system writes whenever something is forced. */
    static SortedMap<String, Inode> inodes(Path folder) throws IOException {
        SortedMap<String, Inode> inodes = new TreeMap<>();
        inodes.put(FOLDER, Inode.of(folder));
        for (Path file : files(folder)) {
            inodes.put(file.getFileName().toString(), Inode.of(file));
        }
        return inodes;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    /** Puts the bytes of the seven files into a new folder; strangers stay behind. */
    public Path copyTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (VaultFile file : VaultFile.values()) {
            Files.write(folder.resolve(file.fileName()), bytes.get(file.fileName()));
        }
        return folder;
    }
}
