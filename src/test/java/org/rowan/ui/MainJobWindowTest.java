package org.rowan.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.bundle.Exchange;
import org.rowan.casebook.Casebook;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Hit;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Progress;
import org.rowan.secret.SecretChars;
import org.rowan.vault.Reserve;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/**
 * The whole job in the window: create, second passphrase, testimony, attach, search, send, lock, open the decoy, and
 * receive in another casebook, on the shared samples where they are and on invented papers elsewhere.
 */
class MainJobWindowTest {
    private static final Path SAMPLES = Path.of("..", "shared", "samples", "documents");
    private static final String DECOY = "nothing to see in here";
    private static final String THERE = "archive of the north";

    private final FxRobot robot = new FxRobot();
    @TempDir
    private Path folder;
    private TestWindow window;

    @BeforeEach
    void prepare() throws Exception {
        window = new TestWindow(FxToolkit.registerPrimaryStage(), new Reserve(4 << 20, 1 << 20), TestShell::features);
    }

    @AfterEach
    void close() {
        robot.interact(window::close);
    }

    private Path paper(String name, String invented) throws IOException {
        Path sample = SAMPLES.resolve(name);
        return Files.exists(sample) ? sample.toAbsolutePath().normalize()
                : Files.writeString(folder.resolve(name), invented.repeat(200));
    }

    @Test
    void theWholeJobIsDoneInTheWindow() throws Exception {
        Path first = paper("forced-returns-2020-2023.txt", "A man was returned although he had asked to stay.\n");
        Path second = paper("un-special-rapporteur-2022.txt", "The rapporteur speaks of lawyers and of returns.\n");
        Path here = folder.resolve("here");
        Path there = window.casebook(folder.resolve("there"), THERE, Optional.empty());
        create(here);
        writeTestimony(Files.readString(first, StandardCharsets.UTF_8).substring(0, 2000));
        attach(first);
        attach(second);
        find("lawyer", "un-special-rapporteur-2022.txt");
        Path bundle = folder.resolve("bundle.age");
        send(cardOf(there), bundle);
        lock();
        openDecoy();
        receive(there, bundle);
        assertEquals(contents(here, TestWindow.WORDS), contents(there, THERE));
    }

    private void create(Path place) {
        window.start(Optional.empty());
        window.press("#welcome-create");
        window.fill("#create-place", place.toString());
        window.press("#create-next");
        window.fill("#passphrase-again", TestWindow.WORDS);
        window.press("#create-next");
        window.seen("#second-now");
        robot.interact(() -> robot.lookup("#second-now").queryAs(RadioButton.class).fire());
        robot.interact(() -> robot.lookup("#passphrase-own").queryAs(ToggleButton.class).fire());
        window.fill("#passphrase-new", DECOY);
        window.fill("#passphrase-again", DECOY);
        window.press("#create-next");
        window.inside();
    }

    private void writeTestimony(String words) {
        window.press("#cases-first");
        window.seen("#title");
        TestWindow.until(() -> robot.lookup("#title").query().isFocused());
        robot.write("Morning search");
        window.press("#tab-testimonies");
        window.press("#testimonies-new");
        window.seen("#transcript");
        robot.interact(() -> input("#transcript").setText(words));
        window.control(KeyCode.ENTER);
        window.seen(".save-state .icon");
    }

    private void attach(Path file) {
        window.press("#tab-documents");
        window.press("#documents-new");
        pick(file);
        String name = file.getFileName().toString();
        TestWindow.until(() -> robot.lookup(".part #record-list").queryAs(ListView.class).getItems().stream()
                .anyMatch(e -> ((Entry) e).content().text(Field.FILE).equals(name)));
    }

    private void pick(Path file) {
        TestWindow.until(() -> robot.lookup("#picker-path").tryQuery().isPresent()
                && !input("#picker-path").getText().isEmpty());
        robot.interact(() -> {
            input("#picker-path").setText(file.toString());
            input("#picker-path").requestFocus();
        });
        robot.type(KeyCode.ENTER);
    }

    private void find(String words, String file) {
        window.control(KeyCode.F);
        window.seen("#search-query");
        robot.interact(() -> input("#search-query").setText(words));
        TestWindow.until(() -> robot.lookup("#search-hits").queryAs(ListView.class).getItems().stream()
                .anyMatch(hit -> ((Hit) hit).title().equals(file)));
        window.seen("#search-hits .mark");
    }

    private String cardOf(Path place) throws IOException {
        try (SecretChars passphrase = TestWindow.secret(THERE);
             Casebook casebook = window.casebooks().open(place, passphrase, Optional.empty(), Progress.NONE)) {
            return new Exchange(casebook).ownCard().text();
        }
    }

    private void send(String card, Path bundle) {
        window.press("#go-exchange");
        window.press("#add-contact");
        window.seen("#card-text");
        robot.interact(() -> input("#card-text").setText(card));
        window.press("#add-contact-sheet-act");
        window.press("#verify-sheet-act");
        TestWindow.until(() -> robot.lookup("#verify-sheet").tryQuery().isEmpty());
        window.press("#send-button");
        window.seen("#case-choice .check-box");
        robot.interact(() -> robot.lookup("#case-choice .check-box").queryAs(CheckBox.class).fire());
        robot.interact(() -> robot.lookup("#to-contact").queryAs(CheckBox.class).fire());
        window.press("#send-sheet-act");
        window.seen("#picker-name");
        window.fill("#picker-name", bundle.toString());
        window.press("#picker-choose");
        assertFalse(Files.exists(bundle));
        window.press("#leaving-go");
        TestWindow.until(() -> Files.exists(bundle));
        window.seen(".toast");
    }

    private void lock() {
        window.control(KeyCode.L);
        window.outside();
    }

    private void openDecoy() {
        window.unlock(DECOY);
        window.inside();
        window.seen("#cases-first");
        window.control(KeyCode.F);
        window.seen("#search-query");
        robot.interact(() -> input("#search-query").setText("morning"));
        window.seen(".list-view .muted");
        assertTrue(robot.lookup("#search-hits").queryAs(ListView.class).getItems().isEmpty());
        lock();
    }

    private void receive(Path place, Path bundle) {
        window.open(place, THERE);
        window.press("#go-exchange");
        window.press("#receive-button");
        pick(bundle);
        window.seen("#receive-sheet");
        assertEquals(4, robot.lookup("#receive-lines").queryAs(ListView.class).getItems().size());
        window.press("#receive-sheet-act");
        window.seen(".toast");
        lock();
    }

    private TextInputControl input(String query) {
        return robot.lookup(query).queryAs(TextInputControl.class);
    }

    /** @return each record's revision, and for a document the hash of the bytes that come out */
    private Map<Id, String> contents(Path place, String words) throws IOException {
        Map<Id, String> contents = new TreeMap<>();
        try (SecretChars passphrase = TestWindow.secret(words);
             Casebook casebook = window.casebooks().open(place, passphrase, Optional.empty(), Progress.NONE)) {
            assertEquals(List.of(), casebook.findings());
            for (Kind kind : Kind.known()) {
                for (Entry entry : casebook.records().all(kind)) {
                    contents.put(entry.id(), entry.code() + " " + entry.revision().hash() + " "
                            + (kind == Kind.DOCUMENT ? media(casebook, entry) : ""));
                }
            }
        }
        assertEquals(4, contents.size());
        return contents;
    }

    private static String media(Casebook casebook, Entry document) throws IOException {
        try (var in = Channels.newInputStream(casebook.documents().open(document.id()))) {
            String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(in.readAllBytes()));
            assertEquals(document.content().text(Field.SHA256), hash);
            return hash;
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
