package org.rowan.ui.record;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.rowan.model.Problem;
import org.rowan.text.Texts;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** The line under a record that says whether it is saved: a fact, not a button. */
final class SaveState extends HBox {
    private final Texts texts;
    private final Region check = Icon.SAVED.node();
    private final Region damage = Layout.styled(Icon.DAMAGE.node(), "danger");
    private final Label words = Layout.label("", Style.SMALL);

    SaveState(Texts texts) {
        this.texts = texts;
        getStyleClass().addAll(Style.GAP_8, "save-state");
        getChildren().add(words);
    }

    void nothing() {
        say("", Style.MUTED);
        getChildren().setAll(words);
    }

    void saving() {
        say(texts.get("record.saving"), Style.MUTED);
        getChildren().setAll(words);
    }

    void saved() {
        say(texts.get("record.saved"), Style.MUTED);
        getChildren().setAll(check, words);
    }

    void failed(Problem problem) {
        say(texts.explain(problem), Style.DANGER_TEXT);
        getChildren().setAll(damage, words);
    }

    private void say(String what, String style) {
        words.setText(what);
        words.getStyleClass().removeAll(Style.MUTED, Style.DANGER_TEXT);
        words.getStyleClass().add(style);
    }
}
