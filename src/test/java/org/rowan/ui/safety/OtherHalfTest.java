package org.rowan.ui.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.NewCasebook;
import org.rowan.model.CaseSummary;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.ui.TestWindow;
import org.rowan.ui.theme.Palette;
import org.rowan.vault.Reserve;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

@ExtendWith(ApplicationExtension.class)
class OtherHalfTest {
    private static final byte[] LETTER = "A letter about the fence.".getBytes(StandardCharsets.UTF_8);

    private TestWindow window;
    private Path place;
    private String border;
    @TempDir
    private Path folder;

    @Start
    void prepare(Stage stage) throws Exception {
        window = new TestWindow(stage);
    }

    @Stop
    void close() {
        window.close();
    }

    private interface Work {
        void on(Casebook casebook) throws Problem;
    }

    private void with(String passphrase, Work work) throws Problem {
        try (Casebook casebook = window.casebooks().open(place, TestWindow.secret(passphrase), Optional.empty(),
                Progress.NONE)) {
            work.on(casebook);
        }
    }

    private void two() throws Problem {
        place = window.casebook(folder.resolve("Casebook"), "first", Optional.of("second"));
    }

    private void fill() throws Problem {
        with("first", casebook -> {
            Entry other = casebook.records().add(Kind.CASE, Content.of(Field.TITLE, "Border"));
            border = other.code().text();
            casebook.records().add(Kind.PERSON, Content.of(Field.CASE, other.id().text(), Field.NAME, "Heron"));
            Entry fence = casebook.records().add(Kind.CASE, Content.of(Field.TITLE, "The fence"));
            casebook.records().add(Kind.TESTIMONY, Content.of(Field.CASE, fence.id().text(), Field.TITLE, "The neighbour"));
            casebook.records().add(Kind.NOTE, Content.of(Field.CASE, fence.id().text(), Field.TEXT,
                    "Heron says two metres, see " + border));
            casebook.documents().attach(fence.id(), "letter.txt", new ByteArrayInputStream(LETTER), LETTER.length,
                    Progress.NONE);
        });
    }

    private void lock() {
        window.control(KeyCode.L);
        window.outside();
    }

    private void safety(String passphrase) {
        window.open(place, passphrase);
        window.press("#go-safety");
        window.seen("#safety-copy");
    }

    private void picture(String name) {
        if (System.getProperty("screens", "").equals("all")) {
            window.picture(name + "-dark", Palette.DARK, 100);
            window.picture(name + "-200", Palette.LIGHT, 200);
        }
        window.picture(name, Palette.LIGHT, 100);
    }

    private void chooseTheFence(FxRobot robot) {
        window.press("#safety-copy");
        window.seen("#case-choice");
        robot.interact(() -> {
            ListView<?> cases = robot.lookup("#case-choice").queryListView();
            int fence = ((CaseSummary) cases.getItems().getFirst()).title().equals("The fence") ? 0 : 1;
            cases.requestFocus();
            cases.getSelectionModel().select(fence);
        });
        robot.type(KeyCode.SPACE);
        window.press("#copy-sheet-act");
        window.seen("#copy-preview");
    }

    private void copyWith(String passphrase) {
        window.fill("#other-passphrase", passphrase);
        window.press("#copy-preview-act");
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAllAs(Labeled.class).stream().map(Labeled::getText).reduce("", String::concat);
    }

    @Test
    void casesAreCopiedAfterTheirContentsWereShownAndThePassphraseGiven(FxRobot robot) throws Exception {
        two();
        fill();
        safety("first");
        chooseTheFence(robot);
        List<?> lines = robot.lookup("#copy-lines").queryListView().getItems();
        assertEquals(List.of("Case · The fence", "Testimony · The neighbour", "Document · letter.txt · 25 bytes",
                "Note · Heron says two metres, see " + border), lines);
        String warnings = text(robot, "#copy-warnings .label");
        assertTrue(warnings.contains("Heron"), warnings);
        picture("copy-preview");
        copyWith("wrong");
        TestWindow.until(() -> window.error().contains("does not open the other half"));
        copyWith("first");
        TestWindow.until(() -> window.error().contains("opens the casebook that is open now"));
        copyWith("second");
        window.seen("1 case was copied, 4 records in all.");
        lock();
        with("first", casebook -> assertEquals(2, casebook.records().cases().size()));
        with("second", casebook -> {
            assertEquals(List.of("The fence"), casebook.records().cases().stream().map(CaseSummary::title).toList());
            assertEquals(List.of(), casebook.protection().verify(Progress.NONE));
        });
    }


    @Test
    void aCasebookWithoutASecondOneAndASecondOneShowTheSame(FxRobot robot) throws Exception {
        two();
        Path lone = folder.resolve("Lone");
        window.casebooks().create(new NewCasebook(lone, "Casebook", TestWindow.secret("lone"), Optional.empty(),
                Optional.empty(), new Reserve(1 << 20, 256 * 1024)), Progress.NONE);
        List<String> second = shown(robot, place, "second");
        assertTrue(second.size() > 50, second.toString());
        assertEquals(second, shown(robot, lone, "lone"));
    }

    private List<String> shown(FxRobot robot, Path at, String passphrase) {
        window.open(at, passphrase);
        window.press("#go-safety");
        TestWindow.until(() -> !robot.lookup("#safety-records").queryAs(Labeled.class).getText().isEmpty());
        List<String> shown = new ArrayList<>(nodes(robot));
        for (String button : List.of("#safety-second", "#safety-copy", "#second-guide")) {
            window.press(button);
            TestWindow.until(() -> robot.lookup(".sheet-card").tryQuery().isPresent());
            shown.addAll(nodes(robot));
            robot.type(KeyCode.ESCAPE);
            TestWindow.until(() -> robot.lookup(".sheet-card").tryQuery().isEmpty());
        }
        lock();
        return shown;
    }

    /** Every node that is there, seen or not, with its words. */
    private static List<String> nodes(FxRobot robot) {
        List<String> nodes = new ArrayList<>();
        robot.interact(() -> collect(robot.lookup("#go-safety").query().getScene().getRoot(), nodes));
        return nodes;
    }

    private static void collect(Node node, List<String> nodes) {
        String words = node instanceof Labeled labeled ? labeled.getText()
                : node instanceof TextInputControl input ? input.getText() : "";
        nodes.add(node.getClass().getSimpleName() + " " + node.getId() + " " + node.isVisible() + " " + words);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, nodes));
        }
    }

    @Test
    void whatWouldBeCopiedCanBeLookedAtOnceACaseIsTickedAndNotBefore(FxRobot robot) throws Exception {
        two();
        fill();
        safety("first");
        window.press("#safety-copy");
        window.seen("#case-choice");
        Node act = robot.lookup("#copy-sheet-act").query();
        assertTrue(act.isDisabled());
        robot.interact(() -> robot.lookup("#case-choice").queryListView().requestFocus());
        robot.type(KeyCode.SPACE);
        assertFalse(act.isDisabled());
        robot.type(KeyCode.SPACE);
        assertTrue(act.isDisabled());
    }

    @Test
    void anEmptyCasebookSaysThatThereIsNothingToCopy(FxRobot robot) throws Exception {
        two();
        safety("first");
        window.press("#safety-copy");
        window.seen("There is no case in this casebook yet, so there is nothing to copy. Write one under Cases first.");
        assertTrue(robot.lookup("#copy-sheet-act").query().isDisabled());
        picture("copy-empty");
        robot.type(KeyCode.ESCAPE);
        TestWindow.until(() -> robot.lookup("#copy-sheet").tryQuery().isEmpty());
    }

    @Test
    void theOwnerIsRemindedAfterAMonthAndCanSayThatItWasUsed(FxRobot robot) throws Exception {
        two();
        with("first", casebook -> casebook.settings().put("remind-other", "2020-02-02"));
        window.open(place, "first");
        window.press("#toast-act");
        window.seen("#reminder");
        picture("reminder");
        window.press("#reminder-used");
        TestWindow.until(() -> robot.lookup("#reminder").match(n -> n.isVisible()).tryQuery().isEmpty());
        lock();
        with("first", casebook -> assertFalse(casebook.reminder().isDue()));
    }

    @Test
    void theGuideIsReadAndLeftWithTheKeyboard(FxRobot robot) throws Exception {
        two();
        safety("first");
        window.press("#safety-second");
        window.fill("#passphrase-again", "half typed");
        window.press("#second-guide");
        window.seen("#guide-page");
        picture("guide");
        robot.type(KeyCode.ESCAPE);
        TestWindow.until(() -> robot.lookup("#guide-page").tryQuery().isEmpty());
        assertTrue(robot.lookup("#other-name").tryQuery().isPresent());
    }
}
