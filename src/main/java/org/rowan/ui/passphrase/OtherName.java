package org.rowan.ui.passphrase;

import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.rowan.text.Texts;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** Asks by which name others will know the second casebook: the first one's in both would tie them together. */
public final class OtherName extends VBox {
    private final TextField name = new TextField();

    public OtherName(Texts texts) {
        name.setId("other-name");
        name.setText(texts.get("passphrase.otherNameUsual"));
        getStyleClass().add(Style.GAP_4);
        getChildren().setAll(Layout.field(texts.get("passphrase.otherName"), name),
                Layout.label(texts.get("passphrase.otherNameHint"), Style.CAPTION));
    }

    /** @return the name; a blank one stands for the usual one */
    public String text() {
        return name.getText().strip();
    }
}
