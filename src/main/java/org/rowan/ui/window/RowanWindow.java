package org.rowan.ui.window;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * The window as a whole: outside (welcome, unlock, create), then inside (an open casebook). There is no way back: a
 * lock ends the process, and the unlock page is shown by a fresh one. Used on the window's thread.
 */
public final class RowanWindow implements OpenCasebook.Locks {
    private final Frame frame;
    private final Setting setting;
    private final Reception reception;
    private final boolean named;
    private final Optional<Mistake> before;
    private Optional<OpenCasebook> inside = Optional.empty();

    /**
     * @param folder the casebook that the program was started with
     * @param before the mistake that ended the process before this one
     */
    public RowanWindow(Stage stage, Setting setting, Optional<Path> folder, Optional<Mistake> before) {
        this.frame = new Frame(stage);
        this.setting = setting;
        this.named = folder.isPresent();
        this.before = before;
        this.reception = new Reception(frame, setting, folder, this::enter);
    }

    /** Shows the window. */
    public void show() {
        reception.enter(named);
        before.ifPresent(reception::tell);
        frame.open();
    }

    private void enter(Opened opened) {
        setting.ending().prepare(reception.folder());
        OpenCasebook open = new OpenCasebook(frame, setting, opened, this);
        inside = Optional.of(open);
        open.enter();
    }

    /** Keeps what is typed, and ends the process. */
    @Override
    public void lock() {
        end(Optional.empty(), OpenCasebook::lock);
    }

    /** Ends the process without saving anything more than is saved. */
    @Override
    public void panic() {
        end(Optional.empty(), OpenCasebook::abandon);
    }

    /** Destroys the way into the casebook, then ends the process. */
    @Override
    public void destroy() {
        inside.ifPresent(open -> {
            inside = Optional.empty();
            frame.hide();
            open.destroy(() -> {
                Runnable end = setting.ending().begin(Optional.empty());
                Platform.runLater(() -> open.abandon(end));
            });
        });
    }

    /** The time runs before anything else is tried. */
    private void end(Optional<Mistake> mistake, BiConsumer<OpenCasebook, Runnable> how) {
        inside.ifPresent(open -> {
            inside = Optional.empty();
            Runnable end = setting.ending().begin(mistake);
            how.accept(open, end);
            frame.hide();
        });
    }

    /**
     * Something failed that never should: a mistake of ours. What was saved is safe; the process ends when it may hold
     * a key, for nobody knows in which state it is. The next one tells.
     */
    public void failed(Throwable thrown) {
        Mistake mistake = Mistake.of(thrown);
        if (inside.isPresent()) {
            end(Optional.of(mistake), OpenCasebook::abandon);
        } else if (reception.isWorking()) {
            reception.fail(mistake);
        } else {
            reception.tell(mistake);
        }
    }

    /**
     * Closes the window without hurry.
     *
     * @param after called when nothing runs any more and the folder has come to rest
     */
    public void close(Runnable after) {
        frame.hide();
        inside.ifPresentOrElse(open -> open.close(() -> reception.close(after)), () -> reception.close(after));
        inside = Optional.empty();
    }
}
