package org.rowan.ui.create;

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
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
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
import org.rowan.ui.theme.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class CreatePageTest {
    private static final String WORDS = "river copper lantern winter saddle hockey";
    private final List<String> made = new ArrayList<>();
    private Consumer<Problem> failed;
    private CreatePage page;
    private final Overlay overlay = new Overlay();
    @TempDir
    private Path folder;

    @Start
    void show(Stage stage) {
        page = page(Texts.of(Locale.ENGLISH));
        Scene scene = new Scene(new StackPane(page.root(), overlay.layer()), 980, 900);
        Theme.apply(scene, Palette.LIGHT, 100);
        stage.setScene(scene);
        stage.show();
    }

    private CreatePage page(Texts texts) {
        Tasks tasks = new Tasks(problem -> { });
        return new CreatePage(new Creation(texts, tasks, new FilePicker(overlay, tasks, texts, folder), overlay,
                () -> new SecretChars(WORDS.toCharArray()), folder.resolve("Casebook"), Room.USUAL, this::create,
                () -> made.add("left")));
    }

    private void create(Plan plan, Consumer<Problem> otherwise) {
        made.add(plan.folder().getFileName() + "|" + plan.name() + "|" + plan.reserve().mediaBytes() + "|" + said(plan.first()) + "|"
                + plan.second().map(second -> said(second) + "|" + plan.other()).orElse("-")
                + plan.keyFile().file(Optional.empty()).map(file -> "|" + file.getFileName()).orElse(""));
        plan.close();
        failed = otherwise;
    }

    private static String said(SecretChars secret) {
        return secret.with(String::new);
    }

    private static String error(FxRobot robot) {
        return robot.lookup(".error-line").queryAllAs(ErrorLine.class).stream().filter(ErrorLine::isVisible)
                .map(ErrorLine::text).findFirst().orElse("");
    }

    private static void fill(FxRobot robot, String field, String text) {
        robot.interact(() -> {
            TextField input = robot.lookup(field).match(node -> node.isVisible()).query();
            if (input instanceof PassphraseField secret) {
                secret.wipe();
                secret.replaceText(0, 0, text);
            } else {
                input.setText(text);
            }
        });
    }

    private static void next(FxRobot robot) {
        robot.clickOn("#create-next");
    }

    @Test
    void threeStepsMakeACasebookWithWordsMadeByChance(FxRobot robot) {
        fill(robot, "#create-name", "Desk");
        next(robot);
        assertTrue(robot.lookup(".secret-letter").queryAll().size() == WORDS.replace(" ", "").length());
        fill(robot, "#passphrase-again", WORDS);
        next(robot);
        robot.clickOn("#second-later");
        next(robot);
        assertEquals(List.of("Casebook|Desk|67108864|" + WORDS + "|-"), made);
    }

    @Test
    void aSecondPassphraseIsTakenWhenItIsAnother(FxRobot robot) {
        next(robot);
        fill(robot, "#passphrase-again", WORDS);
        next(robot);
        robot.clickOn("#second-now").clickOn("#passphrase-own");
        fill(robot, "#passphrase-new", WORDS);
        fill(robot, "#passphrase-again", WORDS);
        next(robot);
        assertTrue(error(robot).contains("must not be the same"));
        fill(robot, "#other-name", "Allotment");
        fill(robot, "#passphrase-new", "garden");
        fill(robot, "#passphrase-again", "garden");
        next(robot);
        assertEquals(List.of("Casebook|Casebook|67108864|" + WORDS + "|garden|Allotment"), made);
    }

    @Test
    void aKeyFileMayBeMadeWithTheCasebook(FxRobot robot) {
        next(robot);
        fill(robot, "#passphrase-again", WORDS);
        assertTrue(state(robot).startsWith("None"), state(robot));
        robot.interact(() -> robot.lookup("#key-file-make").queryAs(Button.class).fire());
        TestWindow.until(() -> robot.lookup("#picker-name").tryQuery().isPresent());
        fill(robot, "#picker-name", folder.resolve("garden.key").toString());
        robot.interact(() -> robot.lookup("#picker-choose").queryAs(Button.class).fire());
        TestWindow.until(() -> state(robot).endsWith("garden.key"));
        assertTrue(error(robot).contains("This is the disk that the casebook is on"), error(robot));
        assertFalse(Files.exists(folder.resolve("garden.key")), "nothing is written before the last step");
        next(robot);
        next(robot);
        assertEquals(List.of("Casebook|Casebook|67108864|" + WORDS + "|-|garden.key"), made);
    }

    @Test
    void whatAKeyFileIsIsSaidBeforeItIsSaidThatThereIsNone(FxRobot robot) {
        next(robot);
        List<String> said = robot.lookup("#key-file-state").query().getParent().getChildrenUnmodifiable().stream()
                .filter(Label.class::isInstance).map(label -> ((Label) label).getText()).toList();
        assertTrue(said.get(1).startsWith("A file without which"), said.toString());
        assertEquals(state(robot), said.get(2));
    }

    private static String state(FxRobot robot) {
        return robot.lookup("#key-file-state").queryAs(Label.class).getText();
    }

    @Test
    void aSlipInTheSecondTypingIsFoundAndOnesOwnPassphraseIsJudged(FxRobot robot) {
        next(robot);
        robot.clickOn("#passphrase-own");
        next(robot);
        assertFalse(error(robot).isEmpty());
        fill(robot, "#passphrase-new", "password");
        assertTrue(robot.lookup("Easy to guess").tryQuery().isPresent());
        fill(robot, "#passphrase-again", "passwort");
        next(robot);
        assertTrue(error(robot).contains("not the same"));
    }

    @Test
    void aFolderWithFilesIsRefusedBeforeAnythingIsTyped(FxRobot robot) throws IOException {
        Files.createDirectory(folder.resolve("full"));
        Files.writeString(folder.resolve("full/letter.txt"), "x");
        fill(robot, "#create-place", folder.resolve("full").toString());
        next(robot);
        assertTrue(error(robot).contains("already contains files"));
        fill(robot, "#create-place", folder.resolve("new").toString());
        fill(robot, "#create-name", " ");
        next(robot);
        assertTrue(error(robot).contains("name"));
    }

    @Test
    void aFailureLeadsBackAndTheChoicesAreStillThere(FxRobot robot) {
        next(robot);
        fill(robot, "#passphrase-again", WORDS);
        next(robot);
        next(robot);
        robot.interact(() -> failed.accept(new Problem(Problem.Kind.DISK_FULL)));
        assertTrue(error(robot).contains("full"));
        next(robot);
        assertEquals(2, made.size());
        robot.interact(() -> failed.accept(new Problem(Problem.Kind.NO_ACCESS, "/x")));
        assertTrue(robot.lookup("#create-name").query().isVisible());
    }

    @Test
    void cancelLeaves(FxRobot robot) {
        robot.clickOn("#create-back");
        assertEquals(List.of("left"), made);
    }

    @Test
    void itLooksAsItShould(FxRobot robot) {
        robot.interact(() -> {
            Screens.of("create-1", texts -> page(texts).root());
            Screens.of("create-2", texts -> at(page(texts), 1));
            Screens.of("create-3", texts -> at(page(texts), 2));
            Screens.of("create-4", texts -> at(page(texts), 3));
        });
        assertEquals(List.of(), made);
    }

    /** Goes on without being asked, as a user would. */
    private static Parent at(CreatePage page, int step) {
        Scene scene = new Scene(page.root());
        scene.getRoot().applyCss();
        for (int i = 0; i < Math.min(step, 2); i++) {
            scene.getRoot().lookupAll("#passphrase-again").forEach(node ->
                    ((PassphraseField) node).replaceText(0, 0, WORDS));
            ((Button) scene.lookup("#create-next")).fire();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
        if (step == 3) {
            ((javafx.scene.control.RadioButton) scene.lookup("#second-now")).fire();
        }
        scene.setRoot(new javafx.scene.Group());
        return page.root();
    }
}
