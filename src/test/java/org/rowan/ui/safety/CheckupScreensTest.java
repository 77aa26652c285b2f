package org.rowan.ui.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.TestCasebooks;
import org.rowan.checkup.Answer;
import org.rowan.checkup.State;
import org.rowan.checkup.Verdict;
import org.rowan.model.Problem;
import org.rowan.text.Texts;
import org.rowan.ui.TestWindow;
import org.rowan.ui.control.Actions;
import org.rowan.ui.control.Overlay;
import org.rowan.ui.picker.FilePicker;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.task.Step;
import org.rowan.ui.task.Tasks;
import org.rowan.ui.theme.Palette;
import org.rowan.ui.theme.Snapshots;
import org.rowan.ui.theme.Theme;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Everything that the check-up can say, drawn; pictures lie under {@code target/screens}. */
class CheckupScreensTest {
    private final FxRobot robot = new FxRobot();
    private Tasks tasks;
    private Casebook casebook;
    private Scene scene;
    private CheckupPage page;

    private void open(String language, Step<List<Answer>> checkup) throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        casebook = TestCasebooks.open();
        robot.interact(() -> {
            Texts texts = Texts.of(Locale.of(language));
            Overlay overlay = new Overlay();
            tasks = new Tasks(problem -> { });
            page = new CheckupPage(new Desk(casebook, texts, tasks, null, null, overlay,
                    new FilePicker(overlay, tasks, texts), new Actions(texts, overlay::open)), checkup, () -> { });
            scene = new Scene(page.root(), 1166, 768);
            Theme.apply(scene, Palette.LIGHT, 100);
            stage.setScene(scene);
            stage.show();
            page.run();
        });
        WaitForAsyncUtils.waitForFxEvents(3);
    }

    @AfterEach
    void close() throws Exception {
        robot.interact(() -> tasks.close());
        casebook.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void everyVerdictHasItsWordsInEveryLanguage(String language) throws Exception {
        List<String> places = List.of("/home/me/Documents/Casebook");
        List<Answer> all = Arrays.stream(Verdict.values())
                .map(v -> new Answer(v, v.state() == State.MEND ? places : List.of())).toList();
        open(language, progress -> all);
        TestWindow.until(() -> scene.getRoot().lookup("#checkup-sum") != null);
        assertEquals(all.stream().filter(answer -> answer.verdict().state() != State.GOOD).count() + 1,
                scene.getRoot().lookupAll(".card").size());
        pictures(language);
    }

    private void pictures(String language) {
        boolean all = System.getProperty("screens", "").equals("all");
        for (Palette palette : all ? Palette.values() : new Palette[] {Palette.LIGHT}) {
            for (int percent : all ? new int[] {100, 200} : new int[] {100}) {
                for (double at : new double[] {0, 0.4, 1}) {
                    picture("checkup-" + language + "-" + palette + "-" + percent + "-" + at, palette, percent, at);
                }
            }
        }
    }

    private void picture(String name, Palette palette, int percent, double at) {
        robot.interact(() -> Theme.apply(scene, palette, percent));
        WaitForAsyncUtils.waitForFxEvents(3);
        robot.interact(() -> {
            ((ScrollPane) page.root()).setVvalue(at);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            Snapshots.write(scene, name);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en"})
    void whatFailsIsToldOnThePageAndCanBeAskedAgain(String language) throws Exception {
        open(language, progress -> {
            throw new Problem(Problem.Kind.NOTHING_TO_CHECK);
        });
        ButtonBase start = (ButtonBase) scene.getRoot().lookup("#checkup-start");
        TestWindow.until(() -> !start.isDisabled());
        assertTrue(scene.getRoot().lookupAll(".error-line .label").stream()
                .anyMatch(label -> !((Labeled) label).getText().isEmpty()));
        assertFalse(start.isDisabled());
    }
}
