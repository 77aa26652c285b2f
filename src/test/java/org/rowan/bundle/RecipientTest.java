package org.rowan.bundle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.bundle.age.AgeFile;
import org.rowan.bundle.age.AgeOutput;
import org.rowan.bundle.age.AgeRecipient;
import org.rowan.bundle.format.Label;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.TestCasebooks;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.secret.SecretChars;

/** Whom a bundle says that it is for. */
class RecipientTest {
    @TempDir
    private Path folder;
    private Casebook here;
    private Casebook there;
    private Exchange sender;
    private Exchange receiver;

    @BeforeEach
    void open() throws Problem {
        here = TestCasebooks.open("Desk");
        there = TestCasebooks.open("Office");
        sender = new Exchange(here);
        receiver = new Exchange(there);
    }

    @AfterEach
    void close() throws Problem {
        here.close();
        there.close();
    }

    private Path written(Exchange to) throws Problem {
        Entry aCase = here.records().add(Kind.CASE, Content.of(Field.TITLE, "Morning search"));
        Path file = folder.resolve("written.age");
        Recipient recipient = sender.recipient(to.ownCard().recipient());
        sender.export(sender.plan(Set.of(aCase.id()), List.of(recipient), ""), file, Progress.NONE);
        return file;
    }

    /** What the rightful recipient can do: open it and close it again for another, the bag as it was. */
    private Path passedOn(Path file) throws IOException {
        Path again = folder.resolve("again.age");
        AgeRecipient other = AgeRecipient.parse(receiver.ownCard().recipient()).orElseThrow();
        try (OwnKeys.Identities own = new OwnKeyring(here).identities().orElseThrow();
                InputStream in = AgeFile.decrypt(Files.newInputStream(file), List.of(own.hybrid()));
                OutputStream to = Files.newOutputStream(again);
                AgeOutput out = AgeFile.encrypt(to, List.of(other))) {
            in.transferTo(out);
            out.finish();
        }
        return again;
    }

    private List<Notice> notices(Path file) throws Problem {
        try (ReceivePlan plan = receiver.inspect(file, Optional.empty(), Progress.NONE)) {
            return plan.notices();
        }
    }

    @Test
    void aBundleThatNamesItsReaderSaysNothingOfIt() throws Problem {
        assertEquals(List.of(Notice.UNVERIFIED_SENDER), notices(written(receiver)));
    }

    @Test
    void aBundleThatWasMeantForAnotherAndPassedOnSaysSo() throws IOException {
        assertEquals(List.of(Notice.UNVERIFIED_SENDER, Notice.NOT_ADDRESSED), notices(passedOn(written(sender))));
    }

    @Test
    void theHashOfARecipientIsTheOneOfTheSpecification() throws IOException {
        String salt = "000102030405060708090a0b0c0d0e0f";
        String recipient = "age1e6xn45wvkce7c7msc9upffw8dmxs9959q5xng369hgzcwrjc04vszex59m";
        String hash = Label.salted(salt, recipient).hex();
        assertEquals("636d06b5e5c4fe2e01d296af50a485951ab86df4eba398b600cd96616199817f", hash);
        String text = Files.readString(Path.of("src/spec/bundle-format.md"));
        for (String part : List.of(salt, recipient, hash)) {
            assertTrue(text.contains(part), part);
        }
    }

    @Test
    void aPassphraseIsWrittenWithWorkFactor18() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (SecretChars passphrase = new SecretChars("maple river".toCharArray());
                AgeOutput out = AgeFile.encrypt(file, List.of(Recipient.ofPassphrase(passphrase).key()))) {
            out.finish();
        }
        String stanza = file.toString(ISO_8859_1).lines().skip(1).findFirst().orElseThrow();
        assertTrue(stanza.matches("-> scrypt [A-Za-z0-9+/]{22} 18"), stanza);
    }
}
