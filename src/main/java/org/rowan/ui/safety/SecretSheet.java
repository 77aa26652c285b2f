package org.rowan.ui.safety;

import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.rowan.model.Problem;
import org.rowan.secret.SecretChars;
import org.rowan.ui.control.ErrorLine;
import org.rowan.ui.control.Footed;
import org.rowan.ui.passphrase.ChosenKeyFile;
import org.rowan.ui.passphrase.KeyFileChoice;
import org.rowan.ui.passphrase.NewPassphrase;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** A sheet around a new passphrase and its key file: a head, words, Cancel, and one button with its true name. */
final class SecretSheet {
    private final Desk desk;
    private final NewPassphrase passphrase;
    private final KeyFileChoice keyFile;
    private final VBox next;
    private final VBox fields;
    private final ErrorLine error;
    private final Button act;
    private final Button cancel;
    private final VBox content;
    private Runnable forgotten = () -> { };

    /**
     * A sheet that is not shown yet.
     *
     * @param usual the key file while nothing else is chosen
     * @param above what stands between the head and the passphrase
     */
    SecretSheet(Desk desk, Supplier<SecretChars> suggestion, ChosenKeyFile usual, String title, Node... above) {
        this.desk = desk;
        this.passphrase = new NewPassphrase(desk.texts(), suggestion);
        this.keyFile = new KeyFileChoice(new KeyFileChoice.Around(desk.texts(), desk.tasks(), desk.picker(),
                () -> desk.casebook().protection().place()), usual);
        this.error = new ErrorLine(desk.texts());
        this.act = Layout.button("", () -> { });
        this.cancel = Layout.button(desk.say("control.cancel"), this::close);
        act.setId("sheet-act");
        cancel.setId("sheet-cancel");
        HBox buttons = Layout.row(Style.GAP_8, cancel, act);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        next = Layout.column(Style.GAP_16, passphrase, keyFile);
        fields = Layout.column(Style.GAP_16, above);
        fields.getChildren().add(next);
        content = Layout.styled(new Footed(buttons, Layout.label(desk.say(title), Style.TITLE), fields, error),
                Style.GAP_16);
    }

    /** Says what the button is called and does. */
    void action(String text, String style, Runnable does) {
        act.setText(desk.say(text));
        act.getStyleClass().removeAll(Style.PRIMARY, Style.DANGER);
        act.getStyleClass().add(style);
        act.setOnAction(event -> does.run());
    }

    /** Does something more when the sheet goes, such as wiping another field. */
    void onForget(Runnable more) {
        forgotten = more;
    }

    NewPassphrase passphrase() {
        return passphrase;
    }

    ChosenKeyFile keyFile() {
        return keyFile.chosen();
    }

    /** A sheet that sets no passphrase this time asks for none. */
    void asks(boolean forNext) {
        error.clear();
        next.setVisible(forNext);
        next.setManaged(forNext);
    }

    void show() {
        desk.overlay().show(content, this::forget);
    }

    /** While it works, nothing can be changed. */
    void working(boolean works) {
        error.clear();
        act.setDisable(works);
        cancel.setDisable(works);
        fields.setDisable(works);
    }

    void failed(Problem problem) {
        working(false);
        error.show(problem);
    }

    /** Goes, and says what was done. */
    void done(String key) {
        close();
        desk.toasts().tell(desk.say(key));
    }

    private void close() {
        desk.overlay().close();
        forget();
    }

    private void forget() {
        passphrase.wipe();
        keyFile.clear();
        forgotten.run();
    }
}
