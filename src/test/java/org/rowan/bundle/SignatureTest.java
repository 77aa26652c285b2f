package org.rowan.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.bundle.format.Evidence;
import org.rowan.bundle.format.Minisig;
import org.rowan.bundle.format.Proving;
import org.rowan.model.Id;
import org.rowan.model.Problem;
import org.rowan.secret.SecretBytes;

/** Signatures: whose they are, and which do not hold. */
class SignatureTest {
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

    private static String key(Party party) throws Problem {
        return party.exchange.ownCard().recipient();
    }

    private Path signed() throws Problem {
        return desk.write(desk.plan(desk.exchange.recipient("Office")).signed());
    }

    /** Signs with one's own secret under another's number, or whatever the number is. */
    private static Proving signing(Party secretOf, byte[] number) throws Problem {
        OwnKeys keys = secretOf.keys();
        return (info, tags) -> {
            try (keys; SecretBytes secret = keys.signing()) {
                return new Evidence(List.of(), Optional.of(Minisig.of(number, secret, tags)), tags);
            }
        };
    }

    private static byte[] number(Party party) throws Problem {
        try (OwnKeys keys = party.keys()) {
            return keys.signatureNumber();
        }
    }

    private Provenance forged(Proving proving) throws IOException {
        return office.look(mallory.forge(key(office), Id.random(), 1, proving));
    }

    @Test
    void aSignatureOfAContactIsToldFromOneOfAVerifiedContact() throws Problem {
        Path file = signed();
        assertEquals(Signed.Kind.STRANGER, office.look(file).signed().kind());
        office.meet(desk);
        assertEquals(new Signed(Signed.Kind.KNOWN, "Desk"), office.look(file).signed());
        office.trust(desk);
        assertEquals(new Signed(Signed.Kind.VERIFIED, "Desk"), office.look(file).signed());
        assertEquals(List.of(), office.look(file).notices());
    }

    @Test
    void withoutTheChoiceNothingIsSigned() throws Problem {
        assertEquals(Optional.empty(), office.evidence(desk.send("Office")).signature());
    }

    @Test
    void aSignatureWithAnothersNumberIsForged() throws IOException {
        office.trust(desk);
        Provenance from = forged(signing(mallory, number(desk)));
        assertEquals(new Signed(Signed.Kind.FORGED, "Desk"), from.signed());
        assertTrue(from.notices().contains(Notice.FORGED_SIGNATURE));
        assertTrue(from.said().endsWith(", forged signature in the name of Desk"));
        assertEquals(new Signed(Signed.Kind.FORGED, ""), forged(signing(mallory, number(office))).signed());
    }

    @Test
    void aSignatureOfAnotherBundleIsForged() throws IOException {
        office.trust(desk);
        Minisig copied = office.evidence(signed()).signature().orElseThrow();
        assertEquals(Signed.Kind.FORGED, forged((info, tags) ->
                new Evidence(List.of(), Optional.of(copied), tags)).signed().kind());
    }

    @Test
    void aCommentThatWasNotSignedIsForged() throws IOException {
        office.trust(desk);
        Proving good = signing(desk, number(desk));
        Proving broken = (info, tags) -> {
            Minisig whole = good.over(info, tags).signature().orElseThrow();
            return new Evidence(List.of(), Optional.of(
                    new Minisig(whole.number(), whole.signature(), new byte[64])), tags);
        };
        assertEquals(Signed.Kind.FORGED, forged(broken).signed().kind());
    }

    @Test
    void whatOneSignedAndAnotherSentIsSaidToBePassedOn() throws IOException {
        office.trust(desk);
        office.trust(mallory);
        mallory.meet(office);
        Proving signing = signing(desk, number(desk));
        Path file = mallory.forge(key(office), Id.random(), 1, (info, tags) -> {
            try (OwnKeys keys = keys()) {
                return new Evidence(new Vouching(keys, List.of(recipient()), false).over(info, tags).proofs(),
                        signing.over(info, tags).signature(), tags);
            }
        });
        Provenance from = office.look(file);
        assertEquals("Mallory", from.sender().name());
        assertEquals(new Signed(Signed.Kind.VERIFIED, "Desk"), from.signed());
        assertEquals(List.of(Notice.OTHER_SIGNER), from.notices());
    }

    private OwnKeys keys() {
        try {
            return mallory.keys();
        } catch (Problem e) {
            throw new AssertionError(e);
        }
    }

    private Recipient recipient() {
        try {
            return mallory.exchange.recipient("Office");
        } catch (Problem e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void onesOwnSignatureIsKnown() throws Problem {
        Path file = office.write(office.plan(office.exchange.recipient(key(office))).signed());
        assertEquals(Signed.Kind.YOURSELF, office.look(file).signed().kind());
    }

    @Test
    void aSignedBundleIsCountedByItsSigner() throws IOException {
        office.trust(desk);
        byte[] number = number(desk);
        office.take(mallory.forge(key(office), Id.random(), 3, signing(desk, number)));
        assertEquals(4, office.look(mallory.forge(key(office), Id.random(), 8, signing(desk, number))).missing());
    }
}
