package org.rowan.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.Casebooks;
import org.rowan.casebook.NewCasebook;
import org.rowan.model.Content;
import org.rowan.model.Field;
import org.rowan.model.Kind;
import org.rowan.model.Progress;
import org.rowan.secret.SecretChars;
import org.rowan.ui.control.ErrorLine;
import org.rowan.ui.create.Room;
import org.rowan.ui.passphrase.PassphraseField;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.shell.Feature;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.vault.Reserve;
import org.rowan.vault.SmallConstants;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** From the first start to the lock and back, on real folders with the format's small sizes. */
@ExtendWith(ApplicationExtension.class)
class RowanWindowTest {
    private static final String WORDS = "river copper lantern";
    private static final Reserve SMALL = new Reserve(1 << 20, 256 * 1024);
    private final Casebooks casebooks = new Casebooks(SmallConstants.SMALL);
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    private Stage stage;
    private RowanWindow window;
    @TempDir
    private Path folder;

    @Start
    void keep(Stage made) {
        stage = made;
    }

    @Stop
    void close() {
        window.close(() -> { });
    }

    private void start(FxRobot robot, Optional<Path> named) {
        robot.interact(() -> {
            window = new RowanWindow(stage, new Setting(casebooks, () -> new SecretChars(WORDS.toCharArray()),
                    List.of(new Room("papers", SMALL)), RowanWindowTest::features, (InstantSource) now::get), named);
            window.show();
        });
    }

    private static List<Feature> features(Desk desk) {
        return List.of(new Place(desk));
    }

    /** A page that shows what it is told. */
    private record Place(Desk desk, Region detail) implements Feature {
        Place(Desk desk) {
            this(desk, Layout.label("the desk"));
        }

        @Override
        public String name() {
            return "cases";
        }

        @Override
        public String title() {
            return "Cases";
        }

        @Override
        public Icon icon() {
            return Icon.CASES;
        }

        @Override
        public void show() {
            detail.setId("inside");
        }
    }

    private Path casebook(String passphrase, Optional<String> second) throws Exception {
        Path place = folder.resolve("Casebook");
        try (SecretChars first = new SecretChars(passphrase.toCharArray())) {
            casebooks.create(new NewCasebook(place, "Desk", first, second.map(s -> new SecretChars(s.toCharArray())),
                    Optional.empty(), SMALL), Progress.NONE);
        }
        return place;
    }

    private static void waitFor(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void waitFor(FxRobot robot, String node) throws Exception {
        waitFor(() -> robot.lookup(node).tryQuery().filter(Node::isVisible).isPresent());
    }

    private static void unlock(FxRobot robot, String passphrase) throws Exception {
        waitFor(robot, "#passphrase");
        fill(robot, "#passphrase", passphrase);
        robot.interact(() -> robot.lookup("#passphrase").queryAs(PassphraseField.class).requestFocus());
        robot.type(KeyCode.ENTER);
    }

    private static void fill(FxRobot robot, String field, String text) {
        robot.interact(() -> {
            TextField input = robot.lookup(field).match(Node::isVisible).query();
            if (input instanceof PassphraseField secret) {
                secret.wipe();
                secret.replaceText(0, 0, text);
            } else {
                input.setText(text);
            }
        });
    }

    private static void control(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
    }

    @Test
    void theAssistantMakesACasebookAndOpensIt(FxRobot robot) throws Exception {
        Path place = folder.resolve("New");
        start(robot, Optional.empty());
        robot.interact(() -> robot.lookup("#welcome-create").queryButton().fire());
        fill(robot, "#create-place", place.toString());
        robot.clickOn("#create-next");
        fill(robot, "#passphrase-again", WORDS);
        robot.clickOn("#create-next").clickOn("#second-later").clickOn("#create-next");
        waitFor(robot, "#inside");
        assertEquals("Rowan", stage.getTitle());
        control(robot, KeyCode.L);
        unlock(robot, WORDS);
        waitFor(robot, "#inside");
        assertTrue(Casebooks.looksLikeOne(place));
    }

    @Test
    void aWrongPassphraseSaysSoAndTheSecondOneOpensTheOtherHalf(FxRobot robot) throws Exception {
        Path place = casebook("first", Optional.of("second"));
        start(robot, Optional.of(place));
        unlock(robot, "wrong");
        waitFor(() -> robot.lookup(".error-line").tryQueryAs(ErrorLine.class).filter(e -> !e.text().isEmpty())
                .isPresent());
        unlock(robot, "second");
        waitFor(robot, "#inside");
        assertEquals("Rowan", stage.getTitle());
    }

    @Test
    void whatIsPreferredIsKeptInsideAndHoldsAgainAfterTheLock(FxRobot robot) throws Exception {
        start(robot, Optional.of(casebook("first", Optional.empty())));
        unlock(robot, "first");
        waitFor(robot, "#inside");
        robot.clickOn("#go-settings");
        robot.interact(() -> robot.lookup("#settings-language").queryAs(ComboBox.class).getSelectionModel().select(2));
        waitFor(() -> robot.lookup("Настройки").tryQuery().isPresent());
        control(robot, KeyCode.L);
        unlock(robot, "first");
        waitFor(() -> robot.lookup("Безопасность").tryQuery().isPresent());
        assertTrue(robot.lookup("Safety").tryQuery().isEmpty());
    }

    @Test
    void itLocksByItselfButNotDuringAnInterview(FxRobot robot) throws Exception {
        start(robot, Optional.of(casebook("first", Optional.empty())));
        unlock(robot, "first");
        waitFor(robot, "#inside");
        control(robot, KeyCode.K);
        robot.write("interview").type(KeyCode.ENTER);
        waitFor(() -> robot.lookup("End the interview").tryQuery().isPresent());
        now.set(now.get().plusSeconds(3600));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup("#inside").tryQuery().isPresent());
        robot.clickOn("End the interview");
        now.set(now.get().plusSeconds(301));
        waitFor(robot, "#passphrase");
        assertTrue(robot.lookup("#inside").tryQuery().isEmpty());
    }

    @Test
    void panicLocksAtOnceAndWhatWasSavedIsThere(FxRobot robot) throws Exception {
        Path place = casebook("first", Optional.empty());
        try (SecretChars passphrase = new SecretChars("first".toCharArray());
             Casebook open = casebooks.open(place, passphrase, Optional.empty(), Progress.NONE)) {
            open.records().add(Kind.CASE, Content.of(Field.TITLE, "Morning search"));
        }
        start(robot, Optional.of(place));
        unlock(robot, "first");
        waitFor(robot, "#inside");
        robot.type(KeyCode.F12);
        waitFor(robot, "#passphrase");
        assertTrue(robot.lookup("#inside").tryQuery().isEmpty());
        unlock(robot, "first");
        waitFor(robot, "#inside");
    }

    @Test
    void aMistakeOfOursLocksAndSaysThatWhatWasSavedIsSafe(FxRobot robot) throws Exception {
        start(robot, Optional.of(casebook("first", Optional.empty())));
        unlock(robot, "first");
        waitFor(robot, "#inside");
        robot.interact(() -> window.failed(new IllegalStateException("a title that nobody may see")));
        waitFor(robot, "#passphrase");
        String said = robot.lookup(".error-line").queryAs(ErrorLine.class).text();
        assertTrue(said.contains("What was saved is safe") && said.contains("IllegalStateException"), said);
        assertFalse(said.contains("nobody may see"));
    }

    @Test
    void closingTheWindowLocksAndEndsWhenTheFolderIsAtRest(FxRobot robot) throws Exception {
        Path place = casebook("first", Optional.empty());
        start(robot, Optional.of(place));
        unlock(robot, "first");
        waitFor(robot, "#inside");
        CountDownLatch ended = new CountDownLatch(1);
        robot.interact(() -> window.close(ended::countDown));
        assertTrue(ended.await(30, TimeUnit.SECONDS));
        try (SecretChars passphrase = new SecretChars("first".toCharArray());
             Casebook again = casebooks.open(place, passphrase, Optional.empty(), Progress.NONE)) {
            assertEquals(List.of(), again.findings());
        }
    }

    @Test
    void aFolderWithoutACasebookIsSaidWhenItIsNamed(FxRobot robot) throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        start(robot, Optional.of(empty));
        unlock(robot, "anything");
        waitFor(() -> robot.lookup(".error-line").tryQueryAs(ErrorLine.class).filter(e -> !e.text().isEmpty())
                .isPresent());
        assertTrue(robot.lookup(".error-line").queryAs(ErrorLine.class).text().contains("no casebook"));
        assertEquals(0, robot.lookup("#inside").queryAllAs(Label.class).size());
    }
}
