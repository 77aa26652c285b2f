package org.rowan.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.bundle.format.Receipt;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.PlainCompartment;
import org.rowan.casebook.TestCasebooks;
import org.rowan.casebook.contact.Contact;
import org.rowan.casebook.contact.Standing;
import org.rowan.casebook.store.Stub;
import org.rowan.casebook.store.Waiting;
import org.rowan.model.Content;
import org.rowan.model.CustodyEntry;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Hash;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.secret.SecretBytes;

/** What is sealed is with its recipient, and here is a stub. */
class SealTest {
    private static final byte[] VOICE = "RIFF the voice that tells".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private static Path folder;
    private static Party desk;
    private static Party office;
    private static Contact toOffice;
    private Id theCase;
    private Entry testimony;
    private Entry voice;

    @BeforeAll
    static void open() throws Problem {
        desk = new Party("Desk", folder);
        office = new Party("Office", folder);
        desk.trust(office);
        office.trust(desk);
        toOffice = desk.casebook.contacts().named("Office");
    }

    @BeforeEach
    void tell() throws Problem {
        theCase = desk.casebook.records().add(Kind.CASE, Content.of(Field.TITLE, "Morning search")).id();
        testimony = desk.casebook.records().add(Kind.TESTIMONY,
                Content.of(Field.CASE, theCase.text(), Field.TRANSCRIPT, "The quince stood by the gate."));
        voice = attach(VOICE);
    }

    @AfterEach
    void forget() throws Problem {
        desk.casebook.tray().letGo(outbox().waiting());
        office.casebook.tray().letGo(new Outbox(office.casebook).waiting());
        desk.casebook.records().destroy(Set.of(theCase));
    }

    @AfterAll
    static void close() throws Problem {
        desk.close();
        office.close();
    }

    private Entry attach(byte[] bytes) throws Problem {
        return desk.casebook.documents().attach(theCase, "voice.wav", new ByteArrayInputStream(bytes), bytes.length,
                Progress.NONE);
    }

    private Seals seals() {
        return new Seals(desk.casebook);
    }

    private static Outbox outbox() {
        return new Outbox(desk.casebook);
    }

    private List<Stub> stubs() throws Problem {
        return desk.casebook.tray().stubs().stream().filter(s -> s.caseId().equals(Optional.of(theCase))).toList();
    }

    private SealPlan plan() throws Problem {
        return seals().plan(Set.of(testimony.id(), voice.id()), List.of(toOffice));
    }

    private SealResult seal() throws Problem {
        return seals().seal(plan(), false, Progress.NONE);
    }

    private Path out() throws Problem {
        return outbox().write(outbox().waiting().getFirst(), folder, Progress.NONE);
    }

    private Path receipt() throws Problem {
        return new Outbox(office.casebook).write(new Outbox(office.casebook).waiting().getFirst(), folder,
                Progress.NONE);
    }

    private static void refused(Problem.Kind kind, Executable sealing) {
        assertEquals(kind, assertThrows(Problem.class, sealing).kind());
    }

    private void nothingChanged() throws Problem {
        assertEquals("The quince stood by the gate.",
                desk.casebook.records().get(testimony.id()).content().text(Field.TRANSCRIPT));
        assertTrue(desk.casebook.documents().withHash(new Hash(
                voice.content().text(Field.SHA256))).isPresent());
        assertEquals(List.of(), outbox().waiting());
        assertEquals(List.of(), stubs());
    }

    private static List<String> events(Party party, Id record) throws Problem {
        return party.casebook.custody().of(record).stream().map(CustodyEntry::event).toList();
    }

    private ReceivePlan inspect(Party party, Path file) throws Problem {
        return party.exchange.inspect(file, Optional.empty(), Progress.NONE);
    }

    @Test
    void theRecipientReadsAllOfIt() throws IOException {
        seal();
        office.take(out());
        assertEquals("The quince stood by the gate.",
                office.casebook.records().get(testimony.id()).content().text(Field.TRANSCRIPT));
        try (var channel = office.casebook.documents().open(voice.id());
                var in = Channels.newInputStream(channel)) {
            assertEquals("RIFF the voice that tells", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertEquals(office.casebook.sync().revisions(testimony.id()).getFirst(), testimony.revision());
    }

    @Test
    void whatStaysIsAStubWithoutAWordOfTheContent() throws Problem {
        SealResult result = seal();
        assertEquals(2, result.stubs().size());
        Stub stub = stubs().getFirst();
        assertEquals(new Stub(testimony.id(), Kind.TESTIMONY, testimony.code(), Optional.of(theCase), stub.at(), ""),
                stub);
        assertTrue(desk.casebook.records().find(testimony.id()).isEmpty());
        assertEquals(List.of(), desk.casebook.search().find("quince", 10));
        assertEquals(List.of("created", "sealed"), events(desk, testimony.id()));
        assertTrue(desk.casebook.custody().of(testimony.id()).stream().allMatch(e -> e.detail().isEmpty()));
        assertEquals(List.of(), desk.casebook.custody().verify());
        assertEquals("", outbox().waiting().getFirst().whom());
    }

    @Test
    void forWhomStaysWhenThatIsWanted() throws Problem {
        seals().seal(plan(), true, Progress.NONE);
        assertEquals("Office", stubs().getFirst().whom());
        assertEquals("Office", outbox().waiting().getFirst().whom());
    }

    @Test
    void nothingHereOpensWhatWaits() throws Problem {
        seal();
        Path file = out();
        refused(Problem.Kind.BUNDLE_NOT_FOR_US, () -> inspect(desk, file));
    }

    @Test
    void eachRecipientGetsABundleOfItsOwn() throws Problem {
        try (Party court = new Party("Court", folder)) {
            desk.trust(court);
            Contact toCourt = desk.casebook.contacts().named("Court");
            seals().seal(seals().plan(Set.of(testimony.id()), List.of(toOffice, toCourt)), false, Progress.NONE);
            assertEquals(2, outbox().waiting().size());
            for (Waiting waiting : outbox().waiting()) {
                Path file = outbox().write(waiting, folder, Progress.NONE);
                boolean forCourt = opens(court, file);
                assertTrue(forCourt ^ opens(office, file));
            }
        }
    }

    private boolean opens(Party party, Path file) throws Problem {
        try (ReceivePlan plan = inspect(party, file)) {
            return plan.count(Arrival.NEW) == 2;
        } catch (Problem e) {
            assertEquals(Problem.Kind.BUNDLE_NOT_FOR_US, e.kind());
            return false;
        }
    }

    @Test
    void aReceiptLetsTheCopyGo() throws Problem {
        seal();
        office.take(out());
        Path receipt = receipt();
        assertEquals(List.of(), new Outbox(office.casebook).waiting());
        try (ReceivePlan plan = inspect(desk, receipt)) {
            assertEquals(1, plan.arrived());
            assertEquals(1, outbox().waiting().size());
            desk.exchange.apply(plan, Progress.NONE);
        }
        assertEquals(List.of(), outbox().waiting());
        assertEquals("arrived", events(desk, testimony.id()).getLast());
        assertEquals(2, stubs().size());
    }

    @Test
    void aReceiptThatComesTwiceDoesNothingTheSecondTime() throws Problem {
        seal();
        office.take(out());
        Path receipt = receipt();
        desk.take(receipt);
        try (ReceivePlan plan = inspect(desk, receipt)) {
            assertEquals(Answer.State.UNKNOWN, plan.answers().getFirst().state());
            desk.exchange.apply(plan, Progress.NONE);
        }
        assertEquals(1, events(desk, testimony.id()).stream().filter("arrived"::equals).count());
    }

    private Answer.State state(Receipt forged) throws IOException {
        Path file = office.receipt("Desk", forged);
        try (ReceivePlan plan = inspect(desk, file)) {
            desk.exchange.apply(plan, Progress.NONE);
            return plan.answers().getFirst().state();
        }
    }

    private Hash asked(Path file) throws Problem {
        try (ReceivePlan plan = inspect(office, file)) {
            return plan.info().receipts().asked().orElseThrow();
        }
    }

    @Test
    void aForgedReceiptAndOneOfAnotherBundleLetNothingGo() throws IOException {
        seal();
        testimony = desk.casebook.records().add(Kind.TESTIMONY, Content.of(Field.CASE, theCase.text()));
        seals().seal(seals().plan(Set.of(testimony.id()), List.of(toOffice)), false, Progress.NONE);
        Waiting first = outbox().waiting().getFirst();
        Waiting second = outbox().waiting().getLast();
        Hash wordOfFirst = asked(outbox().write(first, folder, Progress.NONE));
        assertEquals(Answer.State.FALSE, state(new Receipt(first.bundle(), new Hash("a".repeat(64)))));
        assertEquals(Answer.State.FALSE, state(new Receipt(first.bundle(), first.receipt().orElseThrow())));
        assertEquals(Answer.State.FALSE, state(new Receipt(second.bundle(), wordOfFirst)));
        assertEquals(Answer.State.UNKNOWN, state(new Receipt(Id.random(), wordOfFirst)));
        assertEquals(2, outbox().waiting().size());
        assertEquals(Answer.State.ARRIVED, state(new Receipt(first.bundle(), wordOfFirst)));
        assertEquals(List.of(second.bundle()), outbox().waiting().stream().map(Waiting::bundle).toList());
    }

    @Test
    void whereTwoCardsCarryTheSendersKeyNoReceiptIsMade() throws Problem {
        ContactCard other = desk.exchange.ownCard();
        Contact twin = office.exchange.addContact(new ContactCard("Borrower", office.exchange.ownCard().recipients(),
                other.authentication(), "").text());
        seal();
        try (ReceivePlan plan = inspect(office, out())) {
            assertEquals(Answered.NOT, office.exchange.apply(plan, Progress.NONE).answered());
        } finally {
            office.casebook.contacts().remove(twin.id());
        }
    }

    @Test
    void theSameBundleTakenAgainMakesItsReceiptAgain() throws Problem {
        seal();
        Path file = out();
        office.take(file);
        receipt();
        office.take(file);
        assertEquals(1, new Outbox(office.casebook).waiting().size());
        office.take(file);
        assertEquals(1, new Outbox(office.casebook).waiting().size());
        desk.take(receipt());
        assertEquals(List.of(), outbox().waiting());
    }

    @Test
    void whoRefusesAPartOfItMakesNoReceiptUntilAllOfItIsTaken() throws Problem {
        seal();
        Path file = out();
        office.take(file);
        receipt();
        Contact back = office.casebook.contacts().named("Desk");
        Seals theirs = new Seals(office.casebook);
        theirs.seal(theirs.plan(Set.of(testimony.id()), List.of(back)), false, Progress.NONE);
        office.casebook.tray().letGo(new Outbox(office.casebook).waiting());
        try (ReceivePlan plan = inspect(office, file)) {
            assertEquals(1, plan.sealed());
            assertEquals(Answered.NOT_WHOLE, office.exchange.apply(plan, Progress.NONE).answered());
        }
        assertEquals(List.of(), new Outbox(office.casebook).waiting());
        try (ReceivePlan plan = office.exchange.inspectBringingBack(file, Optional.empty(), Progress.NONE)) {
            assertEquals(Answered.WAITS, office.exchange.apply(plan, Progress.NONE).answered());
        }
    }

    @Test
    void whatIsSealedBetweenTheLookAndTheTakingMakesNoReceipt() throws Problem {
        seal();
        Path file = out();
        office.take(file);
        receipt();
        try (ReceivePlan plan = inspect(office, file)) {
            assertEquals(0, plan.count(Arrival.REFUSED));
            Seals theirs = new Seals(office.casebook);
            theirs.seal(theirs.plan(Set.of(testimony.id()), List.of(office.casebook.contacts().named("Desk"))), false,
                    Progress.NONE);
            office.casebook.tray().letGo(new Outbox(office.casebook).waiting());
            assertEquals(Answered.NOT_WHOLE, office.exchange.apply(plan, Progress.NONE).answered());
        }
        assertEquals(List.of(), new Outbox(office.casebook).waiting());
    }

    @Test
    void aReceiptAndWhatItIsForComeTogetherOrNotAtAll() throws Problem {
        seal();
        Path file = out();
        PlainCompartment compartment = TestCasebooks.compartment("Office");
        try (Casebook frail = TestCasebooks.on(compartment)) {
            frail.contacts().compared(new Exchange(frail).addContact(desk.exchange.ownCard().text()), true);
            try (SecretBytes keys = office.casebook.contacts().ownKeys().orElseThrow()) {
                frail.contacts().ownKeys(keys);
            }
            try (ReceivePlan plan = new Exchange(frail).inspect(file, Optional.empty(), Progress.NONE)) {
                compartment.failAfter(1, Problem.Kind.DISK_FULL);
                refused(Problem.Kind.DISK_FULL, () -> new Exchange(frail).apply(plan, Progress.NONE));
                assertTrue(frail.records().find(testimony.id()).isEmpty());
                assertEquals(List.of(), new Outbox(frail).waiting());
                new Exchange(frail).apply(plan, Progress.NONE);
                assertTrue(frail.records().find(testimony.id()).isPresent());
                assertEquals(1, new Outbox(frail).waiting().size());
            }
        }
    }

    @Test
    void whoHasNoCardOfTheSenderMakesNoReceipt() throws Problem {
        office.casebook.contacts().remove(office.casebook.contacts().named("Desk").id());
        seal();
        Path file = out();
        try (ReceivePlan plan = inspect(office, file)) {
            assertEquals(Answered.NOT, office.exchange.apply(plan, Progress.NONE).answered());
        }
        assertEquals(List.of(), new Outbox(office.casebook).waiting());
        office.trust(desk);
        office.take(file);
        assertEquals(1, new Outbox(office.casebook).waiting().size());
    }

    @Test
    void anOlderBundleDoesNotBringItBack() throws Problem {
        Path older = desk.write(desk.exchange.plan(Set.of(theCase),
                List.of(desk.exchange.recipient(desk.exchange.ownCard().recipient())), ""));
        seal();
        try (ReceivePlan plan = inspect(desk, older)) {
            assertEquals(2, plan.sealed());
            assertEquals(2, plan.count(Arrival.REFUSED));
            desk.exchange.apply(plan, Progress.NONE);
        }
        assertTrue(desk.casebook.records().find(testimony.id()).isEmpty());
        assertEquals(2, stubs().size());
        assertEquals(List.of(), desk.casebook.search().find("quince", 10));
    }

    @Test
    void aLaterEditByTheRecipientDoesNotBringItBack() throws Problem {
        seal();
        office.take(out());
        office.casebook.records().revise(testimony.id(), office.casebook.records().get(testimony.id()).content()
                .with(Field.TRANSCRIPT, "The quince fell."));
        Path file = office.write(office.exchange.plan(Set.of(theCase), List.of(office.exchange.recipient("Desk")), ""));
        try (ReceivePlan plan = inspect(desk, file)) {
            assertEquals("sealed", plan.lines().stream().filter(l -> l.id().equals(testimony.id())).findFirst()
                    .orElseThrow().reason());
            desk.exchange.apply(plan, Progress.NONE);
        }
        assertEquals(List.of(), desk.casebook.search().find("quince", 10));
    }

    @Test
    void itComesBackWhenThePersonSaysSo() throws Problem {
        seal();
        office.take(out());
        Path file = office.write(office.exchange.plan(Set.of(theCase), List.of(office.exchange.recipient("Desk")), ""));
        try (ReceivePlan plan = desk.exchange.inspectBringingBack(file, Optional.empty(), Progress.NONE)) {
            assertEquals(0, plan.sealed());
            desk.exchange.apply(plan, Progress.NONE);
        }
        assertEquals("The quince stood by the gate.",
                desk.casebook.records().get(testimony.id()).content().text(Field.TRANSCRIPT));
        assertEquals(List.of(), stubs());
    }

    @Test
    void whatIsSealedBetweenTheLookAndTheTakingStaysSealed() throws Problem {
        Path older = desk.write(desk.exchange.plan(Set.of(theCase),
                List.of(desk.exchange.recipient(desk.exchange.ownCard().recipient())), ""));
        try (ReceivePlan plan = inspect(desk, older)) {
            assertEquals(0, plan.sealed());
            seal();
            desk.exchange.apply(plan, Progress.NONE);
        }
        assertTrue(desk.casebook.records().find(testimony.id()).isEmpty());
    }

    @Test
    void anEditThatWasTakenBackIsNotBroughtBackByUndo() throws Problem {
        desk.casebook.records().revise(testimony.id(), testimony.content().with(Field.TRANSCRIPT, "The quince fell."));
        seal();
        desk.casebook.history().undo();
        assertTrue(desk.casebook.records().find(testimony.id()).isEmpty());
        refused(Problem.Kind.UNKNOWN_NAME, () -> desk.casebook.records().revise(testimony.id(), testimony.content()));
    }

    @Test
    void oneselfIsRefusedAlsoUnderAnotherName() throws Problem {
        ContactCard own = desk.exchange.ownCard();
        desk.exchange.addContact(own.text());
        refused(Problem.Kind.SEAL_TO_SELF, () -> seals().plan(Set.of(testimony.id()),
                List.of(desk.casebook.contacts().named("Desk"))));
        ContactCard mixed = new ContactCard("Mixed", List.of(office.exchange.ownCard().recipients().getFirst(),
                own.recipients().get(1)), office.exchange.ownCard().authentication(), "");
        Contact sly = desk.exchange.addContact(mixed.text());
        refused(Problem.Kind.SEAL_TO_SELF, () -> seals().plan(Set.of(testimony.id()), List.of(sly)));
        nothingChanged();
    }

    @Test
    void aContactWithoutAKeyIsRefused() throws Problem {
        Contact empty = new Contact(Id.random(), "Nobody", "", "", "", Standing.NOT_COMPARED);
        refused(Problem.Kind.CARD_INVALID, () -> seals().plan(Set.of(testimony.id()), List.of(empty)));
        refused(Problem.Kind.CARD_INVALID, () -> seals().plan(Set.of(testimony.id()), List.of()));
        nothingChanged();
    }

    @Test
    void whatIsNoTestimonyOrOfAnotherCaseIsRefused() throws Problem {
        Id other = desk.casebook.records().add(Kind.CASE, Content.of(Field.TITLE, "Border")).id();
        Id note = desk.casebook.records().add(Kind.NOTE, Content.of(Field.CASE, other.text())).id();
        Id far = desk.casebook.records().add(Kind.TESTIMONY, Content.of(Field.CASE, other.text())).id();
        refused(Problem.Kind.SEAL_UNFIT, () -> seals().plan(Set.of(note), List.of(toOffice)));
        refused(Problem.Kind.SEAL_UNFIT, () -> seals().plan(Set.of(theCase), List.of(toOffice)));
        refused(Problem.Kind.SEAL_UNFIT, () -> seals().plan(List.of(testimony.id(), far), List.of(toOffice)));
        refused(Problem.Kind.NOTHING_TO_SEND, () -> seals().plan(Set.of(), List.of(toOffice)));
        desk.casebook.records().trash(testimony.id());
        refused(Problem.Kind.WITHHELD, () -> seals().plan(Set.of(testimony.id()), List.of(toOffice)));
    }

    @Test
    void whatIsTypedWhileItIsSealedIsNotLost() throws Problem {
        SealPlan plan = plan();
        desk.casebook.drafts().put(testimony.id(), testimony.content().with(Field.TITLE, "Quince"));
        refused(Problem.Kind.SEAL_CHANGED, () -> seals().seal(plan, false, Progress.NONE));
        desk.casebook.drafts().finishAll();
        refused(Problem.Kind.SEAL_CHANGED, () -> seals().seal(plan, false, Progress.NONE));
        nothingChanged();
        seal();
    }

    @Test
    void aChangeThatWaitsForADecisionIsNotLost() throws Problem {
        office.take(desk.write(desk.exchange.plan(Set.of(theCase), List.of(desk.exchange.recipient("Office")), "")));
        office.casebook.records().revise(testimony.id(), testimony.content().with(Field.TITLE, "Asked"));
        SealPlan before = plan();
        desk.take(office.write(office.exchange.plan(Set.of(theCase), List.of(office.exchange.recipient("Desk")), "")));
        refused(Problem.Kind.SEAL_UNDECIDED, this::plan);
        refused(Problem.Kind.SEAL_UNDECIDED, () -> seals().seal(before, false, Progress.NONE));
        nothingChanged();
    }

    @Test
    void aFileThatAnotherDocumentShowsStaysAndThatIsSaid() throws Problem {
        Entry twin = attach(VOICE);
        SealPlan plan = plan();
        assertEquals(List.of(twin.code()), plan.staying());
        seals().seal(plan, false, Progress.NONE);
        assertTrue(desk.casebook.documents().withHash(new Hash(voice.content().text(Field.SHA256)))
                .isPresent());
    }

    @Test
    void aFailureBeforeTheEndChangesNothing() throws Problem {
        PlainCompartment compartment = TestCasebooks.compartment("Frail");
        try (Casebook frail = TestCasebooks.on(compartment)) {
            Contact to = new Exchange(frail).addContact(office.exchange.ownCard().text());
            new Exchange(frail).ownCard();
            Id aCase = frail.records().add(Kind.CASE, Content.of(Field.TITLE, "Border")).id();
            Id told = frail.records().add(Kind.TESTIMONY, Content.of(Field.CASE, aCase.text())).id();
            Seals seals = new Seals(frail);
            SealPlan plan = seals.plan(Set.of(told), List.of(to));
            compartment.failAfter(1, Problem.Kind.DISK_FULL);
            refused(Problem.Kind.DISK_FULL, () -> seals.seal(plan, false, Progress.NONE));
            assertTrue(frail.records().find(told).isPresent());
            assertEquals(List.of(), frail.tray().waiting());
            assertEquals(List.of(), frail.tray().stubs());
            assertEquals(Set.of(), compartment.mediaHeld());
        }
    }

    @Test
    void aDocumentSaysWithWhichTestimonyItGoes() throws Problem {
        assertEquals(List.of(), seals().goingWith(testimony));
        Entry linked = desk.casebook.records().revise(voice.id(),
                voice.content().with(Field.TESTIMONY, testimony.id().text()));
        assertEquals(List.of(linked), seals().goingWith(testimony));
    }

    @Test
    void aBundleOfTheOutboxIsWrittenAgainUnderTheSameName() throws IOException {
        seal();
        Waiting waiting = outbox().waiting().getFirst();
        Path file = out();
        assertTrue(outbox().isIn(waiting, folder));
        assertTrue(outbox().waiting().getFirst().written().isPresent());
        refused(Problem.Kind.FILE_EXISTS, this::out);
        byte[] first = Files.readAllBytes(file);
        Files.delete(file);
        assertFalse(outbox().isIn(waiting, folder));
        assertEquals(-1, Arrays.mismatch(first, Files.readAllBytes(out())));
        assertEquals(List.of("created", "sealed", "left", "left"), events(desk, testimony.id()));
    }

    @Test
    void nothingIsSealedByItselfToWhoIsGoneOrWhoseCardChanged() throws Problem {
        refused(Problem.Kind.SEAL_NOBODY, () -> new SealOrder(List.of(toOffice.id(), Id.random()), false)
                .contacts(desk.casebook));
        assertEquals(List.of(toOffice.id()), new SealOrder(List.of(toOffice.id()), false).contacts(desk.casebook)
                .stream().map(Contact::id).toList());
        try (Party bar = new Party("Bar", folder); Party other = new Party("Bar", folder)) {
            desk.meet(bar);
            Contact now = desk.exchange.replaceCard(assertInstanceOf(Acquaintance.Changed.class,
                    desk.exchange.meet(other.exchange.ownCard().text())));
            refused(Problem.Kind.SEAL_CARD_CHANGED,
                    () -> new SealOrder(List.of(now.id()), false).contacts(desk.casebook));
            desk.casebook.contacts().remove(now.id());
        }
    }

    @Test
    void whatLiesInTheTrashOfTheCaseIsNamedInThePlan() throws Problem {
        Entry away = desk.casebook.records().add(Kind.TESTIMONY, Content.of(Field.CASE, theCase.text()));
        desk.casebook.records().trash(away.id());
        assertEquals(List.of(away.code()), plan().inTrash());
    }

    @Test
    void anotherFileOfTheSameNameAndLengthIsNotTakenForTheBundle() throws IOException {
        seal();
        Waiting waiting = outbox().waiting().getFirst();
        Path other = Outbox.fileIn(waiting, folder);
        byte[] zeros = new byte[(int) waiting.bytes()];
        Files.write(other, zeros);
        assertFalse(outbox().isIn(waiting, folder));
        Path file = out();
        assertFalse(file.equals(other));
        assertEquals(-1, Arrays.mismatch(zeros, Files.readAllBytes(other)));
        assertTrue(outbox().isIn(outbox().waiting().getFirst(), folder));
        office.take(file);
    }
}
