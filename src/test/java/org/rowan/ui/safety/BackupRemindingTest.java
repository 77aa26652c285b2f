package org.rowan.ui.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.TestCasebooks;
import org.rowan.model.Content;
import org.rowan.model.Field;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.secret.SecretChars;
import org.rowan.ui.TestShell;
import org.rowan.ui.TestWindow;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.shell.Feature;
import org.rowan.ui.theme.Palette;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** The word about a backup that is due, after a casebook was opened. */
class BackupRemindingTest {
    private final FxRobot robot = new FxRobot();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-05-01T08:00:00Z"));
    private Casebook casebook;
    private TestShell window;
    private SafetyFeature safety;

    @BeforeEach
    void openACaseOfMay() throws Problem {
        casebook = TestCasebooks.open("Desk", now::get);
        casebook.records().add(Kind.CASE, Content.of(Field.TITLE, "Border"));
    }

    private void open(String language) throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        robot.interact(() -> window = new TestShell(stage, casebook, Locale.of(language), this::features));
        robot.interact(() -> safety.attend());
        window.rest();
    }

    private List<Feature> features(Desk desk) {
        safety = new SafetyFeature(desk, () -> new SecretChars("river stone lamp".toCharArray()));
        return Stream.concat(TestShell.features(desk).stream(), Stream.of(safety)).toList();
    }

    @AfterEach
    void close() {
        robot.interact(window::close);
    }

    private void later(int days) {
        now.set(now.get().plus(Duration.ofDays(days)));
    }

    private boolean isSaid() {
        return window.scene().getRoot().lookup(".toast") != null;
    }

    private void press(String query) {
        robot.interact(((ButtonBase) window.seen(query))::fire);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void itLeadsToTheBackupsWhenACaseIsOlderThanADay(String language) throws Exception {
        later(2);
        open(language);
        TestWindow.until(this::isSaid);
        assertEquals(language.equals("en") ? "A backup is due." : "Пора сделать резервную копию.",
                ((Label) window.seen(".toast .label")).getText());
        if (System.getProperty("screens", "").equals("all")) {
            window.picture(robot, "backup-due-" + language + "-200", 1366, 768, Palette.DARK, 200);
            window.picture(robot, "backup-due-" + language, 1366, 768, Palette.LIGHT, 100);
        }
        press("#toast-act");
        window.seen("#backup-last");
        assertFalse(isSaid());
    }

    @Test
    void putOffItSaysNothingForAWeek() throws Exception {
        later(2);
        open("en");
        press("#toast-not");
        TestWindow.until(() -> !casebook.backups().isDue());
        later(6);
        robot.interact(() -> safety.attend());
        window.rest();
        assertFalse(isSaid());
        later(1);
        robot.interact(() -> safety.attend());
        TestWindow.until(this::isSaid);
    }

    @Test
    void itSaysNothingOnTheFirstDayNorWhereNobodyWantsIt() throws Exception {
        open("en");
        assertFalse(isSaid());
        later(40);
        assertTrue(casebook.backups().isDue());
        casebook.backups().remind(0);
        robot.interact(() -> safety.attend());
        window.rest();
        assertFalse(isSaid());
    }
}
