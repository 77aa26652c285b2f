package org.rowan.ui.passphrase;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.rowan.model.Problem;
import org.rowan.text.Texts;
import org.rowan.ui.picker.FilePicker;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** Names the key file that belongs to a passphrase, where there is one. */
public final class KeyFileField extends VBox {
    private final TextField path = new TextField();

    public KeyFileField(FilePicker picker, Texts texts) {
        path.setId("key-file");
        path.setPromptText(texts.get("passphrase.keyFileNone"));
        HBox.setHgrow(path, Priority.ALWAYS);
        HBox line = Layout.row(Style.GAP_8, path, Layout.button(Icon.FOLDER, texts.get("passphrase.keyFileChoose"),
                () -> picker.files(texts.get("passphrase.keyFileWhich"),
                        files -> path.setText(files.getFirst().toString()))));
        getChildren().setAll(Layout.field(texts.get("passphrase.keyFile"), line));
    }

    /**
     * @return the file that is named; whether it is there is told by whoever reads it
     * @throws Problem {@link Problem.Kind#NO_SUCH_FILE} when no file can be called that
     */
    public Optional<Path> chosen() throws Problem {
        String typed = path.getText().strip();
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(Path.of(typed));
        } catch (InvalidPathException e) {
            throw new Problem(e, Problem.Kind.NO_SUCH_FILE, typed);
        }
    }

    /** Forgets the name. */
    public void clear() {
        path.clear();
    }
}
