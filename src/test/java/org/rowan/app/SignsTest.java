package org.rowan.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts as a sign that the person may have gone. */
class SignsTest {
    private static final String SESSION = "# This is private data. Do not parse.%nUID=1000%nACTIVE=%d%nSTATE=%s%n";

    @TempDir
    private Path root;
    private final AtomicReference<Instant> clock = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    private final AtomicLong ticks = new AtomicLong(Long.MAX_VALUE - 5_000_000_000L);
    private final ClockJump jump = new ClockJump(clock::get, ticks::get);

    @BeforeEach
    void theFirstLookOnlyRemembers() {
        assertFalse(jump.getAsBoolean());
    }

    private boolean after(Duration byClock, Duration byTicks) {
        clock.set(clock.get().plus(byClock));
        ticks.addAndGet(byTicks.toNanos());
        return jump.getAsBoolean();
    }

    @Test
    void timeThatPassesIsNoSign() {
        for (int second = 0; second < 100; second++) {
            assertFalse(after(Duration.ofMillis(1300), Duration.ofSeconds(1)));
        }
    }

    @Test
    void aClockThatIsSetForwardOrBackIsOne() {
        assertTrue(after(Duration.ofSeconds(7), Duration.ofSeconds(1)));
        assertFalse(after(Duration.ofSeconds(1), Duration.ofSeconds(1)));
        assertTrue(after(Duration.ofDays(-3650), Duration.ofSeconds(1)));
        assertFalse(after(Duration.ofSeconds(1), Duration.ofSeconds(1)));
    }

    @Test
    void sleepIsOneWhetherTheTicksStandStillInItOrNot() {
        assertTrue(after(Duration.ofHours(8), Duration.ofSeconds(1)));
        assertTrue(after(Duration.ofHours(8), Duration.ofHours(8)));
    }

    @Test
    void aSessionThatGoesBehindAnotherIsOne() throws Exception {
        Path session = session(1, "active");
        Signs signs = Signs.in(root, Optional.of("c2"));
        assertFalse(signs.getAsBoolean());
        session(0, "online");
        assertTrue(signs.getAsBoolean());
        assertFalse(signs.getAsBoolean());
        session(1, "active");
        assertFalse(signs.getAsBoolean());
        Files.delete(session);
        assertFalse(signs.getAsBoolean());
        session(1, "closing");
        assertTrue(signs.getAsBoolean());
    }

    private Path session(int active, String state) throws Exception {
        Path file = root.resolve("run/systemd/sessions/c2");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, SESSION.formatted(active, state));
    }

    @Test
    void aLidThatIsClosedIsOneUnlessItWasClosedFromTheBeginning() throws Exception {
        Path lid = root.resolve("proc/acpi/button/lid/LID0/state");
        Files.createDirectories(lid.getParent());
        Files.writeString(lid, "state:      closed\n");
        Signs signs = Signs.in(root, Optional.empty());
        assertFalse(signs.getAsBoolean());
        Files.writeString(lid, "state:      open\n");
        assertFalse(signs.getAsBoolean());
        Files.writeString(lid, "state:      closed\n");
        assertTrue(signs.getAsBoolean());
    }

    @Test
    void aNameOfASessionThatIsNoNameIsNotFollowed() {
        assertFalse(Signs.in(root, Optional.of("../../etc")).getAsBoolean());
    }
}
