package org.rowan.ui.safety;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.layout.VBox;
import org.rowan.secret.SecretChars;
import org.rowan.ui.passphrase.KeyFileLine;
import org.rowan.ui.passphrase.PassphraseField;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** Asks for the passphrase that opens this casebook now, and for its key file. */
final class PresentSecret extends VBox {
    private final PassphraseField passphrase = new PassphraseField();
    private final KeyFileLine keyFile;

    PresentSecret(Desk desk) {
        keyFile = new KeyFileLine(desk.texts(), desk.picker());
        passphrase.setId("passphrase-current");
        getStyleClass().add(Style.GAP_4);
        getChildren().setAll(Layout.field(desk.say("safety.current"), passphrase), keyFile);
    }

    void enter() {
        passphrase.requestFocus();
    }

    /** @return closed by the receiver */
    SecretChars secret() {
        return passphrase.secret();
    }

    Optional<Path> keyFile() {
        return keyFile.file();
    }

    void wipe() {
        passphrase.wipe();
        keyFile.forget();
    }
}
