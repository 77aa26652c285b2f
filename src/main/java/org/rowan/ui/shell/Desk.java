package org.rowan.ui.shell;

import java.util.function.Consumer;
import org.rowan.casebook.Casebook;
import org.rowan.model.Problem;
import org.rowan.text.Texts;
import org.rowan.ui.control.Actions;
import org.rowan.ui.control.Overlay;
import org.rowan.ui.picker.FilePicker;
import org.rowan.ui.task.Job;
import org.rowan.ui.task.Step;
import org.rowan.ui.task.Tasks;

/** What every feature works with: the open casebook, and the few things that all of the window shares. */
public record Desk(Casebook casebook, Texts texts, Tasks tasks, Navigator navigator, Toasts toasts, Overlay overlay,
                   FilePicker picker, Actions actions) {
    /** Asks the casebook, in the order of asking; the answer comes on the window's thread. */
    public <T> void ask(Step<T> question, Consumer<? super T> answer) {
        tasks.queue(Job.of(texts.get("shell.reading"), question).then(answer));
    }

    /** Asks the casebook, and tells its problem where it happened. */
    public <T> void ask(Step<T> question, Consumer<? super T> answer, Consumer<Problem> failed) {
        tasks.queue(Job.of(texts.get("shell.reading"), question).then(answer).orElse(failed));
    }

    /** @return a text by its key */
    public String say(String key, Object... arguments) {
        return texts.get(key, arguments);
    }
}
