package org.rowan.ui.safety;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.bundle.share.Gathering;
import org.rowan.bundle.share.SharePage;
import org.rowan.ui.TestWindow;
import org.rowan.ui.theme.Palette;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Recovery shares through the window. */
@ExtendWith(ApplicationExtension.class)
class SharesTest {
    private final FxRobot robot = new FxRobot();
    private TestWindow window;
    private Path pages;
    @TempDir
    private Path folder;

    @Start
    void prepare(Stage stage) {
        window = new TestWindow(stage);
    }

    @BeforeEach
    void open() throws Exception {
        Path place = window.casebook(folder.resolve("Casebook"), "first", Optional.empty());
        pages = Files.createDirectory(folder.resolve("pages"));
        window.open(place, "first");
        window.press("#go-safety");
        window.press("#safety-shares");
        window.seen("#picker-path");
        robot.interact(() -> {
            TextField path = robot.lookup("#picker-path").query();
            path.setText(pages.toString());
            path.fireEvent(new ActionEvent());
        });
        window.press("#picker-choose");
        window.seen("#shares-sheet");
    }

    @Stop
    void close() {
        window.close();
    }

    private void choose(String box, int number) {
        robot.interact(() -> robot.lookup(box).<ComboBox<Integer>>query().setValue(number));
    }

    private void make(String passphrase) {
        window.fill("#passphrase-current", passphrase);
        window.press("#shares-sheet-act");
        window.press("#leaving-go");
    }

    private List<String> written() throws IOException {
        try (Stream<Path> files = Files.list(pages)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void twoOfThreePicturesAreTheUsual() throws IOException {
        window.picture("shares-sheet", Palette.LIGHT, 100);
        window.picture("shares-sheet-dark-200", Palette.DARK, 200);
        make("first");
        TestWindow.until(() -> robot.lookup("#shares-made").queryAs(Labeled.class).getText().contains("any 2 of 3"));
        assertEquals(List.of("share-1.png", "share-2.png", "share-3.png"), written());
        byte[] png = Files.readAllBytes(pages.resolve("share-1.png"));
        assertArrayEquals(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, new byte[] {png[0], png[1], png[2], png[3]});
        Files.createDirectories(Path.of("target", "screens"));
        Files.write(Path.of("target", "screens", "share-page.png"), png);
    }

    @Test
    void textFilesAreSharesThatCanBeReadAgain() throws IOException {
        choose("#shares-count", 5);
        choose("#shares-threshold", 3);
        robot.interact(() -> robot.lookup("#shares-as-text").queryAs(CheckBox.class).setSelected(true));
        make("first");
        TestWindow.until(() -> written().size() == 5 && written().stream().noneMatch(name -> name.endsWith(".part")));
        try (Gathering gathering = new Gathering()) {
            for (int number = 2; number <= 4; number++) {
                gathering.add(SharePage.read(pages.resolve("share-" + number + ".txt")));
            }
            assertTrue(gathering.isEnough());
            gathering.secret().close();
        }
    }

    @Test
    void itNeverTakesMoreSharesThanThereAre() {
        choose("#shares-threshold", 7);
        assertEquals(7, robot.lookup("#shares-count").<ComboBox<Integer>>query().getValue());
        choose("#shares-count", 4);
        assertEquals(4, robot.lookup("#shares-threshold").<ComboBox<Integer>>query().getValue());
    }

    @Test
    void aWrongPassphraseMakesNone() throws IOException {
        make("wrong");
        TestWindow.until(() -> !robot.lookup(".toast .label").queryAll().isEmpty());
        assertEquals(List.of(), written());
    }
}
