package org.rowan.ui.record;

import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** Short fields, two on a line; an odd first one has a line of its own. */
public final class Pairs {
    private Pairs() {
    }

    /** @return the fields in their order */
    public static GridPane of(Node... fields) {
        GridPane grid = Layout.styled(new GridPane(), Style.GAP_16);
        int odd = fields.length % 2;
        for (int i = 0; i < fields.length; i++) {
            boolean alone = odd == 1 && i == 0;
            int place = i + odd;
            grid.add(fields[i], alone ? 0 : place % 2, place / 2, alone ? 2 : 1, 1);
        }
        grid.getColumnConstraints().setAll(half(), half());
        return grid;
    }

    private static ColumnConstraints half() {
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        half.setHgrow(Priority.ALWAYS);
        return half;
    }
}
