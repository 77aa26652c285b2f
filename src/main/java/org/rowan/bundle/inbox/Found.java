package org.rowan.bundle.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/** A file as it stands; another length or date is another one. */
record Found(Path path, long bytes, FileTime changed) {
    /** @return empty when there is nothing, or no plain file: a link may lead anywhere, and a pipe never ends */
    static Optional<Found> at(Path path) {
        try {
            BasicFileAttributes is = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return is.isRegularFile() ? Optional.of(new Found(path, is.size(), is.lastModifiedTime()))
                    : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    boolean isStill() {
        return at(path).filter(this::equals).isPresent();
    }
}
