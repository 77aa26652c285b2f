package org.rowan.ui.settings;

import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.rowan.text.Texts;
import org.rowan.ui.control.Confirmation;
import org.rowan.ui.control.Overlay;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** What the panic key does when it is held: nothing more, until the user has read what it means and wants it. */
final class PanicPart {
    private final Texts texts;
    private final Overlay overlay;
    private final Consumer<Boolean> chosen;
    private final Label what = Layout.label("", Style.READING);
    private final CheckBox destroys;
    private final VBox root;

    PanicPart(Texts texts, Overlay overlay, boolean on, Consumer<Boolean> chosen) {
        this.texts = texts;
        this.overlay = overlay;
        this.chosen = chosen;
        this.destroys = new CheckBox(texts.get("settings.panicDestroys"));
        destroys.setId("settings-panic");
        destroys.setWrapText(true);
        destroys.setSelected(on);
        destroys.setOnAction(event -> choose());
        root = Layout.column(Style.GAP_8, Layout.label(texts.get("settings.panic"), Style.TITLE), what, destroys,
                Layout.label(texts.get("settings.panicLimits"), Style.MUTED));
    }

    VBox root() {
        return root;
    }

    /** Says which key it is. */
    void name(String key) {
        what.setText(texts.get("settings.panicText", key));
    }

    private void choose() {
        if (destroys.isSelected()) {
            destroys.setSelected(false);
            new Confirmation(texts.get("settings.panicAsk"), texts.get("settings.panicWarning"),
                    texts.get("settings.panicAct"), true).ask(overlay, texts, () -> {
                        destroys.setSelected(true);
                        chosen.accept(true);
                    });
        } else {
            chosen.accept(false);
        }
    }
}
