package org.rowan.ui.passphrase;

import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.rowan.text.Texts;
import org.rowan.ui.picker.FilePicker;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** Names the key file of a passphrase. Always there, and quiet: it does not tell whether one is needed. */
public final class KeyFileLine extends HBox {
    private final Texts texts;
    private final FilePicker picker;
    private final Label name = Layout.line("", Style.CAPTION);
    private final Button forget;
    private Optional<Path> file = Optional.empty();

    public KeyFileLine(Texts texts, FilePicker picker) {
        this.texts = texts;
        this.picker = picker;
        Button choose = Layout.button(Icon.KEY, texts.get("passphrase.keyFileChoose"), this::choose, Style.QUIET);
        this.forget = Layout.button(texts.get("passphrase.keyFileForget"), this::forget, Style.QUIET);
        choose.setId("key-file");
        forget.setId("key-file-forget");
        name.setId("key-file-name");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        getStyleClass().add(Style.GAP_8);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(choose, name, forget);
        forget();
    }

    private void choose() {
        picker.files(texts.get("passphrase.keyFileTitle"), files -> show(Optional.of(files.getFirst())));
    }

    /** Names none. */
    public void forget() {
        show(Optional.empty());
    }

    private void show(Optional<Path> chosen) {
        file = chosen;
        name.setText(chosen.map(path -> path.getFileName().toString()).orElse(""));
        forget.setVisible(chosen.isPresent());
        forget.setManaged(chosen.isPresent());
    }

    /** @return the file that was named */
    public Optional<Path> file() {
        return file;
    }
}
