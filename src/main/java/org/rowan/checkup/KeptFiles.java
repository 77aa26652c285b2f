package org.rowan.checkup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds files by patterns below a folder; a star stands for any part of one name. */
record KeptFiles(Path home) {
    /** @return plain files that are not empty, and folders with anything in them; sorted */
    List<Path> matching(List<String> patterns) {
        return patterns.stream().flatMap(pattern -> find(home, List.of(pattern.split("/")))).filter(KeptFiles::holds)
                .distinct().sorted().toList();
    }

    private static Stream<Path> find(Path folder, List<String> names) {
        if (names.isEmpty()) {
            return Stream.of(folder);
        }
        return next(folder, names.getFirst()).flatMap(found -> find(found, names.subList(1, names.size())));
    }

    private static Stream<Path> next(Path folder, String name) {
        if (!Glance.isFolder(folder)) {
            return Stream.empty();
        }
        return name.contains("*") ? Glance.entries(folder).stream().filter(entry -> matches(entry, name))
                : Stream.of(folder.resolve(name)).filter(path -> !Files.isSymbolicLink(path));
    }

    private static boolean matches(Path entry, String name) {
        return entry.getFileSystem().getPathMatcher("glob:" + name).matches(entry.getFileName());
    }

    private static boolean holds(Path path) {
        return Glance.size(path) > 0 || !Glance.entries(path).isEmpty();
    }
}
