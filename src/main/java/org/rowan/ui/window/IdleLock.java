package org.rowan.ui.window;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;

/**
 * Locks when nobody has touched the keyboard or the mouse for a while. Goes by the wall clock, so that time asleep
 * counts, and a clock that was set back does not keep the casebook open. On the window's thread.
 */
final class IdleLock implements AutoCloseable {
    private final InstantSource clock;
    private final Runnable lock;
    private final Timeline watch = new Timeline(new KeyFrame(javafx.util.Duration.seconds(1), event -> look()));
    private final EventHandler<InputEvent> touched = event -> touch();
    private final Scene scene;
    private Duration limit;
    private Instant last;
    private int holds;

    /**
     * @param limit how long nothing may happen
     * @param lock  done once; the watching ends before
     */
    IdleLock(Scene scene, Duration limit, InstantSource clock, Runnable lock) {
        this.scene = scene;
        this.clock = clock;
        this.lock = lock;
        this.limit = limit;
        this.last = clock.instant();
        scene.addEventFilter(InputEvent.ANY, touched);
        watch.setCycleCount(Animation.INDEFINITE);
        watch.play();
    }

    /** Changes how long nothing may happen. */
    void limit(Duration longer) {
        limit = longer;
    }

    /** Keeps the casebook open while somebody speaks and nobody types; an interview does. */
    Hold hold() {
        holds++;
        return new Hold();
    }

    /** Ends the holding; closing it again does nothing. */
    final class Hold implements AutoCloseable {
        private boolean ended;

        @Override
        public void close() {
            if (!ended) {
                ended = true;
                holds--;
                touch();
            }
        }
    }

    private void touch() {
        last = clock.instant();
    }

    /** Looks at the clock, once a second. */
    void look() {
        Duration still = Duration.between(last, clock.instant());
        if (still.isNegative()) {
            touch();
        } else if (holds == 0 && still.compareTo(limit) >= 0) {
            close();
            lock.run();
        }
    }

    @Override
    public void close() {
        watch.stop();
        scene.removeEventFilter(InputEvent.ANY, touched);
    }
}
