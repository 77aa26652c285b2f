package org.rowan.ui.window;

import javafx.animation.PauseTransition;
import javafx.beans.value.ChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import javafx.util.Duration;

/**
 * A key that is down now. It counts as let go when any key is let go, and when the window no longer gets keys, for then
 * nobody would tell. On the window's thread.
 */
final class HeldKey {
    /** A release that is followed at once by another press is the keyboard repeating itself, on some screens. */
    private static final Duration REPEAT = Duration.millis(20);

    private final Scene scene;
    private final Runnable letGo;
    private final PauseTransition held;
    private final PauseTransition released = new PauseTransition(REPEAT);
    private final EventHandler<KeyEvent> up = event -> released.playFromStart();
    private final EventHandler<KeyEvent> down = event -> released.stop();
    private final ChangeListener<Boolean> focus = (window, before, now) -> endEarly();

    /**
     * @param time  how long it must be held
     * @param letGo done when it was let go before; otherwise the other one is; only one of them, once
     */
    HeldKey(Scene scene, Duration time, Runnable letGo, Runnable heldLong) {
        this.scene = scene;
        this.letGo = letGo;
        this.held = new PauseTransition(time);
        held.setOnFinished(event -> {
            stop();
            heldLong.run();
        });
        released.setOnFinished(event -> endEarly());
    }

    /** Begins to count. */
    void watch() {
        scene.addEventFilter(KeyEvent.KEY_RELEASED, up);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, down);
        window().focusedProperty().addListener(focus);
        held.play();
    }

    private Window window() {
        return scene.getWindow();
    }

    private void endEarly() {
        stop();
        letGo.run();
    }

    private void stop() {
        held.stop();
        released.stop();
        scene.removeEventFilter(KeyEvent.KEY_RELEASED, up);
        scene.removeEventFilter(KeyEvent.KEY_PRESSED, down);
        window().focusedProperty().removeListener(focus);
    }
}
