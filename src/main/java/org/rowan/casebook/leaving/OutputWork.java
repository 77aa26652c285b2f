package org.rowan.casebook.leaving;

import java.io.IOException;
import java.io.OutputStream;

/** Writes what leaves. */
@FunctionalInterface
public interface OutputWork {
    /** @param out not closed by the writer */
    void to(OutputStream out) throws IOException;
}
