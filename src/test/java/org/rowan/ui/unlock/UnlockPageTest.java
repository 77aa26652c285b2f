package org.rowan.ui.unlock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rowan.model.Problem;
import org.rowan.secret.SecretChars;
import org.rowan.text.Texts;
import org.rowan.ui.control.ErrorLine;
import org.rowan.ui.passphrase.PassphraseField;
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

    @Start
    void show(Stage stage) {
        page = new UnlockPage(Texts.of(Locale.ENGLISH), Path.of("/stick/Casebook"), this);
        Scene scene = new Scene(page.root(), 900, 700);
        Theme.apply(scene, Palette.LIGHT, 100);
        stage.setScene(scene);
        stage.show();
        page.enter();
    }

    @Override
    public void open(Path folder, SecretChars passphrase, Consumer<Problem> otherwise) {
        asked.add(folder + " " + passphrase.with(String::new));
        failed = otherwise;
    }

    @Override
    public void otherFolder() {
        asked.add("other");
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
    void nothingTypedOpensNothing(FxRobot robot) {
        robot.type(KeyCode.ENTER);
        assertEquals(List.of(), asked);
        assertFalse(said(robot).isEmpty());
    }

    @Test
    void itShowsOneFieldAndTheOtherWaysIn(FxRobot robot) {
        assertEquals(1, robot.lookup(".text-field").queryAll().size());
        robot.clickOn("Other folder…").clickOn("New casebook…");
        assertEquals(List.of("other", "create"), asked);
    }

    @Test
    void itLooksAsItShould(FxRobot robot) {
        robot.interact(() -> {
            Screens.of("unlock", texts -> new UnlockPage(texts, Path.of("/media/stick/Casebook"), this).root());
            Screens.of("unlock-wrong", texts -> {
                UnlockPage wrong = new UnlockPage(texts, Path.of("/media/stick/Casebook"), this);
                wrong.tell(new Problem(Problem.Kind.NOT_OPENED));
                return wrong.root();
            });
            Screens.of("welcome", texts -> new WelcomePage(texts, this).root());
        });
        robot.write("x").type(KeyCode.ENTER);
        robot.interact(() -> Snapshots.write(page.root().getScene(), "unlock-opening"));
        assertFalse(robot.lookup("#unlock-open").query().isFocused());
    }
}
