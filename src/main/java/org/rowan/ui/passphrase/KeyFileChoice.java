package org.rowan.ui.passphrase;

import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.rowan.casebook.Casebooks;
import org.rowan.casebook.leaving.NewKeyFile;
import org.rowan.text.Texts;
import org.rowan.ui.control.ErrorLine;
import org.rowan.ui.picker.FilePicker;
import org.rowan.ui.task.Job;
import org.rowan.ui.task.Tasks;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** Chooses the key file for a new passphrase, and says what it is worth where it is. None unless one is wanted. */
public final class KeyFileChoice extends VBox {
    private final Around around;
    private final ChosenKeyFile usual;
    private final Label state = Layout.label("", Style.STRONG);
    private final Label note = Layout.label("", Style.MUTED);
    private final ErrorLine warning;
    private final Button undo;
    private final Button none;
    private ChosenKeyFile chosen;

    /**
     * What a choice needs at hand.
     *
     * @param folder of the casebook, there already or not
     */
    public record Around(Texts texts, Tasks tasks, FilePicker picker, Supplier<Path> folder) {}

    /** @param usual what holds while nothing else is chosen */
    public KeyFileChoice(Around around, ChosenKeyFile usual) {
        this.around = around;
        this.usual = usual;
        this.warning = new ErrorLine(around.texts());
        this.undo = button("passphrase.keyFileAsNow", "key-file-as-now", () -> settle(usual, ""));
        this.none = button("passphrase.keyFileNone", "key-file-none", () -> settle(new ChosenKeyFile.None(), ""));
        state.setId("key-file-state");
        FlowPane ways = Layout.flow(button("passphrase.keyFileMake", "key-file-make", this::make),
                button("passphrase.keyFileTake", "key-file-take", this::take), undo, none);
        getStyleClass().add(Style.GAP_8);
        getChildren().setAll(Layout.label(say("passphrase.keyFile"), Style.CAPTION),
                Layout.label(say("passphrase.keyFileText"), Style.CAPTION), state, note, warning, ways);
        clear();
    }

    private Button button(String text, String id, Runnable action) {
        Button button = Layout.button(around.texts().get(text), action);
        button.setId(id);
        return button;
    }

    /** @return what was chosen last */
    public ChosenKeyFile chosen() {
        return chosen;
    }

    /** Chooses nothing any more. */
    public void clear() {
        settle(usual, "");
    }

    private void settle(ChosenKeyFile now, String said) {
        chosen = now;
        warning.clear();
        note.setText(said);
        show(note, !said.isEmpty());
        show(undo, !now.equals(usual) && usual instanceof ChosenKeyFile.AsNow);
        show(none, !(now instanceof ChosenKeyFile.None));
        state.setText(switch (now) {
            case ChosenKeyFile.AsNow _ -> say("passphrase.keyFileAsNow");
            case ChosenKeyFile.None _ -> say("passphrase.keyFileIsNone");
            case ChosenKeyFile.Taken taken -> taken.file().toString();
            case ChosenKeyFile.Made made -> made.file().toString();
        });
    }

    private static void show(Node part, boolean visible) {
        part.setVisible(visible);
        part.setManaged(visible);
    }

    private String say(String key) {
        return around.texts().get(key);
    }

    private void make() {
        around.picker().newFile(say("passphrase.keyFileWhere"), say("passphrase.keyFileName"),
                file -> judge(new ChosenKeyFile.Made(file), file, "passphrase.keyFileWillBe"));
    }

    private void take() {
        around.picker().files(say("passphrase.keyFileTitle"),
                files -> judge(new ChosenKeyFile.Taken(files.getFirst()), files.getFirst(), "passphrase.keyFileTaken"));
    }

    // Reading a file, and asking for its disk, may take a while.
    private void judge(ChosenKeyFile next, Path file, String said) {
        Path folder = around.folder().get();
        around.tasks().latest(this, Job.of(say("passphrase.keyFileChecking"), progress -> {
            if (next instanceof ChosenKeyFile.Taken) {
                Casebooks.checkKeyFile(file);
            }
            return NewKeyFile.sharesDisk(file, folder);
        }).then(together -> {
            settle(next, say(said));
            if (together) {
                warning.show(say("passphrase.keyFileSameDisk"));
            }
        }).orElse(problem -> {
            clear();
            warning.show(problem);
        }));
    }
}
