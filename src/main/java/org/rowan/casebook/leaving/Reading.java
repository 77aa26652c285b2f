package org.rowan.casebook.leaving;

import java.io.IOException;
import java.nio.file.Path;

/** Reads what was written, before it counts as written. */
@FunctionalInterface
public interface Reading {
    /** @param written whole, under a name that is not yet its own; throws when it is not as it should be */
    void of(Path written) throws IOException;
}
