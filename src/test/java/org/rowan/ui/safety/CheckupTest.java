package org.rowan.ui.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.ui.TestWindow;
import org.rowan.ui.theme.Palette;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** The check-up through the window, on this very computer. */
@ExtendWith(ApplicationExtension.class)
class CheckupTest {
    private TestWindow window;
    @TempDir
    private Path folder;

    @Start
    void prepare(Stage stage) {
        window = new TestWindow(stage);
    }

    @BeforeEach
    void openACasebookWithAStrangerInItsFolder() throws Exception {
        Path place = window.casebook(folder.resolve("Casebook"), "first", Optional.empty());
        Files.createFile(place.resolve("stranger.txt"));
        window.open(place, "first");
    }

    @Stop
    void close() {
        window.close();
    }

    private static Set<String> words(FxRobot robot) {
        return robot.lookup(".label").queryAllAs(Labeled.class).stream().map(Labeled::getText)
                .collect(Collectors.toSet());
    }

    private static boolean tellsOfTheStranger(FxRobot robot) {
        return words(robot).containsAll(Set.of("stranger.txt", "To change", "Other files in the folder",
                "Look at what they are, and move them somewhere else."));
    }

    @Test
    void theCheckUpOfSafetyTellsEachFindingAndEscLeadsBack(FxRobot robot) {
        window.press("#go-safety");
        window.press("#safety-checkup");
        TestWindow.until(() -> tellsOfTheStranger(robot));
        assertFalse(words(robot).contains("Nothing was found that should be changed."));
        assertEquals("Check again", robot.lookup("#checkup-start").queryAs(Labeled.class).getText());
        window.picture("checkup-window", Palette.DARK, 100);
        robot.type(KeyCode.ESCAPE);
        window.seen("#safety-checkup");
        assertTrue(robot.lookup("#checkup-start").tryQuery().isEmpty());
    }

    @Test
    void thePaletteLeadsThereTooAndTheButtonBack(FxRobot robot) {
        window.control(KeyCode.K);
        robot.write("check-up");
        robot.type(KeyCode.ENTER);
        TestWindow.until(() -> tellsOfTheStranger(robot));
        window.press("#checkup-back");
        window.seen("#safety-checkup");
    }
}
