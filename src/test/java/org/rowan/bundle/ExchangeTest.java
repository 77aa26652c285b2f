package org.rowan.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.bundle.age.AgeIdentity;
import org.rowan.bundle.age.AgeRecipient;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.TestCasebooks;
import org.rowan.model.Content;
import org.rowan.model.CustodyEntry;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.secret.SecretBytes;
import org.rowan.secret.SecretChars;

class ExchangeTest {
    private static final byte[] PAPER = "A letter, twelve lines.\n".getBytes(UTF_8);
    @TempDir
    private Path folder;
    private Casebook here;
    private Casebook there;
    private Exchange sender;
    private Exchange receiver;
    private Entry aCase;
    private Entry document;

    @BeforeEach
    void open() throws Problem {
        here = TestCasebooks.open("Desk");
        there = TestCasebooks.open("Office");
        sender = new Exchange(here);
        receiver = new Exchange(there);
        aCase = here.records().add(Kind.CASE, Content.of(Field.TITLE, "Morning search"));
        here.records().add(Kind.TESTIMONY,
                Content.of(Field.CASE, aCase.id().text(), Field.TRANSCRIPT, "They came at six."));
        document = here.documents().attach(aCase.id(), "letter.txt", new ByteArrayInputStream(PAPER), PAPER.length,
                Progress.NONE);
    }

    @AfterEach
    void close() throws Problem {
        here.close();
        there.close();
    }

    private Recipient office() throws Problem {
        return sender.recipient(receiver.ownCard().recipient());
    }

    private Path send(String name, Recipient... to) throws Problem {
        Path file = folder.resolve(name);
        sender.export(sender.plan(Set.of(aCase.id()), List.of(to), "for review"), file, Progress.NONE);
        return file;
    }

    private ReceiveReport receive(Path file) throws Problem {
        try (ReceivePlan plan = receiver.inspect(file, Optional.empty(), Progress.NONE)) {
            return receiver.apply(plan, Progress.NONE);
        }
    }

    private static Problem.Kind kind(Executable work) {
        return assertThrows(Problem.class, work).kind();
    }

    @Test
    void aCaseArrivesWithEverythingThatBelongsToIt() throws IOException {
        ReceiveReport report = receive(send("a.age", office()));
        assertEquals(3, report.count(Arrival.NEW));
        assertEquals(1, report.media());
        assertEquals(aCase.content(), there.records().get(aCase.id()).content());
        assertEquals(aCase.head(), there.records().get(aCase.id()).head());
        assertArrayEquals(PAPER, Channels.newInputStream(there.documents().open(document.id())).readAllBytes());
        assertEquals(1, there.records().of(aCase.id(), Kind.TESTIMONY).size());
    }

    @Test
    void everyRecordSaysInItsCustodyWhereItCameFrom() throws Problem {
        Path file = send("a.age", office());
        Id bundle = receive(file).bundle();
        CustodyEntry entry = there.custody().of(aCase.id()).getLast();
        assertEquals("received", entry.event());
        assertTrue(entry.detail().contains(bundle.text()));
        assertEquals("left", here.custody().of(aCase.id()).getLast().event());
        assertEquals(List.of(), there.custody().verify());
    }

    @Test
    void whatLeavesIsCountedAndTestimoniesWithoutConsentAreNamed() throws Problem {
        ExportPlan plan = sender.plan(Set.of(aCase.id()), List.of(office()), "");
        assertEquals(3, plan.records());
        assertEquals(1, plan.media());
        assertTrue(plan.bytes() > PAPER.length);
        assertEquals(1, plan.unconsented().size());
        assertEquals(List.of(), plan.withheld());
    }

    @Test
    void aBackupOpensWithItsPassphraseOnly() throws Problem {
        Path file = folder.resolve("backup.age");
        try (SecretChars right = new SecretChars("maple river".toCharArray());
                SecretChars wrong = new SecretChars("maple lake".toCharArray())) {
            Recipient cheap = new Recipient("", new AgeRecipient.Passphrase(right, 5));
            sender.export(sender.planAll(List.of(cheap)), file, Progress.NONE);
            assertTrue(Exchange.needsPassphrase(file));
            assertEquals(Problem.Kind.BUNDLE_NOT_FOR_US,
                    kind(() -> receiver.inspect(file, Optional.of(wrong), Progress.NONE)));
            assertEquals(Problem.Kind.BUNDLE_NOT_FOR_US,
                    kind(() -> receiver.inspect(file, Optional.empty(), Progress.NONE)));
            Exchange.verify(file, right, Progress.NONE);
            try (ReceivePlan plan = receiver.inspect(file, Optional.of(right), Progress.NONE)) {
                assertEquals(3, receiver.apply(plan, Progress.NONE).count(Arrival.NEW));
            }
        }
    }

    @Test
    void keysAreMadeOnceAndDifferBetweenCasebooks() throws Problem {
        assertEquals(sender.ownCard(), new Exchange(here).ownCard());
        assertFalse(sender.ownCard().recipients().equals(receiver.ownCard().recipients()));
        assertEquals("Desk", sender.ownCard().name());
        assertFalse(Exchange.needsPassphrase(send("a.age", office())));
    }

    @Test
    void hybridAndClassicRecipientsAreNeverMixed() throws IOException {
        Recipient classic = sender.recipient(receiver.ownCard().recipients().get(1));
        assertEquals(Problem.Kind.MIXED_RECIPIENTS, kind(() -> send("a.age", office(), classic)));
        assertEquals(3, receive(send("b.age", classic)).count(Arrival.NEW));
        assertEquals(List.of(folder.resolve("b.age")), list());
    }

    @Test
    void upToSixtyFourRecipientsAreTaken() throws Problem {
        List<Recipient> many = IntStream.rangeClosed(1, 65).mapToObj(ExchangeTest::somebody).toList();
        assertEquals(Problem.Kind.CARD_INVALID, kind(() -> sender.plan(Set.of(aCase.id()), many, "")));
        assertEquals(64, sender.plan(Set.of(aCase.id()), many.subList(0, 64), "").to().size());
    }

    private static Recipient somebody(int number) {
        byte[] secret = new byte[32];
        Arrays.fill(secret, (byte) number);
        try (SecretBytes bytes = new SecretBytes(secret)) {
            return new Recipient("", new AgeIdentity.Classic(bytes).recipient());
        }
    }

    @Test
    void whoeverIsNamedTwiceIsOneRecipient() throws Problem {
        assertEquals(1, sender.plan(Set.of(aCase.id()), List.of(office(), office()), "").to().size());
    }

    @Test
    void neitherNameNorDateOfTheFileTellsAnything() throws IOException {
        assertTrue(ExportPlan.suggestedName().matches("[a-z2-9]{12}\\.age"));
        assertFalse(ExportPlan.suggestedName().equals(ExportPlan.suggestedName()));
        assertEquals(Instant.parse("2020-01-01T00:00:00Z"),
                Files.getLastModifiedTime(send("a.age", office())).toInstant());
    }

    @Test
    void bundlesAreCountedAndEachHasAnIdentityOfItsOwn() throws Problem {
        try (ReceivePlan first = receiver.inspect(send("a.age", office()), Optional.empty(), Progress.NONE);
                ReceivePlan second = receiver.inspect(send("b.age", office()), Optional.empty(), Progress.NONE)) {
            assertEquals(1, first.info().counter());
            assertEquals(2, second.info().counter());
            assertFalse(first.bundle().equals(second.bundle()));
            assertEquals(4, first.info().recipients().size());
        }
    }

    @Test
    void anExistingFileIsNeverOverwritten() throws IOException {
        Files.writeString(folder.resolve("a.age"), "mine");
        assertEquals(Problem.Kind.FILE_EXISTS, kind(() -> send("a.age", office())));
        assertEquals("mine", Files.readString(folder.resolve("a.age")));
    }

    @Test
    void nothingToSendIsSaid() {
        assertEquals(Problem.Kind.NOTHING_TO_SEND, kind(() -> sender.plan(Set.of(), List.of(office()), "")));
    }

    @Test
    void aCancelledExportLeavesNoFile() throws IOException {
        ExportPlan plan = sender.plan(Set.of(aCase.id()), List.of(office()), "");
        assertEquals(Problem.Kind.CANCELLED, kind(() -> sender.export(plan, folder.resolve("a.age"),
                (done, total) -> {
                    throw new Problem(Problem.Kind.CANCELLED);
                })));
        assertEquals(List.of(), list());
    }

    @Test
    void aCancelledReceiptChangesNothing() throws Problem {
        try (ReceivePlan plan = receiver.inspect(send("a.age", office()), Optional.empty(), Progress.NONE)) {
            assertEquals(Problem.Kind.CANCELLED, kind(() -> receiver.apply(plan, (done, total) -> {
                throw new Problem(Problem.Kind.CANCELLED);
            })));
        }
        assertEquals(List.of(), there.records().cases());
    }

    @Test
    void aBundleForSomebodyElseIsToldApartFromADamagedOneAndFromNoBundle() throws IOException {
        Path file = send("a.age", sender.recipient(sender.ownCard().recipient()));
        assertEquals(Problem.Kind.BUNDLE_NOT_FOR_US, kind(() -> receive(file)));
        Path cut = folder.resolve("cut.age");
        byte[] whole = Files.readAllBytes(send("b.age", office()));
        Files.write(cut, Arrays.copyOf(whole, whole.length - 1));
        assertEquals(Problem.Kind.BUNDLE_DAMAGED, kind(() -> receive(cut)));
        assertEquals(Problem.Kind.NO_BUNDLE, kind(() -> receive(Files.writeString(folder.resolve("n"), "hello"))));
        assertEquals(Problem.Kind.NO_SUCH_FILE, kind(() -> receive(folder.resolve("none"))));
        assertEquals(List.of(), there.records().cases());
    }

    @Test
    void aBundleThatIsExchangedBetweenLookingAndTakingIsRefused() throws IOException {
        Path file = send("a.age", office());
        try (ReceivePlan plan = receiver.inspect(file, Optional.empty(), Progress.NONE)) {
            Files.delete(file);
            send("a.age", office());
            Problem problem = assertThrows(Problem.class, () -> receiver.apply(plan, Progress.NONE));
            assertEquals(List.of("changed"), problem.arguments());
        }
        assertEquals(List.of(), there.records().cases());
    }

    private List<Path> list() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
