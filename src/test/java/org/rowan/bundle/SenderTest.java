package org.rowan.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.bundle.age.Keys;
import org.rowan.bundle.format.Evidence;
import org.rowan.bundle.format.Proving;
import org.rowan.casebook.contact.Contact;
import org.rowan.model.CustodyEntry;
import org.rowan.model.Id;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.secret.SecretChars;

/** Who a bundle is from: proven to its reader, and to nobody else. */
class SenderTest {
    @TempDir
    private Path folder;
    private Party desk;
    private Party office;
    private Party mallory;

    @BeforeEach
    void open() throws Problem {
        desk = new Party("Desk", folder);
        office = new Party("Office", folder);
        mallory = new Party("Mallory", folder);
        desk.meet(office);
    }

    @AfterEach
    void close() throws Problem {
        desk.close();
        office.close();
        mallory.close();
    }

    private static String hybrid(Party party) throws Problem {
        return party.exchange.ownCard().recipient();
    }

    private Sender.Kind sender(Path file) throws Problem {
        return office.look(file).sender().kind();
    }

    @Test
    void aBundleOfAContactIsKnownAndAfterComparingVerified() throws Problem {
        Path file = desk.send("Office");
        assertEquals(Sender.Kind.UNKNOWN, sender(file));
        Contact contact = office.meet(desk);
        assertEquals(new Sender(Sender.Kind.KNOWN, "Desk", contact.fingerprint()), office.look(file).sender());
        assertEquals(List.of(), office.look(file).notices());
        office.trust(desk);
        assertEquals(Sender.Kind.VERIFIED, sender(file));
    }

    @Test
    void aClassicRecipientLearnsTheSenderToo() throws Problem {
        office.trust(desk);
        assertEquals(Sender.Kind.VERIFIED, sender(desk.send(office.exchange.ownCard().recipients().get(1))));
    }

    @Test
    void everyOneOfSeveralRecipientsLearnsTheSender() throws Problem {
        desk.meet(mallory);
        office.trust(desk);
        mallory.trust(desk);
        Path file = desk.send("Mallory", Keys.hybrid().recipient().text(), "Office", "Office");
        assertEquals(Sender.Kind.VERIFIED, sender(file));
        assertEquals(Sender.Kind.VERIFIED, mallory.look(file).sender().kind());
        assertEquals(4, office.evidence(file).proofs().size());
    }

    @Test
    void proofsAreAsManyAsStanzasAndNoTwoBundlesShareOne() throws Problem {
        Evidence one = office.evidence(desk.send("Office"));
        Evidence other = office.evidence(desk.send("Office"));
        assertEquals(4, one.proofs().size());
        assertTrue(one.proofs().stream().allMatch(p -> p.length == Evidence.PROOF_LENGTH));
        assertFalse(Party.shares(one, other));
    }

    @Test
    void aKeyWithoutACardGetsAProofThatFitsNobody() throws Problem {
        Party loose = new Party("Loose", folder);
        try (loose) {
            office.meet(loose);
            Path file = loose.send(hybrid(office));
            assertEquals(4, office.evidence(file).proofs().size());
            assertEquals(Sender.Kind.UNKNOWN, sender(file));
        }
    }

    @Test
    void aBundleForOneselfIsOnesOwn() throws Problem {
        assertEquals(Sender.Kind.YOURSELF, office.look(office.send(hybrid(office))).sender().kind());
    }

    @Test
    void onesOwnCardAmongTheContactsIsNobodyElse() throws Problem {
        office.meet(office);
        assertEquals(Sender.Kind.YOURSELF, office.look(office.send(hybrid(office))).sender().kind());
    }

    @Test
    void aBundleThatComesBackIsOnesOwnOrThatOfWhomItWasFor() throws IOException {
        office.meet(desk);
        Evidence sent = desk.evidence(office.send("Desk"));
        assertEquals(Sender.Kind.UNKNOWN, sender(desk.forge(hybrid(office), Id.random(), 1, (info, tags) ->
                new Evidence(List.of(sent.proofs().getFirst()), Optional.empty(), tags))));
        ContactCard own = office.exchange.ownCard();
        assertEquals(Sender.Kind.YOURSELF_OR_CONTACT,
                sender(desk.forge(hybrid(office), Id.random(), 1, desk.stolenFrom(own))));
    }

    @Test
    void nobodyElseCanMakeAProofOfAContact() throws IOException {
        office.trust(desk);
        office.trust(mallory);
        mallory.meet(desk);
        ContactCard pretended = desk.exchange.ownCard();
        Path file = mallory.forge(hybrid(office), Id.random(), 1, mallory.stolenFrom(pretended));
        assertEquals(Sender.Kind.UNKNOWN, sender(file));
    }

    @Test
    void aProofOfAnotherBundleProvesNothing() throws IOException {
        office.trust(desk);
        Evidence seen = office.evidence(desk.send(hybrid(office), "Office"));
        for (byte[] proof : seen.proofs()) {
            Proving copied = (info, tags) -> new Evidence(List.of(proof), Optional.empty(), tags);
            assertEquals(Sender.Kind.UNKNOWN, sender(mallory.forge(hybrid(office), Id.random(), 1, copied)));
        }
    }

    /** The honest limit of every proof that nobody else can be convinced with. */
    @Test
    void whoHasTheRecipientsKeysCanForgeMailToThatRecipient() throws IOException {
        office.trust(desk);
        Path file = mallory.forge(hybrid(office), Id.random(), 1, office.stolenFrom(desk.exchange.ownCard()));
        assertEquals(Sender.Kind.VERIFIED, sender(file));
    }

    @Test
    void aCardThatBorrowsTheSendersKeyIsNamedAfterTheVerifiedOne() throws Problem {
        ContactCard own = mallory.exchange.ownCard();
        office.exchange.addContact(new ContactCard("A borrower", own.recipients(),
                desk.exchange.ownCard().authentication(), own.signature()).text());
        office.trust(desk);
        Provenance from = office.look(desk.send("Office"));
        assertEquals("Desk", from.sender().name());
        assertEquals(List.of("A borrower"), from.alike());
        assertEquals(List.of(Notice.SHARED_KEY), from.notices());
    }

    @Test
    void aBundleUnderAPassphraseHasNoProofs() throws IOException {
        try (SecretChars secret = new SecretChars("maple river".toCharArray())) {
            Path file = desk.write(desk.plan(Recipient.ofPassphrase(secret)));
            try (ReceivePlan plan = office.exchange.inspect(file, Optional.of(secret), Progress.NONE)) {
                assertEquals(Sender.Kind.WITHOUT_PROOF, plan.provenance().sender().kind());
                assertEquals(List.of(Notice.UNVERIFIED_SENDER), plan.notices());
            }
        }
    }

    @Test
    void aBundleThatWasTakenBeforeIsSaidToBeAReplay() throws Problem {
        office.trust(desk);
        Path file = desk.send("Office");
        assertEquals(List.of(), office.take(file).notices());
        assertEquals(List.of(Notice.SEEN_BEFORE), office.take(file).notices());
    }

    @Test
    void aGapInTheSendersCounterIsReportedAndSoIsWhatComesLate() throws Problem {
        office.trust(desk);
        Path first = desk.send("Office");
        Path second = desk.send("Office");
        Path third = desk.send("Office");
        Path fourth = desk.send("Office");
        assertEquals(List.of(), office.take(second).notices());
        Provenance gap = office.take(fourth);
        assertEquals(List.of(Notice.GAP), gap.notices());
        assertEquals(1, gap.missing());
        assertEquals(List.of(Notice.BEHIND), office.take(third).notices());
        assertEquals(List.of(Notice.BEHIND), office.take(first).notices());
    }

    @Test
    void theCounterOfAnUnprovenSenderSaysNothing() throws IOException {
        assertEquals(List.of(Notice.UNVERIFIED_SENDER),
                office.take(mallory.forge(hybrid(office), Id.random(), 5, Proving.NONE)).notices());
        assertEquals(List.of(Notice.UNVERIFIED_SENDER),
                office.take(mallory.forge(hybrid(office), Id.random(), 50, Proving.NONE)).notices());
    }

    @Test
    void theChainOfCustodySaysWhereARecordCameFrom() throws Problem {
        office.trust(desk);
        office.take(desk.send("Office"));
        String detail = office.casebook.custody().all().stream().filter(e -> e.event().equals("received"))
                .map(CustodyEntry::detail).findFirst().orElseThrow();
        assertTrue(detail.matches("bundle [0-9a-f]{32}, from verified contact Desk \\(([a-z]+ ){7}[a-z]+\\)"), detail);
        Path unknown = mallory.send(hybrid(office));
        office.take(unknown);
        assertTrue(office.casebook.custody().all().getLast().detail().endsWith(", sender not verified"));
    }
}
