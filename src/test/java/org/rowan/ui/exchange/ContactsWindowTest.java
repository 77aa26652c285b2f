package org.rowan.ui.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.bundle.ContactCard;
import org.rowan.bundle.Exchange;
import org.rowan.bundle.ReceivePlan;
import org.rowan.bundle.Sender;
import org.rowan.bundle.Signed;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.TestCasebooks;
import org.rowan.casebook.contact.Contact;
import org.rowan.casebook.contact.Group;
import org.rowan.casebook.contact.Standing;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.ui.ShellTest;
import org.rowan.ui.TestShell;

/** Contacts of whom one is sure, contacts whose keys changed, groups, and what a receiver sees of a sender. */
class ContactsWindowTest extends ShellTest {
    @TempDir
    private Path folder;
    private Entry morning;
    private Casebook north;
    private Casebook south;

    @Override
    protected void prepare() throws Problem {
        morning = add(Kind.CASE, Field.TITLE, "Morning search");
        north = TestCasebooks.open("North desk");
        south = TestCasebooks.open("South desk");
        meet(north);
        meet(south);
    }

    @AfterEach
    void closeOthers() throws Problem {
        north.close();
        south.close();
    }

    private Contact meet(Casebook other) throws Problem {
        return new Exchange(casebook).addContact(new Exchange(other).ownCard().text());
    }

    private Contact contact(String name) throws Problem {
        return casebook.contacts().named(name);
    }

    private String said(String query) {
        return ((Label) window.seen(query)).getText();
    }

    private void add(ContactCard card) {
        press("#go-exchange");
        press("#add-contact");
        type("#card-text", card.text());
        press("#add-contact-sheet-act");
    }

    private ContactCard northWithOtherKeys() throws Problem {
        try (Casebook other = TestCasebooks.open("north DESK")) {
            return new Exchange(other).ownCard();
        }
    }

    @Test
    void otherKeysOfAContactShowOldAndNewWordsAndAreNotVerified() throws Problem {
        Contact before = casebook.contacts().compared(contact("North desk"), true);
        ContactCard card = northWithOtherKeys();
        add(card);
        assertEquals(before.fingerprint(), said("#old-words"));
        assertEquals(card.fingerprint().words(), said("#new-words"));
        assertEquals(Standing.VERIFIED, contact("North desk").standing());
        press("#changed-card-sheet-act");
        window.seen("#verify-sheet");
        Contact now = casebook.contacts().find(before.id()).orElseThrow();
        assertEquals(Standing.CHANGED, now.standing());
        assertEquals(card.fingerprint().words(), now.fingerprint());
    }

    @Test
    void bothCardsMayBeKept() throws Problem {
        add(northWithOtherKeys());
        press("#keep-both");
        window.seen("#verify-sheet");
        assertEquals(3, casebook.contacts().list().size());
        assertEquals(Standing.NOT_COMPARED, contact("North desk").standing());
    }

    @Test
    void aChangeThatIsCancelledChangesNothing() throws Problem {
        List<Contact> before = casebook.contacts().list();
        add(northWithOtherKeys());
        press("#changed-card-sheet-cancel");
        window.rest();
        assertEquals(before, casebook.contacts().list());
    }

    @Test
    void aWrongWordThatIsTypedIsNamedAndNothingCanBeConfirmed() throws Problem {
        press("#go-exchange");
        press("#compare-contact");
        String words = said("#contact-fingerprint");
        type("#heard", words.substring(0, words.lastIndexOf(' ')) + " mistyped");
        assertTrue(said("#heard-result").contains("number 8"), said("#heard-result"));
        assertTrue(window.seen("#verify-sheet-act").isDisabled());
        type("#heard", words);
        assertEquals("All of it is the same.", said("#heard-result"));
        press("#verify-sheet-act");
        TestShell.until(() -> contact("North desk").verified());
    }

    @Test
    void aGroupIsMadeAndChanged() throws Problem {
        press("#go-exchange");
        press("#add-group");
        assertTrue(window.seen("#group-sheet-act").isDisabled());
        type("#group-name", "Lawyers");
        robot.interact(() -> ((CheckBox) window.seen("#group-member")).setSelected(true));
        press("#group-sheet-act");
        TestShell.until(() -> !casebook.contacts().groups().list().isEmpty());
        assertEquals(List.of(contact("North desk").id()), casebook.contacts().groups().list().getFirst().members());
        press("#edit-group");
        type("#group-name", "Committee");
        press("#group-sheet-act");
        TestShell.until(() -> casebook.contacts().groups().named("Committee").isPresent());
    }

    @Test
    void aGroupGetsOneSignedBundleEachAndEverybodySeesWhoSentIt() throws IOException {
        casebook.contacts().groups().put(new Group(Id.random(), "Desks",
                List.of(contact("North desk").id(), contact("South desk").id())));
        press("#go-exchange");
        robot.interact(() -> window.shell().show("exchange", Set.of(morning.id())));
        robot.interact(((CheckBox) window.seen("#to-group"))::fire);
        assertTrue(((CheckBox) window.seen("#one-each")).isSelected());
        robot.interact(() -> ((CheckBox) window.seen("#sign")).setSelected(true));
        press("#send-sheet-act");
        type("#picker-path", folder.toString());
        key(KeyCode.ENTER);
        window.rest();
        press("#picker-choose");
        String sheet = words("#leaving-sheet");
        assertTrue(sheet.contains("\n" + folder + "\n"), sheet);
        press("#leaving-go");
        TestShell.until(() -> files().size() == 2);
        window.rest();
        assertEquals(2, files().stream().filter(f -> isFor(north, f)).count()
                + files().stream().filter(f -> isFor(south, f)).count());
        assertFalse(files().stream().anyMatch(f -> isFor(north, f) && isFor(south, f)));
    }

    private String words(String query) {
        return window.seen(query).lookupAll(".label").stream().map(n -> ((Label) n).getText())
                .reduce("", (a, b) -> a + b + "\n");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(f -> f.toString().endsWith(".age")).toList();
        }
    }

    /** @return whether it opens, and shows who sent and signed it */
    private boolean isFor(Casebook reader, Path file) {
        try {
            Exchange exchange = new Exchange(reader);
            exchange.addContact(new Exchange(casebook).ownCard().text());
            try (ReceivePlan plan = exchange.inspect(file, Optional.empty(), Progress.NONE)) {
                return plan.provenance().sender().kind() == Sender.Kind.KNOWN
                        && plan.provenance().signed().kind() == Signed.Kind.KNOWN;
            }
        } catch (Problem e) {
            assertEquals(Problem.Kind.BUNDLE_NOT_FOR_US, e.kind());
            return false;
        }
    }

    @Test
    void withoutTheTickNothingIsSignedAndTheReceiverReadsWhoSentItFirst() throws IOException {
        Exchange sender = new Exchange(north);
        sender.addContact(new Exchange(casebook).ownCard().text());
        Id told = north.records().add(Kind.CASE, Content.of(Field.TITLE, "Border")).id();
        Path file = folder.resolve("in.age");
        sender.export(sender.plan(Set.of(told), List.of(sender.recipient(north.contacts().list().getFirst())), ""), file,
                Progress.NONE);
        press("#go-exchange");
        press("#receive-button");
        type("#picker-path", file.toString());
        key(KeyCode.ENTER);
        String words = words("#sender");
        assertTrue(words.contains("Known, not compared") && words.contains("\u201cNorth desk\u201d"), words);
        assertFalse(words.contains("signature"), words);
    }

    @Test
    void theCardIsSavedAsAPictureThatOthersCanOpen() throws IOException {
        Path file = folder.resolve("card.png");
        press("#go-exchange");
        press("#save-picture");
        type("#picker-name", file.toString());
        press("#picker-choose");
        press("#leaving-go");
        TestShell.until(() -> Files.exists(file));
        Image image = new Image(file.toUri().toString());
        assertFalse(image.isError());
        assertEquals(1748, (int) image.getWidth());
        assertEquals(0xffffffff, image.getPixelReader().getArgb(0, 0));
    }
}
