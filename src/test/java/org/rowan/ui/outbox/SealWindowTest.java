package org.rowan.ui.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.bundle.Exchange;
import org.rowan.bundle.Outbox;
import org.rowan.bundle.SealOrder;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.TestCasebooks;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.ui.ShellTest;
import org.rowan.ui.TestShell;
import org.rowan.ui.control.Keys;
import org.rowan.ui.leaving.SealSheet;

class SealWindowTest extends ShellTest {
    private final AtomicInteger locks = new AtomicInteger();
    @TempDir
    private Path folder;
    private Casebook legal;
    private Entry border;
    private Entry words;

    @Override
    protected void prepare() throws Problem {
        legal = TestCasebooks.open("Legal aid");
        new Exchange(casebook).addContact(new Exchange(legal).ownCard().text());
        new Exchange(legal).addContact(new Exchange(casebook).ownCard().text());
        border = add(Kind.CASE, Field.TITLE, "Border, second attempt");
        words = testimony(border.id(), "Two hours at the quince tree.");
        byte[] voice = "the voice".getBytes(StandardCharsets.UTF_8);
        casebook.documents().attach(border.id(), "voice.wav", new ByteArrayInputStream(voice), voice.length,
                Progress.NONE);
    }

    @AfterEach
    void end() throws Problem {
        legal.close();
    }

    private void tick(String query) {
        robot.interact(() -> ((CheckBox) window.scene().getRoot().lookup(query)).fire());
    }

    private void seal() {
        window.seen("#seal-sheet");
        tick("#seal-contact");
        tick("#seal-document");
        press("#seal-sheet-act");
        window.seen("#leaving-sheet");
        press("#leaving-go");
        TestShell.until(() -> casebook.records().find(words.id()).isEmpty());
        window.rest();
    }

    private boolean shown(String text) {
        return window.scene().getRoot().lookupAll(".label").stream().map(l -> ((Labeled) l).getText())
                .anyMatch(t -> t != null && t.contains(text));
    }

    private boolean focused(String id) {
        Node focused = window.scene().getFocusOwner();
        return focused != null && id.equals(focused.getId());
    }

    @Test
    void aTestimonyIsSealedFromItsPageAndNothingOfItStaysInTheWindow() throws Problem {
        open(words);
        press("#seal-testimony");
        seal();
        TestShell.until(() -> ((Labeled) window.seen("#sealed-here")).getText().contains(words.code().text()));
        assertTrue(window.scene().getRoot().lookupAll(".text-input").stream()
                .noneMatch(input -> ((TextInputControl) input).getText().contains("quince")));
        assertEquals(2, casebook.tray().stubs().size());
        assertEquals(1, new Outbox(casebook).waiting().size());
    }

    @Test
    void theWindowLocksAfterwardsUnlessThatIsTakenBack() {
        robot.interact(() -> window.actions().bind(Keys.LOCK, locks::incrementAndGet));
        open(words);
        press("#seal-testimony");
        seal();
        TestShell.until(() -> locks.get() == 1);
    }

    @Test
    void theWindowLocksAlsoWhenWhatWasToBeDoneAfterwardsFails() throws Problem {
        robot.interact(() -> window.actions().bind(Keys.LOCK, locks::incrementAndGet));
        robot.interact(() -> new SealSheet(window.desk(), () -> {
            throw new Problem(Problem.Kind.CASEBOOK_FULL);
        }).show(words.id()));
        seal();
        TestShell.until(() -> locks.get() == 1);
        assertTrue(shown("It is sealed, but"));
    }

    @Test
    void cancelSealsNothingAndNobodyChosenIsSaid() throws Problem {
        open(words);
        press("#seal-testimony");
        window.seen("#seal-sheet");
        press("#seal-sheet-act");
        assertTrue(shown("Choose for whom."));
        tick("#seal-contact");
        press("#seal-sheet-act");
        window.seen("#leaving-sheet");
        TestShell.until(() -> focused("leaving-cancel"));
        key(KeyCode.ENTER);
        window.rest();
        assertFalse(now(words).trashed());
        assertEquals(List.of(), new Outbox(casebook).waiting());
    }

    @Test
    void whatWaitsIsWrittenOutAndGoesWithItsReceipt() throws IOException {
        open(words);
        press("#seal-testimony");
        seal();
        press("#go-outbox");
        press("#outbox-write-all");
        pick(folder);
        assertEquals("Put 1 bundle there", ((Labeled) window.seen("#leaving-go")).getText());
        assertTrue(shown("Sealed: " + words.code().text()));
        press("#leaving-go");
        TestShell.until(() -> files().size() == 1);
        window.rest();
        Exchange theirs = new Exchange(legal);
        try (var plan = theirs.inspect(files().getFirst(), Optional.empty(), Progress.NONE)) {
            theirs.apply(plan, Progress.NONE);
        }
        Path receipt = new Outbox(legal).write(new Outbox(legal).waiting().getFirst(), folder, Progress.NONE);
        press("#go-exchange");
        press("#receive-button");
        pick(receipt);
        window.seen("#receive-sheet");
        assertTrue(shown("a sealed bundle has arrived"));
        press("#receive-sheet-act");
        TestShell.until(() -> new Outbox(casebook).waiting().isEmpty());
    }

    @Test
    void nothingOfTheOutboxIsWrittenWithoutTheOneSheetNorTwiceIntoOneFolder() throws IOException {
        open(words);
        press("#seal-testimony");
        seal();
        press("#go-outbox");
        press("#outbox-write");
        pick(folder);
        press("#leaving-cancel");
        assertEquals(List.of(), files());
        Outbox outbox = new Outbox(casebook);
        outbox.write(outbox.waiting().getFirst(), folder, Progress.NONE);
        press("#outbox-write");
        pick(folder);
        TestShell.until(() -> shown("All of them lie there already."));
        assertNull(window.scene().getRoot().lookup("#leaving-sheet"));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".age")).toList();
        }
    }

    private void pick(Path path) {
        type("#picker-path", path.toString());
        key(KeyCode.ENTER);
        window.rest();
        if (Files.isDirectory(path)) {
            press("#picker-choose");
        }
    }

    @Test
    void aCopyIsDestroyedOnlyAfterASecondQuestion() {
        open(words);
        press("#seal-testimony");
        seal();
        press("#go-outbox");
        press("#outbox-let-go");
        TestShell.until(() -> focused("confirm-cancel"));
        press("#confirm-act");
        TestShell.until(() -> new Outbox(casebook).waiting().isEmpty());
    }

    @Test
    void aCasebookThatSealsWhatIsClosedAsksWhenACaseIsClosed() throws Problem {
        press("#go-outbox");
        window.seen("#order-contact");
        tick("#order-contact");
        TestShell.until(() -> SealOrder.of(casebook).isPresent());
        open(border);
        robot.interact(() -> closing().fire());
        window.seen("#seal-sheet");
        assertTrue(((CheckBox) window.scene().getRoot().lookup("#seal-contact")).isSelected());
        press("#seal-sheet-act");
        window.seen("#leaving-sheet");
        assertEquals("", now(border).content().text(Field.STATUS));
        press("#leaving-go");
        TestShell.until(() -> now(border).content().text(Field.STATUS).equals("closed"));
        assertEquals(Set.of(words.id()), Set.copyOf(casebook.tray().stubs().stream().map(s -> s.record()).toList()));
    }

    private String act() {
        return ((Labeled) window.seen("#receive-sheet-act")).getText();
    }

    private MenuItem closing() {
        return ((MenuButton) window.seen("#case-menu")).getItems().get(1);
    }

    @Test
    void whatWasSealedComesBackOnlyAfterAQuestion() throws IOException {
        Exchange own = new Exchange(casebook);
        Path older = folder.resolve("older.age");
        own.export(own.plan(Set.of(border.id()), List.of(own.recipient(own.ownCard().recipient())), ""), older,
                Progress.NONE);
        open(words);
        press("#seal-testimony");
        seal();
        press("#go-exchange");
        press("#receive-button");
        pick(older);
        window.seen("#receive-sheet");
        assertEquals("Nothing new: note it as received", act());
        press("#bring-back");
        press("#confirm-act");
        TestShell.until(() -> {
            Node bring = window.scene().getRoot().lookup("#bring-back");
            return bring != null && !bring.getParent().isVisible();
        });
        assertEquals("Take in 2 records", act());
        press("#receive-sheet-act");
        TestShell.until(() -> casebook.records().find(words.id()).isPresent());
        assertEquals(List.of(), casebook.tray().stubs());
    }
}
