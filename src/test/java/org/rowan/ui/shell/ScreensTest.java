package org.rowan.ui.shell;

import java.util.Locale;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rowan.casebook.TestCasebooks;
import org.rowan.ui.TestShell;
import org.rowan.ui.theme.Palette;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/**
 * Goes through every screen of an open casebook and leaves a picture of each under {@code target/screens}, for people
 * to look at. With {@code -Dscreens=all} also in the dark, and with text twice as large.
 */
class ScreensTest {
    private final FxRobot robot = new FxRobot();
    private TestShell window;
    private String language;

    @AfterEach
    void close() {
        robot.interact(window::close);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void everyScreenIsDrawn(String spoken) throws Exception {
        language = spoken;
        Stage stage = FxToolkit.registerPrimaryStage();
        var casebook = TestCasebooks.open();
        robot.interact(() -> window = new TestShell(stage, casebook, Locale.of(spoken)));
        cases();
        caseTabs();
        places();
        exchange();
    }

    private void cases() {
        window.seen("#cases-first");
        picture("empty");
        press("#cases-sample");
        window.seen("#tab-overview");
        picture("case");
    }

    private void caseTabs() {
        press("#tab-testimonies");
        picture("testimonies");
        openFirst();
        window.seen("#transcript");
        picture("testimony");
        press("#tab-people");
        picture("people-of-case");
        press("#tab-documents");
        picture("documents");
        openFirst();
        window.seen("#save-copy");
        window.seen(".viewer-tools");
        picture("document");
        press("#tab-history");
        robot.interact(() -> ((ListView<?>) window.seen("#versions")).getSelectionModel().select(1));
        picture("history");
    }

    private void places() {
        press("#go-people");
        openFirst();
        picture("people");
        press("#go-search");
        robot.interact(() -> ((TextField) window.seen("#search-query")).setText("все"));
        picture("search");
        robot.interact(() -> ((TextField) window.seen("#search-query")).setText("სად"));
        picture("search-georgian");
        press("#go-trash");
        picture("trash");
    }

    private void exchange() {
        press("#go-exchange");
        window.seen("#own-fingerprint");
        picture("exchange");
        press("#send-button");
        picture("send");
        press("#send-sheet-cancel");
        press("#backup-button");
        picture("backup");
        press("#passphrase-sheet-cancel");
    }

    private void openFirst() {
        ListView<?> list = (ListView<?>) window.seen("#record-list");
        robot.interact(() -> {
            list.requestFocus();
            list.getSelectionModel().select(0);
        });
        robot.push(KeyCode.ENTER);
        window.rest();
    }

    private void press(String query) {
        robot.interact(((ButtonBase) window.seen(query))::fire);
        window.rest();
    }

    private void picture(String name) {
        String file = name + "-" + language;
        if (System.getProperty("screens", "").equals("all")) {
            window.picture(robot, file + "-dark", 1366, 768, Palette.DARK, 100);
            window.picture(robot, file + "-200", 1366, 768, Palette.LIGHT, 200);
        }
        window.picture(robot, file, 1366, 768, Palette.LIGHT, 100);
    }
}
