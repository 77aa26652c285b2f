package org.rowan.ui.control;

import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.rowan.model.Problem;
import org.rowan.text.Texts;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** An error that stands where it happened: what happened, what is safe, what to do. Not there while all is well. */
public final class ErrorLine extends HBox {
    private final Texts texts;
    private final Label words = Layout.label("");

    public ErrorLine(Texts texts) {
        this.texts = texts;
        getStyleClass().addAll(Style.NOTE_CARD, Style.GAP_8, "error-line");
        setAlignment(Pos.TOP_LEFT);
        setAccessibleRole(AccessibleRole.TEXT);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().setAll(Icon.INFORMATION.node(), words);
        clear();
    }

    /** Says what happened. */
    public void show(Problem problem) {
        show(texts.explain(problem));
    }

    /** Says a sentence. */
    public void show(String sentence) {
        words.setText(sentence);
        setAccessibleText(sentence);
        setVisible(true);
        setManaged(true);
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    /** All is well again. */
    public void clear() {
        words.setText("");
        setVisible(false);
        setManaged(false);
    }

    /** @return what it says now, empty while all is well */
    public String text() {
        return words.getText();
    }
}
