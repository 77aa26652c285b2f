package org.rowan.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rowan.bundle.age.AgeRecipient;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.TestCasebooks;
import org.rowan.casebook.contact.Contact;
import org.rowan.crypto.Words2048;
import org.rowan.model.Problem;

class ContactCardTest {
    private Casebook here;
    private Casebook there;
    private Exchange exchange;
    private ContactCard card;

    @BeforeEach
    void open() throws Problem {
        here = TestCasebooks.open("Desk");
        there = TestCasebooks.open("Office");
        exchange = new Exchange(here);
        card = new Exchange(there).ownCard();
    }

    @AfterEach
    void close() throws Problem {
        here.close();
        there.close();
    }

    private static Problem.Kind kind(String card) {
        return assertThrows(Problem.class, () -> ContactCard.parse(card)).kind();
    }

    @Test
    void aCardCarriesBothRecipientsAnAuthenticationKeyAndAMinisignKey() throws Problem {
        assertTrue(card.recipients().get(0).startsWith("age1pq1"));
        assertTrue(card.recipients().get(1).startsWith("age1"));
        assertTrue(card.signature().startsWith("RW"));
        assertEquals(card, ContactCard.parse(card.text()));
    }

    @Test
    void aCardSurvivesTheMail() throws Problem {
        String mailed = "\uFEFF\r\n\r\n" + card.text().replace("\n", "  \r\n") + "Later-Label: something\r\n\r\n";
        assertEquals(card, ContactCard.parse(mailed));
    }

    @Test
    void aContactIsAddedOnceAndIsNotVerifiedUntilTheUserSaysSo() throws Problem {
        Contact contact = exchange.addContact(card.text());
        assertFalse(contact.verified());
        here.contacts().compared(contact, true);
        assertTrue(exchange.addContact(card.text()).verified());
        assertEquals(1, here.contacts().list().size());
    }

    @Test
    void aContactIsFoundByNameAndFingerprintAndARecipientByItself() throws Problem {
        Contact contact = exchange.addContact(card.text());
        for (String name : List.of("Office", contact.fingerprint(), contact.id().text(), card.recipient())) {
            assertEquals(card.recipient(), exchange.recipient(name).key().text());
        }
        assertTrue(exchange.recipient("Office").key() instanceof AgeRecipient.Hybrid);
        assertEquals(Problem.Kind.UNKNOWN_NAME,
                assertThrows(Problem.class, () -> exchange.recipient("Nobody")).kind());
        assertEquals(Problem.Kind.CARD_INVALID,
                assertThrows(Problem.class, () -> exchange.recipient("age1nonsense")).kind());
    }

    @Test
    void theFingerprintIsEightWordsOverEveryKeyButNotTheName() throws Problem {
        Fingerprint fingerprint = card.fingerprint();
        List<String> words = List.of(fingerprint.words().split(" "));
        assertEquals(8, words.size());
        assertTrue(Words2048.all().containsAll(words));
        ContactCard renamed =
                new ContactCard("Bureau", card.recipients(), card.authentication(), card.signature());
        assertEquals(fingerprint, renamed.fingerprint());
        ContactCard own = exchange.ownCard();
        for (ContactCard other : List.of(
                new ContactCard("Office", own.recipients(), card.authentication(), card.signature()),
                new ContactCard("Office", card.recipients(), own.authentication(), card.signature()),
                new ContactCard("Office", card.recipients(), card.authentication(), own.signature()))) {
            assertNotEquals(fingerprint, other.fingerprint());
        }
    }

    @Test
    void theCardOfTheSpecificationHasTheFingerprintThatStandsThere() throws IOException {
        String text = Files.readString(Path.of("src/spec/bundle-format.md"));
        String known = text.substring(text.indexOf("Rowan contact card 1\nName: Desk\n"));
        Fingerprint fingerprint = ContactCard.parse(known.substring(0, known.indexOf("```"))).fingerprint();
        assertEquals("share glare battle govern wife relief perfect jar", fingerprint.words());
        assertEquals("ROWAN 238 367 799 465 473 171 574 539 194", fingerprint.qrText());
        assertTrue(known.contains("`" + fingerprint.words() + "`"));
        assertTrue(known.contains("`" + fingerprint.qrText() + "`"));
    }

    @Test
    void theFingerprintIsTheSameInDigits() {
        assertEquals("000 000 000 000 000 000 000 000 000",
                new Fingerprint("abandon abandon abandon abandon abandon abandon abandon abandon").digits());
        assertEquals("309 485 009 821 345 068 724 781 055",
                new Fingerprint("zoo zoo zoo zoo zoo zoo zoo zoo").digits());
    }

    @Test
    void aQrCodeHasItsThreeCorners() {
        boolean[][] squares = QrCode.of(new Fingerprint("zoo zoo zoo zoo zoo zoo zoo zoo").qrText());
        int size = squares.length;
        assertEquals(size, squares[0].length);
        for (int[] corner : new int[][] {{4, 4}, {4, size - 5}, {size - 5, 4}}) {
            assertTrue(squares[corner[0]][corner[1]]);
        }
        assertFalse(squares[0][0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "Rowan contact card 2\nName: A\n", "Rowan contact card 1\nName: A\n",
        "Rowan contact card 1\nName: A\nRecipient: age1nonsense\n", "Rowan contact card 1\nno label\n"})
    void whatIsNoCardIsNotTakenForOne(String text) {
        assertEquals(Problem.Kind.CARD_INVALID, kind(text));
    }

    @Test
    void aCardThatTriesSomethingIsRefused() {
        String text = card.text();
        assertEquals(Problem.Kind.CARD_INVALID, kind(text.replace("Name: Office", "Name: ")));
        assertEquals(Problem.Kind.CARD_INVALID, kind(text.replace("Name: Office", "Name: O\u202Effice")));
        assertEquals(Problem.Kind.CARD_INVALID, kind(text.replace("Name: Office", "Name: " + "O".repeat(201))));
        assertEquals(Problem.Kind.CARD_INVALID, kind(text + "Name: Bureau\n"));
        assertEquals(Problem.Kind.CARD_INVALID, kind(text + "Recipient: " + card.recipient() + "\n"));
        assertEquals(Problem.Kind.CARD_INVALID, kind(text.replace("Signature: RW", "Signature: XX")));
        assertEquals(Problem.Kind.CARD_INVALID, kind(text.replace("Authentication: ", "Authentication: AA")));
        assertEquals(Problem.Kind.CARD_INVALID, kind(text + "X: " + "x".repeat(9000) + "\n"));
    }
}
