package org.rowan.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.bundle.share.Share;
import org.rowan.bundle.share.SharePage;
import org.rowan.bundle.share.Shares;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.OpenedBy;
import org.rowan.crypto.Words2048;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.secret.SecretBytes;
import org.rowan.secret.SecretChars;
import org.rowan.ui.TestWindow;
import org.rowan.ui.passphrase.PassphraseField;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** From recovery shares back into the casebook, through the window. */
@ExtendWith(ApplicationExtension.class)
class RebuildWindowTest {
    private final FxRobot robot = new FxRobot();
    private final List<String> words = new ArrayList<>();
    private TestWindow window;
    private Path place;
    @TempDir
    private Path folder;

    @Start
    void prepare(Stage stage) {
        window = new TestWindow(stage);
    }

    @BeforeEach
    void threeShares() throws Exception {
        place = window.casebook(folder.resolve("Casebook"), "first", Optional.of("second"));
        try (SecretChars first = TestWindow.secret("first");
                Casebook casebook = window.casebooks().open(place, first, Optional.empty(), Progress.NONE);
                SecretBytes shared = casebook.protection().sharedSecret(new OpenedBy(first, Optional.empty()))) {
            for (Share share : Shares.make(shared, 2, 3)) {
                write(share);
            }
            casebook.protection().destroyOwnSlots();
        }
        window.start(Optional.of(place));
        window.press("#unlock-rebuild");
        window.seen("#share-word");
    }

    @Stop
    void close() {
        window.close();
    }

    private void write(Share share) throws IOException {
        try (share; ByteArrayOutputStream page = new ByteArrayOutputStream()) {
            SharePage.write(share, List.of("Keep it."), page);
            Files.write(folder.resolve("share-" + share.number() + ".txt"), page.toByteArray());
            words.add(page.toString(StandardCharsets.UTF_8).lines().skip(2).limit(10)
                    .map(line -> line.replaceAll("\\s*\\d+\\s+(.*)", "$1").strip()).reduce("", (a, b) -> a + b + "\n"));
        }
    }

    private void choose(String name) {
        window.press("#share-files");
        window.seen("#picker-path");
        robot.interact(() -> {
            TextField path = robot.lookup("#picker-path").query();
            path.setText(folder.resolve(name).toString());
            path.fireEvent(new ActionEvent());
        });
    }

    private String state() {
        return robot.lookup("#share-state").queryAs(Labeled.class).getText();
    }

    private void stateIs(String part) {
        TestWindow.until(() -> state().contains(part));
    }

    private boolean opens(String passphrase) throws Problem {
        try (SecretChars secret = TestWindow.secret(passphrase);
                Casebook casebook = window.casebooks().open(place, secret, Optional.empty(), Progress.NONE)) {
            return casebook.findings().isEmpty();
        } catch (Problem e) {
            assertEquals(Problem.Kind.NOT_OPENED, e.kind());
            return false;
        }
    }

    @Test
    void aFileAndWordsThatAreTypedOpenTheCasebookUnderANewPassphrase() throws Problem {
        choose("share-3.txt");
        stateIs("takes 2");
        assertTrue(robot.lookup("#regain-act").queryAs(ButtonBase.class).isDisabled());
        window.fill("#share-word", words.getFirst());
        stateIs("Shares 1, 3 are here, and it takes 2.");
        window.fill("#passphrase-again", TestWindow.WORDS);
        robot.type(KeyCode.ENTER);
        window.inside();
        window.control(KeyCode.L);
        window.outside();
        assertTrue(opens(TestWindow.WORDS));
        assertTrue(opens("second"));
        assertFalse(opens("first"));
    }

    @Test
    void aWordThatDoesNotFitIsPointedAtAndReplaced() {
        String[] typed = words.getFirst().split("\\s+");
        String right = typed[19];
        typed[19] = right.equals("zoo") ? "able" : "zoo";
        window.fill("#share-word", String.join(" ", typed));
        TestWindow.until(() -> window.error().contains("Word 20 is not the one"));
        window.fill("#share-word", right + " ");
        stateIs("Share 1 is here, and it takes 2.");
        choose("share-1.txt");
        TestWindow.until(() -> window.error().contains("Share 1 is here already"));
    }

    @Test
    void wordsAreShownAsTheyAreTypedAndTakenBackWithBackspace() {
        robot.write("aban");
        assertEquals(List.of("abandon"), possible());
        robot.write(" rowann");
        assertTrue(possible().getFirst().startsWith("No word of a share begins so"), possible().toString());
        robot.write(" ");
        TestWindow.until(() -> window.error().contains("Word 2 is not one that stands in any share"));
        robot.write("zoo ");
        TestWindow.until(() -> robot.lookup("#typed-2").tryQuery().isPresent());
        assertEquals("zoo", robot.lookup("#typed-2").queryAs(Labeled.class).getText());
        robot.type(KeyCode.BACK_SPACE);
        TestWindow.until(() -> robot.lookup("#typed-2").tryQuery().isEmpty());
    }

    @Test
    void whoeverTypesFasterThanTheWindowFollowsLosesNoLetter() {
        PassphraseField field = robot.lookup("#share-word").query();
        robot.interact(() -> "talk taxi capi".chars().forEach(c -> field.appendText(Character.toString(c))));
        TestWindow.until(() -> robot.lookup("#typed-2").tryQuery().isPresent());
        assertEquals("taxi", robot.lookup("#typed-2").queryAs(Labeled.class).getText());
        assertTrue(robot.lookup("#typed-3").tryQuery().isEmpty());
        robot.write("tal ");
        TestWindow.until(() -> robot.lookup("#typed-3").tryQuery().isPresent());
        assertEquals("capital", robot.lookup("#typed-3").queryAs(Labeled.class).getText());
    }

    private List<String> possible() {
        return robot.lookup("#share-possible .label").queryAllAs(Labeled.class).stream().map(Labeled::getText).toList();
    }

    @Test
    void noTextButTheListsOwnHoldsAWordOfTheShare() {
        window.fill("#share-word", words.getFirst().replaceFirst("\\S+\\s*$", ""));
        TestWindow.until(() -> robot.lookup("#typed-49").tryQuery().isPresent());
        robot.write("a");
        Set<String> known = Collections.newSetFromMap(new IdentityHashMap<>());
        known.addAll(Words2048.all());
        List<String> shown = Stream.of("#share-typed .button", "#share-possible .strong")
                .flatMap(query -> robot.lookup(query).queryAllAs(Labeled.class).stream()).map(Labeled::getText).toList();
        assertEquals(49 + 5, shown.size());
        assertTrue(known.containsAll(shown), "a text of its own is not the list's");
    }

    @Test
    void aWholePageCanBePasted() throws IOException {
        window.fill("#share-word", Files.readString(folder.resolve("share-2.txt")));
        stateIs("Share 2 is here");
    }

    @Test
    void onceAShareIsThereTheLockKeyEndsTheProcess() {
        choose("share-3.txt");
        stateIs("takes 2");
        window.control(KeyCode.L);
        window.outside();
        assertEquals(List.of(Optional.empty()), window.ended());
    }

    @Test
    void sharesThatNobodyTouchesForAWhileAreForgottenWithTheProcess() {
        choose("share-3.txt");
        stateIs("takes 2");
        window.later(301);
        window.outside();
        assertEquals(List.of(Optional.empty()), window.ended());
    }

    @Test
    void soAreThoseOfSomebodyWhoMayHaveGone() {
        choose("share-3.txt");
        stateIs("takes 2");
        window.goAway();
        assertEquals(List.of(Optional.empty()), window.ended());
    }

    @Test
    void cancelGoesBackToTheUnlockPage() {
        choose("share-3.txt");
        stateIs("takes 2");
        window.press("#regain-cancel");
        window.outside();
        window.press("#unlock-rebuild");
        stateIs("No share yet");
    }
}
