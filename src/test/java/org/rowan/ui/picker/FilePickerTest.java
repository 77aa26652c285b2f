package org.rowan.ui.picker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.text.Texts;
import org.rowan.ui.control.Overlay;
import org.rowan.ui.task.Tasks;
import org.rowan.ui.theme.Palette;
import org.rowan.ui.theme.Snapshots;
import org.rowan.ui.theme.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class FilePickerTest {
    private final List<Path> chosen = new ArrayList<>();
    private Overlay overlay;
    private Tasks tasks;
    private Scene scene;
    @TempDir
    private Path folder;

    @Start
    void show(Stage stage) {
        overlay = new Overlay();
        tasks = new Tasks(problem -> { });
        scene = new Scene(new StackPane(overlay.layer()), 980, 700);
        Theme.apply(scene, Palette.LIGHT, 100);
        stage.setScene(scene);
        stage.show();
    }

    @BeforeEach
    void fill() throws IOException {
        Files.createDirectory(folder.resolve("scans"));
        Files.writeString(folder.resolve("scans/letter.pdf"), "x");
        Files.writeString(folder.resolve("წერილი.txt"), "x".repeat(3000));
        Files.writeString(folder.resolve("anketa.txt"), "x");
        Files.writeString(folder.resolve(".hidden"), "x");
    }

    private FilePicker picker() {
        return new FilePicker(overlay, tasks, Texts.of(Locale.ENGLISH), folder);
    }

    private List<String> names(FxRobot robot) {
        return robot.lookup("#picker-list").<ListView<Row>>query().getItems().stream().map(Row::name).toList();
    }

    private void shows(FxRobot robot, String... names) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> names(robot).equals(List.of(names)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void type(FxRobot robot, String field, String text) {
        robot.interact(() -> {
            TextField input = robot.lookup(field).query();
            input.setText(text);
            input.requestFocus();
        });
        robot.type(KeyCode.ENTER);
    }

    @Test
    void theKeyboardAloneChoosesAFileInAFolderBelow(FxRobot robot) throws TimeoutException {
        robot.interact(() -> picker().files("Attach", chosen::addAll));
        shows(robot, "scans", "anketa.txt", "წერილი.txt");
        robot.interact(() -> Snapshots.write(scene, "picker"));
        robot.type(KeyCode.ENTER);
        shows(robot, "letter.pdf");
        robot.type(KeyCode.ENTER);
        assertEquals(List.of(folder.resolve("scans/letter.pdf")), chosen);
        assertFalse(overlay.open());
    }

    @Test
    void hiddenFilesShowWhenAskedFor(FxRobot robot) throws TimeoutException {
        robot.interact(() -> picker().files("Attach", chosen::addAll));
        shows(robot, "scans", "anketa.txt", "წერილი.txt");
        robot.clickOn(".check-box");
        shows(robot, "scans", ".hidden", "anketa.txt", "წერილი.txt");
    }

    @Test
    void aFolderIsChosenAsItStands(FxRobot robot) throws TimeoutException {
        robot.interact(() -> picker().folder("Where", chosen::add));
        shows(robot, "scans");
        robot.clickOn("#picker-choose");
        assertEquals(List.of(folder), chosen);
    }

    @Test
    void anExistingFileIsNotOverwrittenAndANewNameIsTaken(FxRobot robot) throws TimeoutException {
        robot.interact(() -> picker().newFile("Write", "bundle.age", chosen::add));
        shows(robot, "scans", "anketa.txt", "წერილი.txt");
        type(robot, "#picker-name", "anketa.txt");
        assertTrue(overlay.open());
        assertEquals(List.of(), chosen);
        type(robot, "#picker-name", "new.age");
        assertEquals(List.of(folder.resolve("new.age")), chosen);
    }

    @Test
    void whoGivesUpIsHeardOnceHoweverItIsDone(FxRobot robot) throws TimeoutException {
        AtomicInteger givenUp = new AtomicInteger();
        robot.interact(() -> picker().newFile("Write", "bundle.age", chosen::add, givenUp::incrementAndGet));
        shows(robot, "scans", "anketa.txt", "წერილი.txt");
        robot.push(KeyCode.ESCAPE);
        assertEquals(1, givenUp.get());
        robot.interact(() -> picker().newFile("Write", "bundle.age", chosen::add, givenUp::incrementAndGet));
        shows(robot, "scans", "anketa.txt", "წერილი.txt");
        robot.clickOn("Cancel");
        assertEquals(2, givenUp.get());
        assertEquals(List.of(), chosen);
    }

    @Test
    void aPastedPathLeadsThereAndAWrongOneSaysSo(FxRobot robot) throws TimeoutException {
        robot.interact(() -> picker().files("Attach", chosen::addAll));
        shows(robot, "scans", "anketa.txt", "წერილი.txt");
        type(robot, "#picker-path", folder.resolve("nowhere").toString());
        assertTrue(robot.lookup(".error-line").query().isVisible());
        type(robot, "#picker-path", "\"" + folder.resolve("scans") + "\"");
        shows(robot, "letter.pdf");
    }

    @Test
    void pathsAreUnderstoodAsOtherProgramsWriteThem() {
        Path home = folder;
        assertEquals(folder.resolve("a b"), Typed.path(" 'a b' ", home, folder).orElseThrow());
        assertEquals(folder.resolve("x"), Typed.path("~/x", home, Path.of("/")).orElseThrow());
        assertEquals(folder.resolve("a b"), Typed.path(folder.resolve("a b").toUri().toString(), home, folder)
                .orElseThrow());
        assertTrue(Typed.path("  ", home, folder).isEmpty());
        assertTrue(Typed.path("file://%zz", home, folder).isEmpty());
    }

    @Test
    void documentsAreWhereTheDesktopSays() throws IOException {
        assertEquals(folder.resolve("Documents"), Places.documents(folder));
        Files.createDirectory(folder.resolve(".config"));
        Files.writeString(folder.resolve(".config/user-dirs.dirs"), "# x\nXDG_DOCUMENTS_DIR=\"$HOME/Документы\"\n");
        assertEquals(folder.resolve("Документы"), Places.documents(folder));
    }
}
