package org.rowan.ui.passphrase;

import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import org.rowan.secret.SecretChars;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/**
 * Shows a secret to be read and written down, one node for each character, so that it never stands in memory as one
 * text. Words wrap as wholes. A screen reader reads it letter by letter.
 */
public final class SecretView extends FlowPane {
    public SecretView() {
        getStyleClass().addAll("secret-view", Style.CARD);
    }

    /** Shows these characters; the secret stays the caller's. */
    public void show(SecretChars secret) {
        getChildren().clear();
        secret.with(chars -> {
            HBox word = word();
            for (char c : chars) {
                if (c == ' ') {
                    word = word();
                } else {
                    word.getChildren().add(Layout.styled(new Text(String.valueOf(c)), "secret-letter"));
                }
            }
            return word;
        });
    }

    /** Shows nothing any more. */
    public void clear() {
        getChildren().clear();
    }

    private HBox word() {
        HBox word = new HBox();
        getChildren().add(word);
        return word;
    }
}
