package org.rowan.checkup;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where a Linux computer puts memory aside. */
record Swaps(Path proc, Path sys, BlockDevices devices, Shelters shelters) {
    private static final int MOST = 1 << 16;

    /** One place for swap. */
    record Swap(String name, Shelter shelter) {}

    /** @return the places in use; empty when the system does not say */
    Optional<List<Swap>> inUse() {
        return Glance.kernel(proc.resolve("swaps"), MOST)
                .map(text -> text.lines().skip(1).filter(line -> !line.isBlank()).map(this::read).toList());
    }

    private Swap read(String line) {
        String[] columns = line.strip().split("\\s+");
        String name = Mount.plain(columns[0]);
        return new Swap(name, columns.length > 1 && columns[1].equals("partition") ? partition(name)
                : shelters.of(Path.of(name)));
    }

    private Shelter partition(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.startsWith("zram") ? compressed(last)
                : devices.named(name).map(devices::shelter).orElse(Shelter.UNTOLD);
    }

    /** Compressed memory stays in memory unless a disk stands behind it. */
    private Shelter compressed(String name) {
        String behind = Glance.line(sys.resolve("block").resolve(name).resolve("backing_dev"));
        if (behind.isEmpty() || behind.equals("none")) {
            return Shelter.MEMORY;
        }
        return behind.startsWith("/dev/") ? devices.named(behind).map(devices::shelter).orElse(Shelter.UNTOLD)
                : Shelter.UNTOLD;
    }
}
