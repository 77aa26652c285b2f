package org.rowan.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.TestCasebooks;
import org.rowan.text.Texts;
import org.rowan.ui.control.Actions;
import org.rowan.ui.control.ErrorLine;
import org.rowan.ui.control.Keys;
import org.rowan.ui.theme.Palette;
import org.rowan.ui.theme.Screens;
import org.rowan.ui.theme.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class SettingsTest {
    private final List<Preferences> chosen = new ArrayList<>();
    private Actions actions;

    @Start
    void show(Stage stage) {
        Texts texts = Texts.of(Locale.ENGLISH);
        actions = new Actions(texts, () -> false);
        actions.bind(Keys.LOCK, () -> chosen.add(null));
        Scene scene = new Scene(new SettingsPage(texts, actions, Preferences.USUAL, chosen::add).root(), 980, 900);
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
        assertEquals(new Preferences("", Optional.of(Palette.DARK), 200, 1, Map.of()), chosen.getLast());
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
    void preferencesAreReadAsTheyWereWritten(FxRobot robot) throws Exception {
        try (Casebook casebook = TestCasebooks.open()) {
            assertEquals(Preferences.USUAL, Preferences.load(casebook.settings()));
            Preferences all = new Preferences("ru", Optional.of(Palette.LIGHT), 150, 15, Map.of(Keys.NEW, "Ctrl+J"));
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
            Preferences read = Preferences.load(casebook.settings());
            assertEquals(new Preferences("", Optional.empty(), 200, 5, Map.of()), read);
        }
    }

    @Test
    void itLooksAsItShould(FxRobot robot) {
        robot.interact(() -> Screens.of("settings", texts -> new SettingsPage(texts, actions,
                Preferences.USUAL.withKey(Keys.NEW, "Shortcut+J"), chosen::add).root()));
        assertEquals(List.of(), chosen);
    }
}
