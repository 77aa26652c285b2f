package org.rowan.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rowan.ui.TestWindow;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class FocusInSightTest {
    private static final int HEIGHT = 200;
    private VBox column;
    private ScrollPane pane;

    @Start
    void show(Stage stage) {
        column = new VBox();
        IntStream.range(0, 40).forEach(i -> column.getChildren().add(new TextField()));
        pane = new ScrollPane(column);
        FocusInSight.keep(pane);
        pane.setMaxHeight(HEIGHT);
        StackPane.setAlignment(pane, Pos.TOP_LEFT);
        stage.setScene(new Scene(new StackPane(pane), 300, 400));
        stage.show();
    }

    private void focus(FxRobot robot, int index) {
        robot.interact(() -> column.getChildren().get(index).requestFocus());
        TestWindow.until(() -> isSeen(index));
    }

    private boolean isSeen(int index) {
        Bounds at = column.getChildren().get(index).localToScene(column.getChildren().get(index).getLayoutBounds());
        return at.getMinY() >= 0 && at.getMaxY() <= HEIGHT;
    }

    @Test
    void whatGetsTheFocusComesIntoSightAndNothingMovesOtherwise(FxRobot robot) {
        focus(robot, 1);
        assertEquals(0, pane.getVvalue());
        focus(robot, 30);
        focus(robot, 0);
    }

    @Test
    void itStaysInSightWhenSomethingAboveItGrows(FxRobot robot) {
        focus(robot, 5);
        robot.interact(() -> {
            ((Region) column.getChildren().getFirst()).setMinHeight(600);
            column.applyCss();
            pane.layout();
            assertFalse(isSeen(5));
        });
        TestWindow.until(() -> isSeen(5));
    }
}
