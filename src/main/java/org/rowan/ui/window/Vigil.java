package org.rowan.ui.window;

import javafx.application.Platform;
import javafx.scene.Scene;
import org.rowan.ui.settings.Preferences;

/**
 * Notices while no casebook is open that the person may have gone: by the computer's signs, or because nothing was
 * touched for the usual time. Again and again, for not every time ends the process. On the window's thread.
 */
final class Vigil implements AutoCloseable {
    private final Scene scene;
    private final Setting setting;
    private final Runnable gone;
    private IdleLock idle;
    private Watch watch;
    private boolean over;

    Vigil(Scene scene, Setting setting, Runnable gone) {
        this.scene = scene;
        this.setting = setting;
        this.gone = gone;
        begin();
    }

    private void begin() {
        idle = new IdleLock(scene, Preferences.USUAL.idleTime(), setting.clock(), this::tell);
        watch = new Watch(setting.away(), () -> Platform.runLater(this::tell));
    }

    /** Looks at the clock now. */
    void look() {
        idle.look();
    }

    private void tell() {
        if (!over) {
            end();
            begin();
            gone.run();
        }
    }

    private void end() {
        idle.close();
        watch.close();
    }

    @Override
    public void close() {
        over = true;
        end();
    }
}
