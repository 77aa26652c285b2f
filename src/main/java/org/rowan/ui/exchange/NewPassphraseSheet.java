package org.rowan.ui.exchange;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import org.rowan.secret.SecretChars;
import org.rowan.ui.passphrase.NewPassphrase;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.shell.Sheets;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** Chooses the passphrase of a bundle or a backup. */
final class NewPassphraseSheet {
    private final Desk desk;
    private final NewPassphrase passphrase;

    /** @param suggestion makes words by chance */
    NewPassphraseSheet(Desk desk, Supplier<SecretChars> suggestion) {
        this.desk = desk;
        this.passphrase = new NewPassphrase(desk.texts(), suggestion);
    }

    /** @param chosen closes the passphrase */
    void show(String title, String help, Consumer<SecretChars> chosen) {
        Button act = Layout.button(desk.say("exchange.onward"), () -> passphrase.chosen().ifPresent(secret -> {
            desk.overlay().close();
            passphrase.wipe();
            chosen.accept(secret);
        }), Style.PRIMARY);
        desk.overlay().show(Sheets.of(desk, "passphrase-sheet", title, act, passphrase::wipe,
                Layout.label(help, Style.MUTED), passphrase), passphrase::wipe);
        passphrase.enter();
    }
}
