package org.rowan.ui.passphrase;

import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.rowan.text.Texts;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** How strong a passphrase is, as a bar and, since a bar alone says little, in words. */
final class StrengthBar extends HBox {
    private final Texts texts;
    private final ProgressBar bar = new ProgressBar(0);
    private final Label words = Layout.line("", Style.CAPTION);

    StrengthBar(Texts texts) {
        this.texts = texts;
        getStyleClass().addAll(Style.GAP_16, "strength");
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        words.setMinWidth(USE_PREF_SIZE);
        words.setId("strength");
        getChildren().setAll(bar, words);
        show(Strength.EMPTY);
    }

    void show(Strength strength) {
        bar.setProgress(strength.ordinal() / (double) Strength.GOOD.ordinal());
        words.setText(texts.get("passphrase.strength." + strength.name()));
    }
}
