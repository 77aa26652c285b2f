package org.rowan.ui.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.ReaderException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
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
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.bundle.Exchange;
import org.rowan.bundle.ReceivePlan;
import org.rowan.bundle.share.Gathering;
import org.rowan.bundle.share.Share;
import org.rowan.bundle.share.SharePage;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.TestCasebooks;
import org.rowan.model.Entry;
import org.rowan.model.Kind;
import org.rowan.model.Progress;
import org.rowan.ui.TestWindow;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.theme.Palette;
import org.rowan.ui.trash.TrashFeature;
import org.rowan.vault.Reserve;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Recovery shares through the window. */
@ExtendWith(ApplicationExtension.class)
class SharesTest {
    private final FxRobot robot = new FxRobot();
    private TestWindow window;
    private Desk desk;
    private Path pages;
    @TempDir
    private Path folder;

    @Start
    void prepare(Stage stage) {
        window = new TestWindow(stage, new Reserve(1 << 20, 256 * 1024), made -> {
            desk = made;
            return List.of(new TrashFeature(made));
        });
    }

    @BeforeEach
    void open() throws Exception {
        Path place = window.casebook(folder.resolve("Casebook"), "first", Optional.empty());
        pages = Files.createDirectory(folder.resolve("pages"));
        window.open(place, "first");
        window.press("#go-safety");
        TestWindow.until(() -> robot.lookup("#safety-change").query().isFocused());
        ask();
    }

    private void ask() {
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
    void twoOfThreePicturesAreTheUsual() throws IOException, ReaderException {
        draw("shares-sheet");
        make("first");
        TestWindow.until(() -> robot.lookup("#shares-made").queryAs(Labeled.class).getText().contains("any 2 of 3"));
        assertEquals(List.of("share-1.png", "share-2.png", "share-3.png"), written());
        try (Gathering gathering = new Gathering()) {
            gathering.add(scanned("share-1.png"));
            gathering.add(scanned("share-3.png"));
            gathering.secret().close();
        }
    }

    private Share scanned(String name) throws IOException, ReaderException {
        return Share.read(TestWindow.secret(SharePictureTest.scanned(ImageIO.read(pages.resolve(name).toFile()))));
    }

    @Test
    void aContactGetsItsShareInABundleAndTheRestArePages() throws Exception {
        window.press("#shares-sheet-cancel");
        try (Casebook friend = TestCasebooks.open("Legal aid"); Gathering gathering = new Gathering()) {
            new Exchange(desk.casebook()).addContact(new Exchange(friend).ownCard().text());
            ask();
            window.seen("#shares-contact");
            robot.interact(() -> robot.lookup("#shares-contact").queryAs(CheckBox.class).setSelected(true));
            window.fill("#passphrase-current", "first");
            window.press("#shares-sheet-act");
            window.seen("#leaving-sheet");
            assertTrue(robot.lookup("#leaving-sheet .label").queryAllAs(Labeled.class).stream()
                    .anyMatch(label -> label.getText().equals("Legal aid")), "who gets one is said");
            draw("shares-leaving");
            window.press("#leaving-go");
            TestWindow.until(() -> robot.lookup("#shares-made").queryAs(Labeled.class).getText().contains("any 2 of 3"));
            assertEquals(List.of("share-2.png", "share-3.png"), written().stream().filter(n -> n.endsWith("png")).toList());
            assertEquals(3, written().size());
            gathering.add(received(friend, pages.resolve(written().stream().filter(n -> n.endsWith("age")).findFirst()
                    .orElseThrow())));
            gathering.add(scanned("share-2.png"));
            gathering.secret().close();
        }
    }

    private static Share received(Casebook friend, Path bundle) throws IOException {
        Exchange exchange = new Exchange(friend);
        try (ReceivePlan plan = exchange.inspect(bundle, Optional.empty(), Progress.NONE)) {
            exchange.apply(plan, Progress.NONE);
        }
        Entry document = friend.records().all(Kind.DOCUMENT).getFirst();
        try (InputStream page = Channels.newInputStream(friend.documents().open(document.id()))) {
            return SharePage.read(page);
        }
    }

    private void draw(String name) {
        window.picture(name, Palette.LIGHT, 100);
        window.picture(name + "-dark-200", Palette.DARK, 200);
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
        window.fill("#passphrase-current", "wrong");
        robot.interact(() -> robot.lookup("#passphrase-current").query().requestFocus());
        robot.type(KeyCode.ENTER);
        window.press("#leaving-go");
        TestWindow.until(() -> !robot.lookup(".toast .label").queryAll().isEmpty());
        assertEquals(List.of(), written());
    }
}
