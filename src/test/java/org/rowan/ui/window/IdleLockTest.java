package org.rowan.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javafx.event.Event;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class IdleLockTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    private final AtomicInteger locked = new AtomicInteger();
    private Scene scene;
    private IdleLock idle;

    @Start
    void make(Stage stage) {
        scene = new Scene(new Group());
        idle = new IdleLock(scene, Duration.ofMinutes(5), now::get, locked::incrementAndGet);
    }

    private void after(FxRobot robot, Duration time) {
        now.set(now.get().plus(time));
        robot.interact(idle::look);
    }

    @Test
    void itLocksOnceWhenNothingHappensForTheWholeTime(FxRobot robot) {
        after(robot, Duration.ofSeconds(299));
        assertEquals(0, locked.get());
        after(robot, Duration.ofSeconds(1));
        assertEquals(1, locked.get());
    }

    @Test
    void aTouchBeginsTheTimeAnew(FxRobot robot) {
        after(robot, Duration.ofSeconds(299));
        robot.interact(() -> Event.fireEvent(scene, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.A, false, false,
                false, false)));
        after(robot, Duration.ofSeconds(299));
        assertEquals(0, locked.get());
    }

    @Test
    void holdsKeepItOpenUntilTheLastOneEnds(FxRobot robot) {
        IdleLock.Hold one = idle.hold();
        IdleLock.Hold other = idle.hold();
        one.close();
        one.close();
        after(robot, Duration.ofHours(2));
        assertEquals(0, locked.get());
        robot.interact(other::close);
        after(robot, Duration.ofMinutes(5));
        assertEquals(1, locked.get());
    }

    @Test
    void aClockThatWasSetBackDoesNotKeepItOpen(FxRobot robot) {
        after(robot, Duration.ofDays(-3650));
        after(robot, Duration.ofMinutes(5));
        assertEquals(1, locked.get());
    }

    @Test
    void aShorterTimeHoldsAtOnce(FxRobot robot) {
        idle.limit(Duration.ofMinutes(1));
        after(robot, Duration.ofMinutes(1));
        assertEquals(1, locked.get());
    }
}
