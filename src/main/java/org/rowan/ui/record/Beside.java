package org.rowan.ui.record;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** A column of text, and facts at its side while there is room for both; otherwise under it. */
public final class Beside extends StackPane {
    /** In "em": reading width and side column. */
    private static final double ROOM = 52;
    private final Region main;
    private final Region side;
    private final Label ruler = new Label();
    private final StackPane room = new StackPane();
    private Boolean wide;

    public Beside(Region main, Region side) {
        this.main = main;
        this.side = Layout.styled(side, Style.SIDE_COLUMN);
        main.getStyleClass().add(Style.READING_WIDTH);
        side.setMaxHeight(USE_PREF_SIZE);
        main.setMinWidth(0);
        HBox.setHgrow(main, Priority.ALWAYS);
        setMinWidth(0);
        ruler.setVisible(false);
        getChildren().setAll(ruler, room);
        arrange(true);
        widthProperty().addListener((observed, before, now) -> arrange(now.doubleValue() >= ROOM * ruler.getFont().getSize()));
    }

    private void arrange(boolean nowWide) {
        if (wide == null || wide != nowWide) {
            wide = nowWide;
            room.getChildren().clear();
            room.getChildren().setAll(nowWide ? new HBox(main, gap(), side) : new VBox(main, gap(), side));
            VBox.setVgrow(main, Priority.ALWAYS);
        }
    }

    private static Region gap() {
        return Layout.styled(new Region(), "column-gap");
    }
}
