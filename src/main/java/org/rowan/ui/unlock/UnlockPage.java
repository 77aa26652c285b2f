package org.rowan.ui.unlock;

import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.rowan.model.Problem;
import org.rowan.text.Texts;
import org.rowan.ui.control.ErrorLine;
import org.rowan.ui.passphrase.KeyFileLine;
import org.rowan.ui.passphrase.PassphraseField;
import org.rowan.ui.picker.FilePicker;
import org.rowan.ui.picker.Places;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** One field, whatever a casebook holds: nothing here differs between the passphrases that open it. */
public final class UnlockPage {
    private final Texts texts;
    private final Entrance entrance;
    private final Path folder;
    private final PassphraseField passphrase = new PassphraseField();
    private final KeyFileLine keyFile;
    private final ErrorLine error;
    private final Button open;
    private final Label state = Layout.label("", Style.CAPTION);
    private final FlowPane others;
    private final Region root;

    /** @param folder of the casebook that the passphrase will open */
    public UnlockPage(Texts texts, FilePicker picker, Path folder, Entrance entrance) {
        this.texts = texts;
        this.folder = folder;
        this.entrance = entrance;
        this.keyFile = new KeyFileLine(texts, picker);
        this.error = new ErrorLine(texts);
        this.open = Layout.button(texts.get("unlock.open"), this::open, Style.PRIMARY, "wide");
        this.others = Layout.styled(new FlowPane(
                Layout.button(Icon.FOLDER, texts.get("unlock.otherFolder"), entrance::otherFolder, Style.QUIET),
                Layout.button(Icon.NEW, texts.get("unlock.newCasebook"), entrance::create, Style.QUIET), rebuild(), restore()),
                Style.GAP_8);
        others.setAlignment(Pos.CENTER);
        passphrase.setId("passphrase");
        passphrase.setOnAction(event -> open());
        open.setId("unlock-open");
        root = Wordmark.page(column());
        idle();
    }

    private Button rebuild() {
        Button rebuild = Layout.button(Icon.RESTORE, texts.get("unlock.rebuild"), () -> entrance.rebuild(folder),
                Style.QUIET);
        rebuild.setId("unlock-rebuild");
        return rebuild;
    }

    private Button restore() {
        Button restore = Layout.button(Icon.BACKUP, texts.get("unlock.restore"), entrance::restore, Style.QUIET);
        restore.setId("unlock-restore");
        return restore;
    }

    private VBox column() {
        VBox field = Layout.field(texts.get("unlock.passphrase"), passphrase);
        VBox card = Layout.styled(Layout.column(Style.GAP_16, Layout.column(Style.GAP_8, field, keyFile), open, state, error), Style.CARD, "unlock-card");
        return Layout.styled(Layout.column(Style.GAP_24, Wordmark.of(Places.shortened(folder)), card, others), "unlock-column");
    }

    public Region root() {
        return root;
    }

    /** Takes the focus: once it is shown. */
    public void enter() {
        passphrase.requestFocus();
    }

    /** Says something that happened before, such as while locking. */
    public void tell(Problem problem) {
        error.show(problem);
    }

    /** Says something that happened before, such as while locking. */
    public void tell(String sentence) {
        error.show(sentence);
    }

    /** Forgets what was typed and named. */
    public void wipe() {
        passphrase.wipe();
        keyFile.forget();
    }

    private void open() {
        if (passphrase.isEmpty()) {
            error.show(texts.get("unlock.empty"));
            return;
        }
        error.clear();
        working(true);
        state.setText(texts.get("unlock.opening"));
        entrance.open(folder, passphrase.secret(), keyFile.file(), this::failed);
        passphrase.wipe();
    }

    private void failed(Problem problem) {
        idle();
        if (problem.kind() != Problem.Kind.CANCELLED) {
            error.show(problem);
        }
        enter();
    }

    private void idle() {
        working(false);
        state.setText("");
    }

    private void working(boolean works) {
        passphrase.setDisable(works);
        keyFile.setDisable(works);
        open.setDisable(works);
        others.setDisable(works);
        state.setVisible(works);
        state.setManaged(works);
    }
}
