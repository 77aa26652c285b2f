package org.rowan.checkup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds out what protects a file from somebody who takes the disk out. */
record Shelters(Mounts mounts, BlockDevices devices) {
    Shelter of(Path path) {
        return mounts.of(path).map(this::of).orElse(Shelter.UNTOLD);
    }

    private Shelter of(Mount mount) {
        return switch (SystemKind.of(mount.type())) {
            case ENCRYPTING -> Shelter.ENCRYPTED;
            case NETWORK -> Shelter.ELSEWHERE;
            case MEMORY -> Shelter.MEMORY;
            case IN_PLACE, COPYING, FAT, OTHER -> onDisk(mount);
        };
    }

    /** With fscrypt single folders are encrypted, and only another program could say which. */
    private Shelter onDisk(Mount mount) {
        List<Shelter> parts = devices.under(mount).stream().map(devices::shelter).toList();
        Shelter all = Shelter.together(parts);
        return all == Shelter.OPEN && Files.exists(mount.point().resolve(".fscrypt")) ? Shelter.UNTOLD : all;
    }
}
