package org.rowan.ui.window;

/**
 * Something that failed and never should: a mistake of ours, named by its type and place, never by its message, which
 * may hold what a user wrote.
 *
 * @param type  the simple name of what was thrown
 * @param place where in our code; empty when the system does not know
 */
public record Mistake(String type, String place) {
    /** @return what may be said of it */
    public static Mistake of(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        return new Mistake(thrown.getClass().getSimpleName(), trace.length == 0 ? "" : trace[0].toString());
    }
}
