package org.rowan.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.bundle.format.Forge;
import org.rowan.bundle.format.Payload;
import org.rowan.bundle.format.Receipts;
import org.rowan.casebook.leaving.Withheld;
import org.rowan.casebook.store.Canonical;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Hash;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.model.Value;

/** Whatever somebody puts into records of others, no bundle is written that nobody can take in. */
class ReadableTest {
    private static final byte[] VOICE = "RIFF the voice that tells".getBytes(UTF_8);
    private static final Hash FILE = Canonical.sha256(VOICE);
    @TempDir
    private static Path folder;
    private static Party mallory;
    private static Party desk;
    private static Party office;
    private Id theCase;

    @BeforeAll
    static void open() throws Problem {
        mallory = new Party("Mallory", folder);
        desk = new Party("Desk", folder);
        office = new Party("Office", folder);
        mallory.meet(desk);
        desk.trust(office);
        office.trust(desk);
    }

    @BeforeEach
    void tell() throws Problem {
        theCase = desk.casebook.records().add(Kind.CASE, Content.of(Field.TITLE, "Morning search")).id();
    }

    @AfterAll
    static void close() throws Problem {
        mallory.close();
        desk.close();
        office.close();
    }

    private static Entry attach(Party party, Id aCase, byte[] bytes) throws Problem {
        return party.casebook.documents().attach(aCase, "voice.wav", new ByteArrayInputStream(bytes), bytes.length,
                Progress.NONE);
    }

    private static Path bundle(Party from, String to, Id... cases) throws Problem {
        return from.write(from.exchange.plan(Set.of(cases), List.of(from.exchange.recipient(to)), ""));
    }

    private Entry add(Kind kind, Content content) throws Problem {
        return desk.casebook.records().add(kind, content.with(Field.CASE, theCase.text()));
    }

    private static SealPlan plan(Id... records) throws Problem {
        return new Seals(desk.casebook).plan(List.of(records), List.of(desk.casebook.contacts().named("Office")));
    }

    /** @return the sealed bundle */
    private static Path sealed(Id... records) throws Problem {
        Id bundle = new Seals(desk.casebook).seal(plan(records), false, Progress.NONE).bundles().getFirst();
        Outbox outbox = new Outbox(desk.casebook);
        return outbox.write(outbox.named(bundle.text()), folder, Progress.NONE);
    }

    private static byte[] read(Party party, Hash file) throws IOException {
        try (InputStream in = Channels.newInputStream(party.casebook.documents().open(file))) {
            return in.readAllBytes();
        }
    }

    private void arrives(Party at, Id... records) throws Problem {
        for (Id record : records) {
            assertTrue(at.casebook.records().find(record).isPresent());
        }
    }

    @Test
    void aSealedTestimonyThatNamesAFileGoesWithThatFile() throws IOException {
        Id hers = mallory.casebook.records().add(Kind.CASE,
                Content.of(Field.TITLE, "Hers", Field.SHA256, FILE.hex())).id();
        Entry told = mallory.casebook.records().add(Kind.TESTIMONY,
                Content.of(Field.CASE, hers.text(), Field.TRANSCRIPT, "Quince", Field.SHA256, FILE.hex()));
        attach(mallory, hers, VOICE);
        desk.take(bundle(mallory, "Desk", hers));
        Entry paper = desk.casebook.records().of(hers, Kind.DOCUMENT).getFirst();
        office.take(sealed(told.id(), paper.id()));
        arrives(office, hers, told.id(), paper.id());
        assertEquals("RIFF the voice that tells", new String(read(office, FILE), UTF_8));
    }

    @Test
    void theFileOfATestimonyGoesAlsoWhereNoDocumentShowsIt() throws IOException {
        Entry paper = attach(desk, theCase, "A bell".getBytes(UTF_8));
        Hash bell = new Hash(paper.content().text(Field.SHA256));
        Entry told = add(Kind.TESTIMONY, Content.of(Field.SHA256, bell.hex()));
        desk.casebook.records().revise(paper.id(), paper.content().with(Field.SHA256, ""));
        office.take(sealed(told.id(), paper.id()));
        assertEquals("A bell", new String(read(office, bell), UTF_8));
        assertTrue(desk.casebook.sync().mediaBytes(bell).isEmpty());
    }

    @Test
    void aFileThatOnlyAnEarlierRevisionShowsIsNotLostBySealing() throws IOException {
        Entry told = add(Kind.TESTIMONY, Content.of(Field.TRANSCRIPT, "Medlar"));
        Entry paper = attach(desk, theCase, "A first scan".getBytes(UTF_8));
        Hash first = new Hash(paper.content().text(Field.SHA256));
        Entry second = attach(desk, theCase, "A better scan".getBytes(UTF_8));
        desk.casebook.records().revise(paper.id(), second.content());
        office.take(sealed(told.id(), paper.id(), second.id()));
        assertEquals("A first scan", new String(read(office, first), UTF_8));
        assertTrue(desk.casebook.sync().mediaBytes(first).isEmpty());
    }

    @Test
    void whatIsNoDocumentAsksForNoFile() throws IOException {
        String nowhere = "a".repeat(64);
        Entry note = add(Kind.NOTE, Content.of(Field.SHA256, nowhere));
        Entry told = add(Kind.TESTIMONY, Content.of(Field.SHA256, nowhere));
        desk.casebook.records().revise(theCase, Content.of(Field.TITLE, "Border", Field.SHA256, nowhere));
        office.take(bundle(desk, "Office", theCase));
        arrives(office, theCase, note.id(), told.id());
        office.take(sealed(told.id()));
    }

    @Test
    void aCaseThatNamesACaseWhichStaysGoesWithAllOfItsOwn() throws IOException {
        Entry inner = add(Kind.CASE, Content.of(Field.TITLE, "Inner"));
        Entry told = desk.casebook.records().add(Kind.TESTIMONY, Content.of(Field.CASE, inner.id().text()));
        office.take(bundle(desk, "Office", inner.id()));
        arrives(office, inner.id(), told.id());
        office.take(sealed(told.id()));
    }

    @Test
    void whatNamesANoteAsItsCaseStaysAndTheRestGoes() throws IOException {
        Entry note = add(Kind.NOTE, Content.of(Field.TEXT, "Ask again."));
        Entry odd = desk.casebook.records().add(Kind.NOTE, Content.of(Field.CASE, note.id().text()));
        ExportPlan plan = desk.exchange.plan(Set.of(theCase, odd.id()), List.of(desk.exchange.recipient("Office")), "");
        assertEquals(List.of(new Withheld(odd.code(), "case-withheld")), plan.withheld());
        office.take(desk.write(plan));
        arrives(office, theCase, note.id());
    }

    @Test
    void aRecordThatNoReaderTakesStaysAndTheRestGoes() throws IOException {
        Value deep = new Value.Many(List.of());
        for (int i = 0; i < 60; i++) {
            deep = new Value.Many(List.of(deep));
        }
        Entry large = add(Kind.TESTIMONY, Content.EMPTY.with("odd", deep));
        Entry note = add(Kind.NOTE, Content.of(Field.TEXT, "Ask again."));
        ExportPlan plan = desk.exchange.plan(Set.of(theCase), List.of(desk.exchange.recipient("Office")), "");
        assertEquals(List.of(new Withheld(large.code(), "too-large")), plan.withheld());
        assertEquals(Problem.Kind.WITHHELD, assertThrows(Problem.class, () -> plan(large.id())).kind());
        office.take(desk.write(plan));
        arrives(office, theCase, note.id());
    }

    @Test
    void whatNobodyCouldTakeInIsNotWritten() throws IOException {
        byte[] orphan = Forge.lines(Forge.record(Forge.PAPER, Forge.first(Forge.PAPER, Forge.paper())));
        Wrapping wrapping = Wrapping.next(desk.casebook, new OwnKeyring(desk.casebook),
                List.of(desk.exchange.recipient("Office")), false, Receipts.NONE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Problem problem = assertThrows(Problem.class, () -> wrapping.write(
                new Payload(to -> to.write(orphan), to -> { }, List.of()), out, Progress.NONE));
        assertEquals(Problem.Kind.BUNDLE_UNREADABLE, problem.kind());
        assertEquals(List.of("case-missing"), problem.arguments());
        Path broken = Files.write(folder.resolve("broken.age"), out.toByteArray());
        assertEquals(Problem.Kind.BUNDLE_DAMAGED, assertThrows(Problem.class, () -> office.take(broken)).kind());
    }

    @Test
    void aFileThatADeclinedRevisionNamesStaysAndThatIsSaid() throws IOException {
        Entry voice = attach(desk, theCase, "A gate".getBytes(UTF_8));
        Hash gate = new Hash(voice.content().text(Field.SHA256));
        Entry letter = attach(desk, theCase, "A letter".getBytes(UTF_8));
        office.take(bundle(desk, "Office", theCase));
        office.casebook.records().revise(letter.id(), letter.content().with(Field.SHA256, gate.hex()));
        desk.take(bundle(office, "Desk", theCase));
        desk.casebook.disputes().decline(letter.id());
        assertEquals(List.of(letter.code()), plan(voice.id()).staying());
        sealed(voice.id());
        assertFalse(desk.casebook.sync().mediaBytes(gate).isEmpty());
    }

    @Test
    void aFileThatAnotherDocumentCameToShowMeanwhileIsNotKeptWithoutAWord() throws IOException {
        Entry voice = attach(desk, theCase, "A lock".getBytes(UTF_8));
        SealPlan before = plan(voice.id());
        Entry twin = attach(desk, theCase, "A lock".getBytes(UTF_8));
        assertEquals(Problem.Kind.SEAL_CHANGED, assertThrows(Problem.class,
                () -> new Seals(desk.casebook).seal(before, false, Progress.NONE)).kind());
        assertEquals(List.of(twin.code()), plan(voice.id()).staying());
    }
}
