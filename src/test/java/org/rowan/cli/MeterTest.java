package org.rowan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.text.Texts;

class MeterTest {
    private static final long SECOND = 1_000_000_000L;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final AtomicLong clock = new AtomicLong();
    private final Meter meter = new Meter(Texts.of(Locale.ENGLISH),
            new PrintStream(shown, true, StandardCharsets.UTF_8), clock::get);

    private String shown() {
        return shown.toString(StandardCharsets.UTF_8);
    }

    @Test
    void showsAmountShareSpeedAndTimeLeft() throws Problem {
        clock.set(2 * SECOND);
        meter.at(20 << 20, 100 << 20);
        for (String part : new String[] {"20 MB", "100 MB", "20 %", "10 MB", "8 s"}) {
            assertTrue(shown().contains(part), shown());
        }
    }

    @Test
    void showsTheAmountAloneWhenNobodyKnowsTheWhole() throws Problem {
        clock.set(SECOND);
        meter.at(5 << 20, -1);
        assertTrue(shown().contains("5 MB"), shown());
    }

    @Test
    void isQuietWhenTheWorkIsShort() throws Problem {
        clock.set(SECOND / 10);
        meter.at(1, 2);
        meter.close();
        assertEquals("", shown());
    }

    @Test
    void clearsItsLineAtTheEnd() throws Problem {
        clock.set(SECOND);
        meter.at(1, 2);
        meter.close();
        assertTrue(shown().endsWith("\r\033[K"), shown());
    }

    @Test
    void anInterruptionCancelsTheWorkAndWaitsForItsEnd() throws Exception {
        try (Interruption interruption = new Interruption()) {
            Progress progress = interruption.over(Progress.NONE);
            progress.at(1, 2);
            Thread ending = Thread.ofVirtual().start(interruption::interrupt);
            Problem problem = assertThrows(Problem.class, () -> {
                while (ending.isAlive()) {
                    progress.at(1, 2);
                }
            });
            assertEquals(Problem.Kind.CANCELLED, problem.kind());
            assertTrue(ending.isAlive());
            interruption.close();
            ending.join();
        }
    }
}
