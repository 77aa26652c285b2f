package org.rowan.ui.window;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.stage.Stage;

/**
 * The window as a whole: outside (welcome, unlock, create), inside (an open casebook), and the ways between. Used on
 * the window's thread.
 */
public final class RowanWindow implements OpenCasebook.Locks {
    private final Frame frame;
    private final Setting setting;
    private final Reception reception;
    private final boolean named;
    private Optional<OpenCasebook> inside = Optional.empty();

    /** @param folder the casebook that the program was started with */
    public RowanWindow(Stage stage, Setting setting, Optional<Path> folder) {
        this.frame = new Frame(stage);
        this.setting = setting;
        this.named = folder.isPresent();
        this.reception = new Reception(frame, setting, folder, this::enter);
    }

    /** Shows the window. */
    public void show() {
        reception.enter(named);
        frame.open();
    }

    private void enter(Opened opened) {
        OpenCasebook open = new OpenCasebook(frame, setting, opened, this);
        inside = Optional.of(open);
        open.enter();
    }

    /** Locks; the unlock page is there at once, while the casebook comes to rest behind it. */
    @Override
    public void lock() {
        inside.ifPresent(open -> {
            CompletableFuture<Void> closed = outside();
            open.lock(problem -> {
                closed.complete(null);
                problem.ifPresent(reception::tell);
            });
        });
    }

    /** Locks without saving anything more than is saved. */
    @Override
    public void panic() {
        inside.ifPresent(open -> {
            CompletableFuture<Void> closed = outside();
            open.abandon(() -> closed.complete(null));
        });
    }

    /** The casebook leaves the screen before anything else happens. */
    private CompletableFuture<Void> outside() {
        CompletableFuture<Void> closed = new CompletableFuture<>();
        inside = Optional.empty();
        reception.waitFor(closed);
        reception.enter(true);
        return closed;
    }

    /**
     * Something failed that never should: a mistake of ours. What was saved is safe; the casebook is closed, for nobody
     * knows in which state the window is.
     */
    public void failed(Throwable mistake) {
        panic();
        StackTraceElement[] trace = mistake.getStackTrace();
        reception.tell(reception.texts().get("window.failed", mistake.getClass().getSimpleName(),
                trace.length == 0 ? "" : trace[0].toString()));
    }

    /**
     * Closes the window as a lock would.
     *
     * @param after called when nothing runs any more and the folder has come to rest
     */
    public void close(Runnable after) {
        frame.hide();
        lock();
        reception.close(after);
    }
}
