package org.rowan.ui.control;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.rowan.text.Texts;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/**
 * Asks once before something that can not be undone, in words that name it. Cancel comes first, has the focus and is
 * what Enter and Esc do.
 *
 * @param title  the question
 * @param text   what will happen, and what will not
 * @param action the word on the button that does it; a verb
 * @param danger whether it destroys, or lets something leave the casebook
 */
public record Confirmation(String title, String text, String action, boolean danger) {
    /** @param done what happens when the user says yes */
    public void ask(Overlay overlay, Texts texts, Runnable done) {
        Button cancel = Layout.button(texts.get("control.cancel"), overlay::close);
        cancel.setId("confirm-cancel");
        cancel.setCancelButton(true);
        Button act = Layout.button(action, () -> {
            overlay.close();
            done.run();
        }, danger ? Style.DANGER : Style.PRIMARY);
        act.setId("confirm-act");
        HBox buttons = Layout.row(Style.GAP_8, cancel, act);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox sheet = Layout.column(Style.GAP_16, Layout.label(title, Style.TITLE),
                Layout.label(text, Style.READING), buttons);
        overlay.show(sheet, () -> { });
        cancel.requestFocus();
    }
}
