package org.rowan.ui.create;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.rowan.secret.SecretChars;
import org.rowan.ui.passphrase.ChosenKeyFile;
import org.rowan.ui.passphrase.KeyFileChoice;
import org.rowan.ui.passphrase.NewPassphrase;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** The passphrase that the casebook will open with, and the key file if there is to be one. */
final class FirstStage implements Stage {
    private final NewPassphrase passphrase;
    private final KeyFileChoice keyFile;
    private final VBox root;

    /** @param folder where the casebook will be, as it was chosen last */
    FirstStage(Creation creation, Supplier<Path> folder) {
        passphrase = new NewPassphrase(creation.texts(), creation.suggestion());
        keyFile = new KeyFileChoice(new KeyFileChoice.Around(creation.texts(), creation.tasks(), creation.picker(),
                folder), new ChosenKeyFile.None());
        root = Layout.column(Style.GAP_16, Layout.label(creation.texts().get("create.firstText"), Style.READING),
                passphrase, keyFile);
    }

    Optional<SecretChars> chosen() {
        return passphrase.chosen();
    }

    ChosenKeyFile keyFile() {
        return keyFile.chosen();
    }

    void wipe() {
        passphrase.wipe();
        keyFile.clear();
    }

    @Override
    public String title() {
        return "create.firstTitle";
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void enter() {
        passphrase.enter();
    }

    @Override
    public boolean ready() {
        Optional<SecretChars> chosen = passphrase.chosen();
        chosen.ifPresent(SecretChars::close);
        return chosen.isPresent();
    }
}
