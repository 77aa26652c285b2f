package org.rowan.ui.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.ui.TestWindow;
import org.rowan.ui.theme.Palette;
import org.rowan.ui.theme.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

@ExtendWith(ApplicationExtension.class)
class SafetyTest {
    private TestWindow window;
    private Path place;
    @TempDir
    private Path folder;

    @Start
    void prepare(Stage stage) {
        window = new TestWindow(stage);
    }

    @BeforeEach
    void open() throws Exception {
        place = window.casebook(folder.resolve("Casebook"), "first", Optional.of("second"));
        window.open(place, "first");
        window.press("#go-safety");
    }

    @Stop
    void close() {
        window.close();
    }

    private void again(String passphrase) {
        window.control(KeyCode.L);
        window.outside();
        window.unlock(passphrase);
    }

    private void change(String current) {
        window.fill("#passphrase-current", current);
        window.fill("#passphrase-again", TestWindow.WORDS);
        window.press("#sheet-act");
    }

    @Test
    void thePassphraseIsChangedByWhoeverKnowsThePresentOne(FxRobot robot) {
        window.press("#safety-change");
        window.picture("safety-change", Palette.LIGHT, 100);
        change("wrong");
        TestWindow.until(() -> window.error().contains("Nothing was changed"));
        change("first");
        window.seen("The passphrase was changed.");
        again("first");
        TestWindow.until(() -> !window.error().isEmpty());
        window.unlock(TestWindow.WORDS);
        window.inside();
    }

    @Test
    void withLargeTextNothingIsCutOffAtTheSideOfANarrowWindow(FxRobot robot) {
        Region page = robot.lookup(".safety-page").queryAs(Region.class);
        Stage stage = (Stage) page.getScene().getWindow();
        robot.interact(() -> {
            stage.setWidth(1000);
            Theme.apply(page.getScene(), Palette.LIGHT, 200);
        });
        TestWindow.until(() -> page.localToScene(page.getLayoutBounds()).getMaxX() <= page.getScene().getWidth());
        Labeled guide = robot.lookup("#second-guide").queryAs(Labeled.class);
        assertTrue(guide.localToScene(guide.getLayoutBounds()).getMaxX() < page.getScene().getWidth());
        TestWindow.until(() -> ((Text) guide.lookup(".text")).getText().equals(guide.getText()));
        window.picture("safety-large", Palette.LIGHT, 200);
    }

    @Test
    void theOtherHalfIsMadeAnewAfterAWarning(FxRobot robot) {
        window.press("#safety-second");
        assertTrue(robot.lookup("This destroys whatever the other half may hold.").tryQuery().isPresent());
        window.picture("safety-second", Palette.LIGHT, 100);
        window.fill("#passphrase-again", TestWindow.WORDS);
        window.press("#sheet-act");
        window.seen("The other half is set up.");
        again("second");
        TestWindow.until(() -> !window.error().isEmpty());
        window.unlock(TestWindow.WORDS);
        window.inside();
    }

    @Test
    void theCasebookIsMadeLargerOnlyWhenAskedAndIsSoundAfterwards(FxRobot robot) throws Exception {
        long before = Files.size(place.resolve("media"));
        window.press("#safety-grow");
        window.press("#confirm-cancel");
        assertEquals(before, Files.size(place.resolve("media")));
        window.press("#safety-grow");
        window.press("#confirm-act");
        window.seen("The casebook is larger now.");
        assertNotEquals(before, Files.size(place.resolve("media")));
        window.press("#safety-verify");
        TestWindow.until(() -> "Everything is as it was written.".equals(
                robot.lookup("#safety-verdict").queryAs(Labeled.class).getText()));
        window.picture("safety", Palette.LIGHT, 100);
        window.picture("safety-dark-200", Palette.DARK, 200);
    }
}
