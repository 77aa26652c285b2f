package org.rowan.ui.create;

import java.util.Optional;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.rowan.secret.SecretChars;
import org.rowan.ui.passphrase.NewPassphrase;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** The passphrase that the casebook will open with. */
final class FirstStage implements Stage {
    private final NewPassphrase passphrase;
    private final VBox root;

    FirstStage(Creation creation) {
        passphrase = new NewPassphrase(creation.texts(), creation.suggestion());
        root = Layout.column(Style.GAP_16, Layout.label(creation.texts().get("create.firstText"), Style.READING),
                passphrase);
    }

    Optional<SecretChars> chosen() {
        return passphrase.chosen();
    }

    void wipe() {
        passphrase.wipe();
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
