package org.rowan.checkup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads a little of what may not be there, or may not be read. Symbolic links are not followed, but by {@link #line},
 * which reads the kernel's own files. Nothing but plain files is opened: a pipe would wait for ever.
 */
final class Glance {
    /** A folder with more names is looked at in part. */
    static final int MOST_NAMES = 20_000;
    private static final int LINE = 4096;

    private Glance() {
    }

    static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    static boolean isFile(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** @return the length of a plain file; -1 for anything else */
    static long size(Path path) {
        try {
            return isFile(path) ? Files.size(path) : -1;
        } catch (IOException unreadable) {
            return -1;
        }
    }

    /** @return what stands in a folder, sorted; empty when it can't be listed */
    static Optional<List<Path>> listing(Path folder) {
        if (!isFolder(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return Optional.of(entries.limit(MOST_NAMES).sorted().toList());
        } catch (IOException | UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }

    /** @return what stands in a folder; nothing when it can't be listed */
    static List<Path> entries(Path folder) {
        return listing(folder).orElse(List.of());
    }

    /** @return the last bytes of a plain file, as text */
    static Optional<String> text(Path file, int most) {
        long size = size(file);
        if (size < 0) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            in.skipNBytes(Math.max(0, size - most));
            return Optional.of(new String(in.readNBytes(most), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** @return all of a small file of the kernel */
    static Optional<String> kernel(Path file, int most) {
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(new String(in.readNBytes(most), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** @return the first line of a file of the kernel, without white space around it; empty when there is none */
    static String line(Path file) {
        return kernel(file, LINE).flatMap(text -> text.lines().findFirst()).orElse("").strip();
    }

    /** @return the path without symbolic links */
    static Optional<Path> real(Path path) {
        try {
            return Optional.of(path.toRealPath());
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    /** @return the folder and all that it stands in, the innermost first */
    static List<Path> upwards(Path folder) {
        return Stream.iterate(folder, path -> path != null, Path::getParent).toList();
    }
}
