package org.rowan.vault;

import org.rowan.model.Finding;

/** How damage in the log is named. */
final class LogFinding {
    private LogFinding() {}

    static Finding cell(long number) {
        return new Finding("log cell " + number, "damaged");
    }

    static Finding set(long sequence) {
        return new Finding("log change " + sequence, "damaged");
    }
}
