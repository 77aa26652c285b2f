package org.rowan.checkup;

import java.util.Collection;

/** What lies between a file and somebody who takes the disk out. */
enum Shelter {
    /** Not to be found out, for instance inside a container. */
    UNTOLD,
    /** On another computer. */
    ELSEWHERE,
    /** Nothing. */
    OPEN,
    /** Encryption of the disk, of the volume or of the folder. */
    ENCRYPTED,
    /** Memory only: gone when the computer is off. */
    MEMORY;

    /** @return what holds for all of it: one open part opens the whole */
    static Shelter together(Collection<Shelter> parts) {
        if (parts.contains(OPEN)) {
            return OPEN;
        }
        return parts.stream().min(Comparable::compareTo).orElse(UNTOLD);
    }
}
