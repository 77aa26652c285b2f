package org.rowan.ui.viewer;

/** Time in a recording: minutes and seconds, and hours where there are any. */
final class Clock {
    private Clock() { }

    static String of(double time) {
        long seconds = (long) Math.floor(Math.max(0, time));
        String clock = "%d:%02d".formatted(seconds / 60 % 60, seconds % 60);
        return seconds < 3600 ? clock : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
