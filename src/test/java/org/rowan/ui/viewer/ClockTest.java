package org.rowan.ui.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ClockTest {
    @Test
    void timeIsWrittenAsOnARecorder() {
        assertEquals("0:00", Clock.of(-1));
        assertEquals("0:59", Clock.of(59.99));
        assertEquals("12:05", Clock.of(725));
        assertEquals("1:00:07", Clock.of(3607));
    }
}
