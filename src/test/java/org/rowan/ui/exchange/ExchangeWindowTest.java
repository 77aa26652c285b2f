package org.rowan.ui.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.bundle.Exchange;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.TestCasebooks;
import org.rowan.casebook.contact.Contact;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.secret.SecretChars;
import org.rowan.ui.ShellTest;
import org.rowan.ui.TestShell;
import org.rowan.ui.passphrase.PassphraseField;

class ExchangeWindowTest extends ShellTest {
    @TempDir
    private Path folder;
    private Entry morning;
    private Casebook other;

    @Override
    protected void prepare() throws Problem {
        morning = add(Kind.CASE, Field.TITLE, "Morning search");
        testimony(morning.id(), "They came at six.");
        other = TestCasebooks.open("Archive");
    }

    private void addOther() throws Problem {
        press("#go-exchange");
        press("#add-contact");
        type("#card-text", new Exchange(other).ownCard().text());
        press("#add-contact-sheet-act");
        window.seen("#verify-sheet");
    }

    @Test
    void aContactIsAddedFromItsCardAndVerifiedByItsWords() throws Problem {
        addOther();
        assertEquals(new Exchange(other).ownCard().fingerprint().words(),
                ((Label) window.seen("#contact-fingerprint")).getText());
        press("#verify-sheet-act");
        TestShell.until(() -> casebook.contacts().list().stream().allMatch(Contact::verified));
        assertEquals(List.of("Archive"), casebook.contacts().list().stream().map(Contact::name).toList());
    }

    @Test
    void whatIsNoCardIsRefusedWhereItStands() throws Problem {
        press("#go-exchange");
        press("#add-contact");
        type("#card-text", "hello");
        press("#add-contact-sheet-act");
        window.seen("#add-contact-sheet .error-line");
        assertEquals(List.of(), casebook.contacts().list());
    }

    @Test
    void aCaseGoesToAContactAfterTheOneSheetAndArrivesWhole() throws IOException {
        addOther();
        press("#verify-sheet-act");
        window.rest();
        Path bundle = folder.resolve("bundle.age");
        robot.interact(() -> window.shell().show("exchange", Set.of(morning.id())));
        CheckBox box = (CheckBox) window.seen("#to-contact");
        robot.interact(() -> box.setSelected(true));
        press("#send-sheet-act");
        type("#picker-name", bundle.toString());
        press("#picker-choose");
        assertEquals("Write bundle for 1 recipient", ((ButtonBase) window.seen("#leaving-go")).getText());
        press("#leaving-go");
        TestShell.until(() -> Files.exists(bundle));
        window.rest();
        Exchange exchange = new Exchange(other);
        exchange.apply(exchange.inspect(bundle, Optional.empty(), Progress.NONE), Progress.NONE);
        assertEquals(now(morning).revision().hash(), other.records().get(morning.id()).revision().hash());
    }

    private void choosePlaceAndWrite(Path bundle) {
        type("#picker-name", bundle.toString());
        press("#picker-choose");
        press("#leaving-go");
        TestShell.until(() -> Files.exists(bundle));
        window.rest();
    }

    private void receive(Path bundle, Optional<SecretChars> passphrase) throws IOException {
        Exchange exchange = new Exchange(other);
        exchange.apply(exchange.inspect(bundle, passphrase, Progress.NONE), Progress.NONE);
        assertEquals(now(morning).revision().hash(), other.records().get(morning.id()).revision().hash());
    }

    @Test
    void aBackupOfEverythingIsReceivedElsewhereWithItsPassphrase() throws IOException {
        Path backup = folder.resolve("backup.age");
        press("#go-exchange");
        press("#backup-button");
        PassphraseField again = (PassphraseField) window.seen("#passphrase-again");
        robot.interact(() -> again.replaceText(0, 0, "river stone lamp"));
        press("#passphrase-sheet-act");
        choosePlaceAndWrite(backup);
        assertTrue(Exchange.needsPassphrase(backup));
        try (SecretChars passphrase = new SecretChars("river stone lamp".toCharArray())) {
            receive(backup, Optional.of(passphrase));
        }
    }

    @Test
    void aCaseGoesToAKeyThatIsTyped() throws IOException {
        Path bundle = folder.resolve("bundle.age");
        press("#go-exchange");
        robot.interact(() -> window.shell().show("exchange", Set.of(morning.id())));
        type("#recipient-key", new Exchange(other).ownCard().recipient());
        press("#send-sheet-act");
        choosePlaceAndWrite(bundle);
        receive(bundle, Optional.empty());
    }

    @Test
    void withoutARecipientNothingIsPlannedAndTheSheetSaysSo() {
        press("#go-exchange");
        robot.interact(() -> window.shell().show("exchange", Set.of(morning.id())));
        press("#send-sheet-act");
        window.seen("#send-sheet .error-line");
    }

    @Test
    void aBundleShowsItsPlanBeforeAnythingChanges() throws IOException {
        Path bundle = folder.resolve("in.age");
        other.records().add(Kind.CASE, Content.of(Field.TITLE, "Border"));
        Exchange sender = new Exchange(other);
        String key = new Exchange(casebook).ownCard().recipient();
        sender.export(sender.planAll(List.of(sender.recipient(key))), bundle, Progress.NONE);
        press("#go-exchange");
        press("#receive-button");
        type("#picker-path", bundle.toString());
        key(KeyCode.ENTER);
        window.seen("#receive-sheet");
        assertEquals(1, casebook.records().cases().size());
        assertEquals(1, list("#receive-lines").getItems().size());
        press("#receive-sheet-act");
        TestShell.until(() -> casebook.records().cases().size() == 2);
        assertTrue(casebook.records().cases().stream().anyMatch(c -> c.title().equals("Border")));
    }
}
