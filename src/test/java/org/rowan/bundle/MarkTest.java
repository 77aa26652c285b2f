package org.rowan.bundle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.bundle.age.AgeFile;
import org.rowan.bundle.age.AgeOutput;
import org.rowan.bundle.age.AgeRecipient;
import org.rowan.model.Hash;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

/** What lies in the exchange folder is known again by all that tells it from another. */
class MarkTest {
    @TempDir
    private Path folder;

    private static Hash mark(Party party, Path file) throws Problem {
        return assertInstanceOf(Glance.ForUs.class, party.exchange.glance(file, Progress.NONE)).mark();
    }

    /** Writes the same bag again, whose proofs prove nothing. */
    private Path withOtherProofs(Party recipient, Path file) throws IOException {
        String tar;
        try (OwnKeys.Identities own = new OwnKeyring(recipient.casebook).identities().orElseThrow();
                InputStream in = AgeFile.decrypt(Files.newInputStream(file), List.of(own.hybrid(), own.classic()))) {
            tar = new String(in.readAllBytes(), ISO_8859_1);
        }
        int at = tar.indexOf("{\"proofs\":[\"") + 12;
        String other = tar.charAt(at) == 'A' ? "B" : "A";
        Path again = folder.resolve("again.age");
        AgeRecipient to = AgeRecipient.parse(recipient.exchange.ownCard().recipients().getFirst()).orElseThrow();
        try (OutputStream out = Files.newOutputStream(again); AgeOutput age = AgeFile.encrypt(out, List.of(to))) {
            age.write((tar.substring(0, at) + other + tar.substring(at + 1)).getBytes(ISO_8859_1));
            age.finish();
        }
        return again;
    }

    @Test
    void theSameBagWithOtherProofsDoesNotKeepTheRightOneFromBeingOffered() throws IOException {
        try (Party desk = new Party("Desk", folder); Party office = new Party("Office", folder)) {
            office.meet(desk);
            desk.meet(office);
            Path right = desk.send("Office");
            Path wrong = withOtherProofs(office, right);
            office.take(wrong);
            assertTrue(office.casebook.sync().dealtWith(mark(office, wrong)));
            assertFalse(office.casebook.sync().dealtWith(mark(office, right)));
            assertEquals(Sender.Kind.KNOWN, office.look(right).sender().kind());
        }
    }
}
