package org.rowan.ui.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.bundle.Exchange;
import org.rowan.bundle.Outbox;
import org.rowan.bundle.Seals;
import org.rowan.bundle.inbox.ExchangeFolder;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.TestCasebooks;
import org.rowan.casebook.contact.Contact;
import org.rowan.casebook.store.Waiting;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.ui.ShellTest;
import org.rowan.ui.TestShell;
import org.rowan.ui.TestWindow;
import org.testfx.api.FxToolkit;

class FolderWindowTest extends ShellTest {
    @TempDir
    private Path folder;
    @TempDir
    private Path shared;
    private Path bundle;
    private Entry told;

    @Override
    protected void prepare() throws Problem {
        bundle = folder.resolve("k3wq.age");
        try (Casebook other = TestCasebooks.open("Archive")) {
            Exchange sender = new Exchange(other);
            Contact archive = new Exchange(casebook).addContact(sender.ownCard().text());
            told = add(Kind.CASE, Field.TITLE, "Morning search");
            Id said = testimony(told.id(), "They came at six.").id();
            Seals seals = new Seals(casebook);
            seals.seal(seals.plan(List.of(said), List.of(archive)), true, Progress.NONE);
            Id border = other.records().add(Kind.CASE, Content.of(Field.TITLE, "Border")).id();
            sender.export(sender.plan(Set.of(border),
                    List.of(sender.recipient(new Exchange(casebook).ownCard().recipient())), ""), bundle,
                    Progress.NONE);
        }
    }

    private void choose() {
        press("#go-exchange");
        press("#choose-folder");
        type("#picker-path", folder.toString());
        key(KeyCode.ENTER);
        window.rest();
        press("#picker-choose");
        TestWindow.until(() -> window.scene().getRoot().lookup("#look-arrived") != null);
    }

    private String state() {
        Node state = window.seen("#folder-state");
        return ((Label) state).getText();
    }

    @Test
    void whatArrivesIsTakenInAfterALookAndStaysUntilSomebodyRemovesIt() throws Problem {
        choose();
        TestWindow.until(() -> ((ButtonBase) window.seen("#go-exchange")).getText().equals("Exchange · 1"));
        assertEquals(Optional.of(folder), new ExchangeFolder(casebook).path());
        assertEquals(1, casebook.records().cases().size());
        press("#look-arrived");
        press("#receive-sheet-act");
        TestShell.until(() -> casebook.records().cases().size() == 2);
        window.seen("#toast-act");
        assertTrue(Files.exists(bundle));
        TestWindow.until(() -> state().contains("1 was dealt with before."));
        press("#toast-act");
        TestWindow.until(() -> Files.notExists(bundle));
    }

    @Test
    void whatIsTurnedDownComesBackWithUndoAndNothingElseIsDoneToIt() {
        choose();
        press("#not-arrived");
        TestWindow.until(() -> state().contains("1 was dealt with before."));
        press(".toast .button");
        TestWindow.until(() -> state().contains("1 bundle waits."));
        assertTrue(Files.exists(bundle));
        press("#leave-folder");
        TestWindow.until(() -> state().startsWith("None is chosen."));
    }

    @Test
    void theOutboxIsPutThereAfterTheOneSheetAndASealedBundleStaysInItToo() throws IOException {
        new ExchangeFolder(casebook).choose(shared);
        Waiting waiting = new Outbox(casebook).waiting().getFirst();
        openAnew();
        press("#put-outbox");
        press("#leaving-go");
        TestWindow.until(() -> new Outbox(casebook).isIn(waiting, shared));
        window.seen("#put-again");
        assertEquals(List.of(waiting.name()), names());
        assertEquals(1, new Outbox(casebook).waiting().size());
        press("#put-again");
        TestWindow.until(() -> ((Label) window.scene().getRoot().lookup(".toast .label")).getText().startsWith("All"));
    }

    @Test
    void aBundleGoesIntoTheFolderUnderANameThatSaysNothing() throws IOException {
        new ExchangeFolder(casebook).choose(shared);
        openAnew();
        robot.interact(() -> window.shell().show("exchange", Set.of(told.id())));
        CheckBox box = (CheckBox) window.seen("#to-contact");
        robot.interact(() -> box.setSelected(true));
        window.seen("#to-folder");
        press("#send-sheet-act");
        press("#leaving-go");
        TestWindow.until(() -> names().size() == 1 && names().getFirst().matches("[a-z2-9]{12}\\.age"));
        TestWindow.until(() -> state().contains("1 is for others."));
        assertEquals(Instant.parse("2020-01-01T00:00:00Z"),
                Files.getLastModifiedTime(shared.resolve(names().getFirst())).toInstant());
    }

    /** The folder was chosen behind the window's back. */
    private void openAnew() throws IOException {
        robot.interact(window::close);
        robot.interact(() -> window = new TestShell(FxToolkit.toolkitContext().getRegisteredStage(), casebook,
                Locale.ENGLISH));
        press("#go-exchange");
    }

    private List<String> names() {
        return List.of(shared.toFile().list());
    }
}
