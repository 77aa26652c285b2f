package org.rowan.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.rowan.ui.control.Footed;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** The frame of every sheet here: a title, what it is about, and, always in sight, Cancel and one thing to do. */
public final class Sheets {
    private Sheets() {
    }

    /** @param id of the sheet; its buttons are {@code <id>-act} and {@code <id>-cancel} */
    public static VBox of(Desk desk, String id, String title, Button act, Runnable cancelled, Node... content) {
        Button cancel = Layout.button(desk.say("control.cancel"), () -> {
            desk.overlay().close();
            cancelled.run();
        });
        cancel.setId(id + "-cancel");
        act.setId(id + "-act");
        HBox buttons = Layout.row(Style.GAP_8, cancel, act);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox sheet = Layout.styled(new Footed(buttons, Layout.label(title, Style.TITLE)), Style.GAP_16);
        sheet.getChildren().addAll(content);
        sheet.setId(id);
        return sheet;
    }
}
