package org.rowan.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rowan.bundle.age.Keys;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.TestCasebooks;
import org.rowan.model.CaseSummary;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.secret.SecretBytes;
import org.rowan.secret.SecretChars;

/** Bundles that the first version wrote, which every later one must read. */
class GoldenBundleTest {
    private Casebook casebook;
    private Exchange exchange;

    @BeforeEach
    void open() throws Problem {
        casebook = TestCasebooks.open();
        exchange = new Exchange(casebook);
    }

    @AfterEach
    void close() throws Problem {
        casebook.close();
    }

    private static Path file(String name) throws URISyntaxException {
        return Path.of(GoldenBundleTest.class.getResource(name).toURI());
    }

    /** In the form in which version 1 keeps own keys: the hybrid secret first. */
    private static SecretBytes ownKeys() {
        byte[] keys = new byte[137];
        Arrays.fill(keys, 0, 33, (byte) 1);
        return new SecretBytes(keys);
    }

    private void receive(String name, Optional<SecretChars> passphrase) throws IOException, URISyntaxException {
        try (ReceivePlan plan = exchange.inspect(file(name), passphrase, Progress.NONE)) {
            assertEquals(List.of(Notice.UNVERIFIED_SENDER), plan.notices());
            assertEquals(4, exchange.apply(plan, Progress.NONE).count(Arrival.NEW));
        }
        CaseSummary summary = casebook.records().cases().getFirst();
        Entry aCase = casebook.records().get(summary.id());
        assertEquals("Тбилиси", aCase.content().text(Field.PLACE));
        assertEquals("closed", aCase.content().text(Field.STATUS));
        assertEquals(2, casebook.history().of(aCase.id()).size());
        Entry person = casebook.records().of(aCase.id(), Kind.PERSON).getFirst();
        assertEquals("kept", person.content().text("custom field"));
        Entry paper = casebook.records().of(aCase.id(), Kind.DOCUMENT).getFirst();
        assertEquals("A letter of twelve lines.\n", new String(
                Channels.newInputStream(casebook.documents().open(paper.id())).readAllBytes(), UTF_8));
    }

    @Test
    void ownKeysOfVersion1AreUnderstood() throws Problem {
        casebook.contacts().ownKeys(ownKeys());
        assertEquals(Keys.hybrid().recipient().text(), exchange.ownCard().recipient());
    }

    @Test
    void aHybridBundleOfVersion1IsReceived() throws IOException, URISyntaxException {
        casebook.contacts().ownKeys(ownKeys());
        receive("version-1-hybrid.age", Optional.empty());
    }

    @Test
    void aBackupOfVersion1IsReceived() throws IOException, URISyntaxException {
        try (SecretChars passphrase = new SecretChars("maple river".toCharArray())) {
            receive("version-1-passphrase.age", Optional.of(passphrase));
        }
    }
}
