package org.rowan.checkup;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The file systems of a Linux computer. */
record Mounts(List<Mount> all) {
    private static final int MOST = 1 << 22;

    static Mounts read(Path proc) {
        return new Mounts(Glance.kernel(proc.resolve("self/mountinfo"), MOST).stream().flatMap(String::lines)
                .flatMap(line -> Mount.parse(line).stream()).toList());
    }

    /** @return where the path lies; of two mounts at one place the later one, which hides the other */
    Optional<Mount> of(Path path) {
        return all.stream().filter(mount -> path.startsWith(mount.point()))
                .max(Comparator.comparingInt((Mount mount) -> mount.point().getNameCount())
                        .thenComparing(all::indexOf));
    }
}
