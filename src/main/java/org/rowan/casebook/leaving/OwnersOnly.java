package org.rowan.casebook.leaving;

import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** What leaves is for its owner to hand on: no other user of the computer may read it. */
final class OwnersOnly {
    private OwnersOnly() {
    }

    /** @return what a new file gets, where the system knows such a thing */
    static FileAttribute<?>[] attributes(Path file) {
        boolean known = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return known ? new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        } : new FileAttribute<?>[0];
    }
}
