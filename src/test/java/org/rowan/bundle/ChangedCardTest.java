package org.rowan.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.casebook.contact.Contact;
import org.rowan.casebook.contact.Standing;
import org.rowan.model.CustodyEntry;
import org.rowan.model.Problem;

/** A contact's keys never change without a word. */
class ChangedCardTest {
    @TempDir
    private Path folder;
    private Party desk;
    private Party office;
    private Party mallory;
    private Contact verified;

    @BeforeEach
    void open() throws Problem {
        desk = new Party("Desk", folder);
        office = new Party("Office", folder);
        mallory = new Party("Mallory", folder);
        desk.trust(office);
        verified = only();
    }

    @AfterEach
    void close() throws Problem {
        desk.close();
        office.close();
        mallory.close();
    }

    private Contact only() throws Problem {
        return desk.casebook.contacts().list().getFirst();
    }

    private static ContactCard named(String name, ContactCard card) {
        return new ContactCard(name, card.recipients(), card.authentication(), card.signature());
    }

    private Acquaintance meet(ContactCard card) throws Problem {
        return desk.exchange.meet(card.text());
    }

    @Test
    void aStrangersCardIsOne() throws Problem {
        assertInstanceOf(Acquaintance.Stranger.class, meet(mallory.exchange.ownCard()));
    }

    @Test
    void theSameKeysAreTheSameContactWhateverTheName() throws Problem {
        Acquaintance met = meet(named("Bureau", office.exchange.ownCard()));
        assertEquals(verified, assertInstanceOf(Acquaintance.Known.class, met).contact());
    }

    @Test
    void otherKeysUnderAContactsNameAreAChange() throws Problem {
        for (String name : List.of("Office", "OFFICE", " office ", "\u00d3ffice")) {
            Acquaintance met = meet(named(name.strip(), mallory.exchange.ownCard()));
            assertEquals(verified, assertInstanceOf(Acquaintance.Changed.class, met).contact());
        }
    }

    @Test
    void anyOneOfAContactsKeysOnAnotherCardIsAChange() throws Problem {
        ContactCard own = mallory.exchange.ownCard();
        ContactCard theirs = office.exchange.ownCard();
        for (ContactCard card : List.of(
                new ContactCard("X", List.of(theirs.recipient()), own.authentication(), own.signature()),
                new ContactCard("X", own.recipients(), theirs.authentication(), own.signature()),
                new ContactCard("X", own.recipients(), own.authentication(), theirs.signature()))) {
            assertTrue(assertInstanceOf(Acquaintance.Changed.class, meet(card)).sharesKey());
        }
    }

    @Test
    void aReplacedCardIsNoLongerVerifiedAndTheCustodyLogKeepsBothFingerprints() throws Problem {
        ContactCard fresh = named("Office", mallory.exchange.ownCard());
        desk.exchange.replaceCard(assertInstanceOf(Acquaintance.Changed.class, meet(fresh)));
        Contact now = only();
        assertEquals(verified.id(), now.id());
        assertEquals(Standing.CHANGED, now.standing());
        CustodyEntry entry = desk.casebook.custody().of(now.id()).getLast();
        assertEquals("card-changed", entry.event());
        assertEquals("from " + verified.fingerprint() + " to " + fresh.fingerprint().words(), entry.detail());
        assertEquals(List.of(), desk.casebook.custody().verify());
    }

    @Test
    void aChangedCardStaysMarkedUntilItIsCompared() throws Problem {
        desk.exchange.replaceCard(assertInstanceOf(Acquaintance.Changed.class,
                meet(named("Office", mallory.exchange.ownCard()))));
        assertEquals(Standing.CHANGED, desk.casebook.contacts().compared(only(), false).standing());
        assertEquals(Standing.CHANGED, only().standing());
        assertEquals(Standing.VERIFIED, desk.casebook.contacts().compared(only(), true).standing());
        assertEquals(Standing.NOT_COMPARED, desk.casebook.contacts().compared(only(), false).standing());
        assertEquals(Standing.NOT_COMPARED, only().standing());
    }

    @Test
    void aBundleOfAChangedContactSaysSo() throws Problem {
        ContactCard fresh = named("Office", mallory.exchange.ownCard());
        desk.exchange.replaceCard(assertInstanceOf(Acquaintance.Changed.class, meet(fresh)));
        mallory.meet(desk);
        Path file = mallory.send("Desk");
        assertEquals(Sender.Kind.CHANGED, desk.look(file).sender().kind());
    }

    @Test
    void keysOfLowOrderOrOutsideTheGroupAreOnNoCard() throws Problem {
        String text = mallory.exchange.ownCard().text();
        String zero = Base64.getEncoder().encodeToString(new byte[32]);
        byte[] signature = new byte[42];
        signature[0] = 'E';
        signature[1] = 'd';
        // the neutral element: every message has a signature that fits it
        signature[10] = 1;
        String low = Base64.getEncoder().encodeToString(signature);
        for (String card : List.of(text.replaceFirst("Authentication: .*", "Authentication: " + zero),
                text.replaceFirst("Signature: .*", "Signature: " + low))) {
            assertEquals(Problem.Kind.CARD_INVALID,
                    assertThrows(Problem.class, () -> desk.exchange.meet(card)).kind());
        }
    }
}
