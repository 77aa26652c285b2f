package org.rowan.ui.unlock;

import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.rowan.text.Texts;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** What shows when there is no casebook yet. */
public final class WelcomePage {
    private final Region root;
    private final Button create;

    public WelcomePage(Texts texts, Entrance entrance) {
        create = Layout.button(Icon.NEW, texts.get("unlock.newCasebook"), entrance::create, Style.PRIMARY, "wide");
        create.setId("welcome-create");
        Button other = Layout.button(Icon.FOLDER, texts.get("unlock.existing"), entrance::otherFolder, "wide");
        Button restore = Layout.button(Icon.BACKUP, texts.get("unlock.restore"), entrance::restore, "wide");
        restore.setId("welcome-restore");
        VBox column = Layout.column(Style.GAP_24, Wordmark.of(texts.get("unlock.welcome")),
                Layout.column(Style.GAP_8, create, other, restore),
                Layout.label(texts.get("unlock.welcomeHint"), Style.CAPTION));
        root = Wordmark.page(Layout.styled(column, "unlock-column"));
    }

    public Region root() {
        return root;
    }

    /** Takes the focus: once it is shown. */
    public void enter() {
        create.requestFocus();
    }
}
