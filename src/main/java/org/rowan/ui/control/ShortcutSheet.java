package org.rowan.ui.control;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.rowan.text.Texts;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** F1: what every key does, as it is set now. */
public final class ShortcutSheet {
    private ShortcutSheet() {
    }

    /** Shows the sheet. */
    public static void show(Overlay overlay, Actions actions, Texts texts) {
        FlowPane lines = Layout.styled(new FlowPane(), "shortcuts");
        actions.all().forEach(action -> action.key()
                .ifPresent(key -> lines.getChildren().add(line(action.name(), actions.shown(key)))));
        Button close = Layout.button(texts.get("control.close"), overlay::close);
        HBox foot = Layout.row(Style.GAP_8, Layout.label(texts.get("control.keysHint"), Style.CAPTION),
                Layout.spring(), close);
        VBox sheet = Layout.column(Style.GAP_16, Layout.label(texts.get("control.keysTitle"), Style.TITLE), lines,
                foot);
        sheet.getStyleClass().add(Overlay.WIDE);
        overlay.show(sheet, () -> { });
        close.requestFocus();
    }

    private static HBox line(String name, String key) {
        Label does = Layout.line(name);
        HBox line = Layout.row(Style.GAP_16, does, Layout.spring(), Layout.line(key, "keycap"));
        line.getStyleClass().add("shortcut");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
