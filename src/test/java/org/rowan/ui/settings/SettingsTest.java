package org.rowan.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.TestCasebooks;
import org.rowan.text.Texts;
import org.rowan.ui.control.Actions;
import org.rowan.ui.control.ErrorLine;
import org.rowan.ui.control.Keys;
import org.rowan.ui.control.Overlay;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Palette;
import org.rowan.ui.theme.Screens;
import org.rowan.ui.theme.Style;
import org.rowan.ui.theme.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class SettingsTest {
    private final List<Preferences> chosen = new ArrayList<>();
    private final Overlay overlay = new Overlay();
    private Actions actions;

    @Start
    void show(Stage stage) {
        Texts texts = Texts.of(Locale.ENGLISH);
        actions = new Actions(texts, () -> false);
        actions.bind(Keys.LOCK, () -> chosen.add(null));
        SettingsPage page = new SettingsPage(texts, actions, overlay, Preferences.USUAL, chosen::add);
        Scene scene = new Scene(new StackPane(page.root(), overlay.layer()), 980, 900);
        actions.install(scene);
        Theme.apply(scene, Palette.LIGHT, 100);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void everyChoiceIsTakenAtOnce(FxRobot robot) {
        robot.interact(() -> {
            robot.lookup("#settings-colours").queryAs(ComboBox.class).getSelectionModel().select(2);
            robot.lookup("#settings-size").queryAs(ComboBox.class).getSelectionModel().selectLast();
            robot.lookup("#settings-idle").queryAs(ComboBox.class).getSelectionModel().selectFirst();
        });
        assertEquals(new Preferences("", Optional.of(Palette.DARK), 200, 1, Map.of(), false), chosen.getLast());
        assertEquals(3, chosen.size());
    }

    @Test
    void aKeyIsSetByPressingItAndNotWhenAnotherActionHasIt(FxRobot robot) {
        robot.interact(() -> robot.lookup("#key-NEW").query().requestFocus());
        robot.press(KeyCode.CONTROL).type(KeyCode.J).release(KeyCode.CONTROL);
        assertEquals(Map.of(Keys.NEW, "Shortcut+J"), chosen.getLast().keys());
        assertEquals("Ctrl+J", robot.lookup("#key-NEW").queryAs(TextField.class).getText());
        robot.interact(() -> robot.lookup("#key-NEW").query().requestFocus());
        robot.press(KeyCode.CONTROL).type(KeyCode.L).release(KeyCode.CONTROL);
        assertEquals(1, chosen.size());
        assertTrue(robot.lookup(".error-line").queryAs(ErrorLine.class).text().contains("Lock"));
        robot.interact(() -> robot.lookup("#key-NEW").query().requestFocus());
        robot.type(KeyCode.DELETE);
        assertEquals(Map.of(), chosen.getLast().keys());
    }

    @Test
    void thePanicKeyDestroysOnlyAfterItsWarningWasRead(FxRobot robot) {
        robot.interact(() -> robot.lookup("#settings-panic").queryAs(CheckBox.class).fire());
        robot.interact(() -> robot.lookup("#confirm-cancel").queryAs(ButtonBase.class).fire());
        assertEquals(List.of(), chosen);
        assertFalse(robot.lookup("#settings-panic").queryAs(CheckBox.class).isSelected());
        robot.interact(() -> robot.lookup("#settings-panic").queryAs(CheckBox.class).fire());
        robot.interact(() -> robot.lookup("#confirm-act").queryAs(ButtonBase.class).fire());
        assertTrue(chosen.getLast().destroys());
        robot.interact(() -> robot.lookup("#settings-panic").queryAs(CheckBox.class).fire());
        assertFalse(chosen.getLast().destroys());
    }

    @Test
    void preferencesAreReadAsTheyWereWritten(FxRobot robot) throws Exception {
        try (Casebook casebook = TestCasebooks.open()) {
            assertEquals(Preferences.USUAL, Preferences.load(casebook.settings()));
            Preferences all = new Preferences("ru", Optional.of(Palette.LIGHT), 150, 15, Map.of(Keys.NEW, "Ctrl+J"),
                    true);
            all.save(casebook.settings());
            assertEquals(all, Preferences.load(casebook.settings()));
        }
    }

    @Test
    void whatIsNoChoiceCountsAsNotChosen(FxRobot robot) throws Exception {
        try (Casebook casebook = TestCasebooks.open()) {
            casebook.settings().put("ui.percent", "9999");
            casebook.settings().put("ui.idle", "never");
            casebook.settings().put("ui.palette", "PINK");
            casebook.settings().put("ui.panic", "maybe");
            Preferences read = Preferences.load(casebook.settings());
            assertEquals(new Preferences("", Optional.empty(), 200, 5, Map.of(), false), read);
        }
    }

    @Test
    void itLooksAsItShould(FxRobot robot) {
        robot.interact(() -> Screens.of("settings", texts -> new SettingsPage(texts, actions, overlay,
                Preferences.USUAL.withKey(Keys.NEW, "Shortcut+J"), chosen::add).root()));
        robot.interact(() -> Screens.of("settings-panic", texts -> {
            PanicPart part = new PanicPart(texts, overlay, true, on -> chosen.add(null));
            part.name("F12");
            return Layout.styled(part.root(), Style.PAGE);
        }));
        assertEquals(List.of(), chosen);
    }
}
