package org.rowan.ui.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.TestCasebooks;
import org.rowan.ui.TestShell;
import org.rowan.ui.theme.Palette;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ScreensTest {
    private Casebook casebook;
    private TestShell window;

    @Start
    void show(Stage stage) throws Exception {
        casebook = TestCasebooks.open();
        window = new TestShell(stage, casebook, Locale.of(System.getProperty("screens.language", "en")));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    private void both(FxRobot robot, String name) {
        window.picture(robot, name, 1366, 768, Palette.LIGHT, 100);
        if (Boolean.getBoolean("screens.all")) {
            window.picture(robot, name + "-dark", 1366, 768, Palette.DARK, 100);
            window.picture(robot, name + "-200", 1366, 768, Palette.LIGHT, 200);
            window.picture(robot, name, 1366, 768, Palette.LIGHT, 100);
        }
    }

    @Test
    void everyScreenOfTheShellIsDrawn(FxRobot robot) {
        window.seen(".empty");
        both(robot, "empty");
        Node sample = window.seen("#cases-sample");
        robot.interact(() -> ((javafx.scene.control.Button) sample).fire());
        window.seen("#tab-testimonies");
        both(robot, "case");
        fire(robot, "#tab-testimonies");
        both(robot, "testimonies");
        robot.interact(() -> ((javafx.scene.control.ListView<?>) window.seen(".part .list-view")).getSelectionModel().select(1));
        robot.interact(() -> window.seen(".part .list-view").requestFocus());
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        window.seen("#transcript");
        both(robot, "testimony");
        fire(robot, "#tab-people");
        both(robot, "people-tab");
        fire(robot, "#tab-documents");
        both(robot, "documents");
        robot.interact(() -> window.seen(".part .list-view").requestFocus());
        robot.interact(() -> ((javafx.scene.control.ListView<?>) window.seen(".part .list-view")).getSelectionModel().select(0));
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        window.seen("#save-copy");
        both(robot, "document");
        fire(robot, "#tab-history");
        robot.interact(() -> ((javafx.scene.control.ListView<?>) window.seen("#versions")).getSelectionModel().select(1));
        both(robot, "history");
        fire(robot, "#go-people");
        both(robot, "people");
        fire(robot, "#go-search");
        robot.interact(() -> ((javafx.scene.control.TextField) window.seen("#search-query")).setText("все"));
        both(robot, "search");
        robot.interact(() -> ((javafx.scene.control.TextField) window.seen("#search-query")).setText("თარჯ"));
        both(robot, "search-ka");
        fire(robot, "#go-exchange");
        window.seen("#own-fingerprint");
        both(robot, "exchange");
        fire(robot, "#send-button");
        both(robot, "send");
        fire(robot, "#send-sheet-cancel");
        fire(robot, "#backup-button");
        both(robot, "backup");
        fire(robot, "#passphrase-sheet-cancel");
        fire(robot, "#go-trash");
        both(robot, "trash");
        assertTrue(window.seen("#trash-list").isVisible());
    }

    private void fire(FxRobot robot, String query) {
        Node node = window.seen(query);
        robot.interact(() -> ((javafx.scene.control.ButtonBase) node).fire());
        window.rest();
    }
}
