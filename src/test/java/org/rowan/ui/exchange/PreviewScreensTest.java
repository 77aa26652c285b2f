package org.rowan.ui.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rowan.bundle.Exchange;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.TestCasebooks;
import org.rowan.casebook.contact.Preset;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Progress;
import org.rowan.ui.TestShell;
import org.rowan.ui.TestWindow;
import org.rowan.ui.theme.Palette;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** What stays out is chosen, remembered and shown; draws it, with {@code -Dscreens=all} in the dark and at 200 % too. */
class PreviewScreensTest {
    private static final String SAID = "დილით შვიდ საათზე სამნი მოვიდნენ და წერილი წაიღეს.";
    private static final String LONG = (SAID + " ").repeat(60).strip();
    @TempDir
    private Path folder;
    private final FxRobot robot = new FxRobot();
    private Casebook casebook;
    private TestShell window;
    private Id morning;

    @AfterEach
    void close() {
        robot.interact(window::close);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void whatLeavesIsShownBeforeItDoes(String language) throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        casebook = TestCasebooks.open();
        fill();
        robot.interact(() -> window = new TestShell(stage, casebook, Locale.of(language)));
        press("#go-exchange");
        press("#contact-stays");
        tick("#stays-person");
        tick("#stays-testimony-person");
        draw("preset-" + language, "#preset-sheet-act");
        press("#preset-sheet-act");
        TestWindow.until(() -> !remembered().isNone());
        assertEquals(Set.of("person", "testimony.person"), remembered().words());
        draw("preset-contact-" + language, "#contact-stays");
        robot.interact(() -> window.shell().show("exchange", Set.of(morning)));
        tick("#to-contact");
        tick("#sign");
        draw("preset-send-" + language, "#send-sheet-act");
        press("#send-sheet-act");
        robot.interact(() -> ((TextInputControl) window.seen("#picker-name"))
                .setText(folder.resolve("a.age").toString()));
        press("#picker-choose");
        draw("preview-" + language, "#leaving-go");
        assertTrue(window.seen("#leaving-cancel").isFocused());
        String shown = ((ListView<?>) window.seen("#leaving-exactly")).getItems().toString();
        assertTrue(shown.contains(SAID) && !shown.contains("Heron"), shown);
        assertTrue(exactly().getItems().stream().allMatch(row -> row.shown().length() < 400), "is read on demand");
        unfold();
        draw("preview-whole-" + language, "#leaving-go");
        robot.type(KeyCode.ENTER);
        assertEquals(List.of(), pieces());
    }

    /** All of a long value, and what earlier versions say, shows on demand. */
    private void unfold() {
        ListView<ExactRow> list = exactly();
        ExactRow.Long words = list.getItems().stream().filter(ExactRow.Long.class::isInstance)
                .map(ExactRow.Long.class::cast).filter(r -> r.source().field().equals(Field.TRANSCRIPT)).findFirst()
                .orElseThrow();
        robot.interact(() -> {
            list.requestFocus();
            list.getSelectionModel().select(words);
            list.scrollTo(words);
        });
        robot.type(KeyCode.ENTER);
        TestWindow.until(() -> !pieces().isEmpty());
        String whole = String.join("", pieces());
        assertTrue(whole.startsWith(LONG) && whole.endsWith("სამნი."), whole);
    }

    @SuppressWarnings("unchecked")
    private ListView<ExactRow> exactly() {
        return (ListView<ExactRow>) window.seen("#leaving-exactly");
    }

    private List<String> pieces() {
        return exactly().getItems().stream().filter(ExactRow.Piece.class::isInstance).map(ExactRow::shown).toList();
    }

    private Preset remembered() throws IOException {
        return casebook.contacts().presets().of(casebook.contacts().list().getFirst().id());
    }

    private void fill() throws IOException {
        try (Casebook legal = TestCasebooks.open("სამართლებრივი დახმარება")) {
            new Exchange(casebook).addContact(new Exchange(legal).ownCard().text());
        }
        morning = casebook.records().add(Kind.CASE,
                Content.of(Field.TITLE, "Morning search", Field.PLACE, "თბილისი")).id();
        casebook.records().add(Kind.PERSON, Content.of(Field.CASE, morning.text(), Field.NAME, "Heron"));
        Entry said = casebook.records().add(Kind.TESTIMONY, Content.of(Field.CASE, morning.text(), Field.TITLE,
                "At six", Field.TRANSCRIPT, "სამნი.", Field.PERSON, "Heron"));
        casebook.records().revise(said.id(), said.content().with(Field.TITLE, "At seven").with(Field.TRANSCRIPT, LONG));
        for (int i = 0; i < 12; i++) {
            casebook.records().add(Kind.TESTIMONY, Content.of(Field.CASE, morning.text(), Field.TITLE, "Told " + i));
        }
        casebook.documents().attach(morning, "letter.txt", new ByteArrayInputStream(new byte[70_000]), 70_000,
                Progress.NONE);
    }

    private void tick(String query) {
        CheckBox box = (CheckBox) window.seen(query);
        robot.interact(() -> box.setSelected(true));
    }

    private void press(String query) {
        robot.interact(((ButtonBase) window.seen(query))::fire);
        window.rest();
    }

    /** What is to be pressed is in the window, however large the text. */
    private void draw(String name, String act) {
        window.seen(act);
        if (System.getProperty("screens", "").equals("all")) {
            window.picture(robot, name + "-dark", 1366, 768, Palette.DARK, 100);
        }
        window.picture(robot, name + "-200", 1366, 768, Palette.LIGHT, 200);
        Node button = window.seen(act);
        Bounds place = button.localToScene(button.getBoundsInLocal());
        Node warnings = window.scene().getRoot().lookup("#leaving-warnings");
        assertTrue(warnings == null || warnings.localToScene(warnings.getBoundsInLocal()).getMaxY() < place.getMinY()
                || name.contains("whole"), name + warnings);
        boolean sheet = act.endsWith("-act") || act.equals("#leaving-go");
        assertFalse(sheet && (place.getMaxY() > window.scene().getHeight() || place.getMinY() < 0), name + place);
        window.picture(robot, name, 1366, 768, Palette.LIGHT, 100);
    }
}
