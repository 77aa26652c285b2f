package org.rowan.ui.unlock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.event.ActionEvent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.model.Problem;
import org.rowan.secret.SecretChars;
import org.rowan.text.Texts;
import org.rowan.ui.TestWindow;
import org.rowan.ui.control.ErrorLine;
import org.rowan.ui.control.Overlay;
import org.rowan.ui.passphrase.PassphraseField;
import org.rowan.ui.picker.FilePicker;
import org.rowan.ui.task.Tasks;
import org.rowan.ui.theme.Palette;
import org.rowan.ui.theme.Screens;
import org.rowan.ui.theme.Snapshots;
import org.rowan.ui.theme.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class UnlockPageTest implements Entrance {
    private final List<String> asked = new ArrayList<>();
    private Consumer<Problem> failed;
    private UnlockPage page;
    private final Overlay overlay = new Overlay();
    @TempDir
    private Path here;

    @Start
    void show(Stage stage) {
        page = page(Texts.of(Locale.ENGLISH), Path.of("/stick/Casebook"));
        Scene scene = new Scene(new StackPane(page.root(), overlay.layer()), 900, 700);
        Theme.apply(scene, Palette.LIGHT, 100);
        stage.setScene(scene);
        stage.show();
        page.enter();
    }

    private UnlockPage page(Texts texts, Path casebook) {
        Tasks tasks = new Tasks(problem -> { });
        return new UnlockPage(texts, new FilePicker(overlay, tasks, texts, here), casebook, this);
    }

    @Override
    public void open(Path folder, SecretChars passphrase, Optional<Path> keyFile, Consumer<Problem> otherwise) {
        asked.add(folder + " " + passphrase.with(String::new) + keyFile.map(file -> " " + file).orElse(""));
        failed = otherwise;
    }

    @Override
    public void otherFolder() {
        asked.add("other");
    }

    @Override
    public void rebuild(Path folder) {
        asked.add("rebuild " + folder);
    }

    @Override
    public void restore() {
        asked.add("restore");
    }

    @Override
    public void create() {
        asked.add("create");
    }

    private String said(FxRobot robot) {
        return robot.lookup(".error-line").queryAs(ErrorLine.class).text();
    }

    @Test
    void enterOpensWithWhatWasTypedAndTheFieldForgetsIt(FxRobot robot) {
        robot.write("river copper").type(KeyCode.ENTER);
        assertEquals(List.of("/stick/Casebook river copper"), asked);
        PassphraseField field = robot.lookup("#passphrase").query();
        assertTrue(field.isEmpty());
        assertTrue(field.isDisabled());
    }

    @Test
    void aWrongPassphraseSaysSoInPlaceAndTheFieldWaitsForAnother(FxRobot robot) {
        robot.write("wrong").type(KeyCode.ENTER);
        robot.interact(() -> failed.accept(new Problem(Problem.Kind.NOT_OPENED)));
        assertTrue(said(robot).contains("Nothing was changed"));
        assertTrue(robot.lookup("#passphrase").query().isFocused());
        robot.write("right").type(KeyCode.ENTER);
        assertEquals("", said(robot));
        assertEquals(2, asked.size());
    }

    @Test
    void aKeyFileGoesWithThePassphraseUntilItIsTakenAway(FxRobot robot) throws IOException {
        Path key = Files.writeString(here.resolve("holiday.jpg"), "any bytes");
        robot.clickOn("#key-file");
        TestWindow.until(() -> robot.lookup("#picker-path").tryQuery().isPresent());
        robot.interact(() -> {
            TextField path = robot.lookup("#picker-path").query();
            path.setText(key.toString());
            path.fireEvent(new ActionEvent());
        });
        TestWindow.until(() -> robot.lookup("#key-file-name").queryAs(Label.class).getText().equals("holiday.jpg"));
        robot.clickOn("#passphrase").write("river").type(KeyCode.ENTER);
        robot.interact(() -> failed.accept(new Problem(Problem.Kind.NOT_OPENED)));
        robot.clickOn("#key-file-forget").clickOn("#passphrase").write("river").type(KeyCode.ENTER);
        assertEquals(List.of("/stick/Casebook river " + key, "/stick/Casebook river"), asked);
    }

    @Test
    void nothingTypedOpensNothing(FxRobot robot) {
        robot.type(KeyCode.ENTER);
        assertEquals(List.of(), asked);
        assertFalse(said(robot).isEmpty());
    }

    @Test
    void itShowsOneFieldAndTheOtherWaysIn(FxRobot robot) {
        assertEquals(1, robot.lookup(".text-field").queryAll().size());
        robot.clickOn("Other folder…").clickOn("New casebook…").clickOn("Rebuild from shares…");
        assertEquals(List.of("other", "create", "rebuild /stick/Casebook"), asked);
    }

    @Test
    void itLooksAsItShould(FxRobot robot) {
        robot.interact(() -> {
            Screens.of("unlock", texts -> page(texts, Path.of("/media/stick/Casebook")).root());
            Screens.of("unlock-wrong", texts -> {
                UnlockPage wrong = page(texts, Path.of("/media/stick/Casebook"));
                wrong.tell(new Problem(Problem.Kind.NOT_OPENED));
                return wrong.root();
            });
            Screens.of("welcome", texts -> new WelcomePage(texts, this).root());
        });
        robot.write("x").type(KeyCode.ENTER);
        robot.interact(() -> Snapshots.write(overlay.layer().getScene(), "unlock-opening"));
        assertFalse(robot.lookup("#unlock-open").query().isFocused());
    }
}
