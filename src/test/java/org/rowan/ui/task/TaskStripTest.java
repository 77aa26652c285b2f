package org.rowan.ui.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rowan.text.Texts;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class TaskStripTest {
    private final AtomicLong clock = new AtomicLong();
    private final CountDownLatch told = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);
    private final Tasks tasks = new Tasks(problem -> { }, Platform::runLater, clock::get);
    private TaskStrip strip;

    @Start
    void show(Stage stage) {
        strip = new TaskStrip(tasks, Texts.of(Locale.ENGLISH));
        stage.setScene(new Scene(strip, 900, 60));
        stage.show();
    }

    @Test
    void workOfMoreThanASecondShowsAndCanBeCancelled(FxRobot robot) throws Exception {
        robot.interact(() -> tasks.start(Job.<Void>of("Attaching", progress -> {
            progress.at(50L << 20, 200L << 20);
            told.countDown();
            await(go);
            progress.at(60L << 20, 200L << 20);
            return null;
        }).counting(Job.Unit.BYTES)));
        assertTrue(told.await(10, TimeUnit.SECONDS));
        assertFalse(strip.isVisible());
        clock.set(TimeUnit.SECONDS.toNanos(2));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, strip::isVisible);
        WaitForAsyncUtils.waitForFxEvents();
        List<String> words = robot.from(strip).lookup(".label").queryAllAs(Label.class).stream().map(Label::getText)
                .filter(text -> !text.isEmpty()).toList();
        assertEquals(List.of("Attaching", "50 MB of 200 MB · 25 MB/s · about 6 s left"), words);
        robot.clickOn("#task-cancel");
        go.countDown();
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> !strip.isVisible());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
