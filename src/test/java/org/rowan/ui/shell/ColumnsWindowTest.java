package org.rowan.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rowan.ui.theme.Palette;
import org.rowan.ui.theme.Theme;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

class ColumnsWindowTest {
    private final AtomicReference<Double> saved = new AtomicReference<>(0.0);
    private final FxRobot robot = new FxRobot();
    private Columns columns;
    private Region list;
    private Region page;
    private Scene scene;

    @BeforeEach
    void show() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        robot.interact(() -> {
            list = new Region();
            page = new Region();
            columns = new Columns(new Region(), saved::set);
            columns.show(Optional.of(list), page);
            scene = new Scene(columns, 1166, 500);
            stage.setScene(scene);
            stage.show();
        });
        size(1166, 100);
    }

    private void size(double width, int percent) {
        robot.interact(() -> {
            Theme.apply(scene, Palette.LIGHT, percent);
            columns.applyCss();
            columns.resize(width, 500);
            columns.layout();
        });
    }

    private boolean seen(Region region) {
        return region.getParent().isVisible();
    }

    @Test
    void inAWideWindowBothStandSideBySide() {
        assertTrue(seen(list) && seen(page));
        assertEquals(300, list.getParent().getBoundsInParent().getWidth(), 1);
    }

    @Test
    void inANarrowWindowTheyTakeTurns() {
        size(800, 100);
        assertTrue(seen(list));
        assertFalse(seen(page));
        columns.turnTo(true);
        size(800, 100);
        assertTrue(seen(page));
        assertFalse(seen(list));
    }

    @Test
    void largeTextMakesAWindowNarrow() {
        size(1166, 200);
        assertFalse(seen(page));
    }

    @Test
    void aListIsNeverWiderThanWhatLeavesRoomForThePage() {
        robot.interact(() -> columns.widen(500));
        size(1166, 100);
        assertTrue(page.getParent().getBoundsInParent().getWidth() >= 400);
        robot.interact(() -> columns.widen(1));
        size(1166, 100);
        assertEquals(210, list.getParent().getBoundsInParent().getWidth(), 1);
    }

    @Test
    void aPageWithoutAListHasAllTheRoom() {
        robot.interact(() -> columns.show(Optional.empty(), new Label("alone")));
        size(800, 100);
        assertTrue(columns.lookup(".detail-pane").isVisible());
        assertEquals(800, columns.lookup(".detail-pane").getBoundsInParent().getWidth(), 1);
    }
}
