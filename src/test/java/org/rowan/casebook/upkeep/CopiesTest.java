package org.rowan.casebook.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.PlainCompartment;
import org.rowan.casebook.TestCasebooks;
import org.rowan.casebook.store.Tables;
import org.rowan.model.Content;
import org.rowan.model.CustodyEntry;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.model.Revision;
import org.rowan.model.Value;

class CopiesTest {
    private static final byte[] LETTER = "Письмо садоводам о заборе".getBytes(StandardCharsets.UTF_8);

    private PlainCompartment source;
    private PlainCompartment target;
    private Casebook from;
    private Casebook to;
    private Entry garden;
    private Entry testimony;
    private Entry letter;
    private Entry elsewhere;

    @BeforeEach
    void open() throws Exception {
        source = TestCasebooks.compartment("Desk");
        target = TestCasebooks.compartment("Allotment");
        from = TestCasebooks.on(source);
        to = TestCasebooks.on(target);
        elsewhere = from.records().add(Kind.CASE, Content.of(Field.TITLE, "Border"));
        garden = from.records().add(Kind.CASE, Content.of(Field.TITLE, "The fence"));
        testimony = from.records().add(Kind.TESTIMONY, in(garden, Field.TITLE, "What the neighbour says"));
        from.records().revise(testimony.id(), in(garden, Field.TITLE, "What Maple says", Field.TRANSCRIPT, "Two metres."));
        from.records().add(Kind.PERSON, in(garden, Field.NAME, "Maple"));
        letter = from.documents().attach(garden.id(), "letter.txt", new ByteArrayInputStream(LETTER), -1, Progress.NONE);
        from.documents().attach(garden.id(), "again.txt", new ByteArrayInputStream(LETTER), -1, Progress.NONE);
    }

    @AfterEach
    void close() throws Problem {
        from.close();
        to.close();
    }

    private static Content in(Entry aCase, String... fields) {
        return Content.of(fields).with(Field.CASE, aCase.id().text());
    }

    private CopyPlan plan() throws Problem {
        return from.copies().plan(Set.of(garden.id()), Progress.NONE);
    }

    private Copied copy() throws Problem {
        return to.copies().take(plan(), Progress.NONE);
    }

    private Entry only(Kind kind) throws Problem {
        List<Entry> all = to.records().all(kind);
        assertEquals(1, all.size());
        return all.getFirst();
    }

    @Test
    void thePlanShowsExactlyWhatGoes() throws Problem {
        CopyPlan plan = plan();
        assertEquals(List.of(garden), plan.of(Kind.CASE));
        assertEquals(List.of("What Maple says"),
                plan.of(Kind.TESTIMONY).stream().map(e -> e.content().text(Field.TITLE)).toList());
        assertEquals(2, plan.of(Kind.DOCUMENT).size());
        assertEquals(1, plan.of(Kind.PERSON).size());
        assertEquals(2L * LETTER.length, plan.bytes());
        assertEquals(List.of(), plan.damaged());
    }

    @Test
    void theCopySaysTheSameInOneRevisionOfItsOwnTimeAndAuthor() throws Exception {
        assertEquals(new Copied(1, 5, 0), copy());
        Entry copied = only(Kind.TESTIMONY);
        assertEquals("What Maple says", copied.content().text(Field.TITLE));
        assertEquals(only(Kind.CASE).id().text(), copied.content().text(Field.CASE));
        List<Revision> revisions = to.history().of(copied.id());
        assertEquals(1, revisions.size());
        assertEquals(List.of(), revisions.getFirst().parents());
        assertEquals(to.author(), revisions.getFirst().author());
        assertFalse(revisions.getFirst().at().isBefore(testimony.revision().at()));
        Entry file = to.records().all(Kind.DOCUMENT).getFirst();
        try (var in = Channels.newInputStream(to.documents().open(file.id()))) {
            assertEquals(new String(LETTER, StandardCharsets.UTF_8), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertEquals(2, to.search().find("заборе", 5).size());
        assertEquals(List.of(), to.protection().verify(Progress.NONE));
    }

    @Test
    void nothingInTheCopyLeadsToWhereItCameFrom() throws Problem {
        copy();
        List<String> traces = new ArrayList<>(List.of(from.author().text(), from.name()));
        for (Kind kind : Kind.known()) {
            for (Entry entry : from.records().all(kind)) {
                traces.addAll(List.of(entry.id().text(), entry.code().text(), entry.revision().hash().hex()));
            }
        }
        String all = String.join("\n", Tables.dump(target));
        traces.forEach(trace -> assertFalse(all.contains(trace), trace));
    }

    @Test
    void nothingIsRememberedWhereItCameFrom() throws Problem {
        List<String> before = Tables.dump(source);
        copy();
        assertEquals(before, Tables.dump(source));
    }

    @Test
    void theChainOfCustodySaysWhatItWouldSayHadItBeenMadeThere() throws Problem {
        copy();
        assertEquals(from.custody().of(letter.id()).stream().map(CustodyEntry::event).toList(),
                to.custody().of(to.records().all(Kind.DOCUMENT).getFirst().id()).stream().map(CustodyEntry::event).toList());
        assertEquals(List.of("created"),
                to.custody().of(only(Kind.TESTIMONY).id()).stream().map(CustodyEntry::event).toList());
        assertEquals(List.of(), to.custody().verify());
    }

    @Test
    void theSameBytesAreKeptOnce() throws Problem {
        copy();
        assertEquals(1, target.mediaHeld().size());
    }

    @Test
    void linksAmongTheCopiesFollowAndOthersAreDropped() throws Problem {
        Id stranger = Id.random();
        from.records().revise(garden.id(), garden.content().with(Field.SUMMARY, "see " + testimony.code() + ".")
                .with("first", testimony.id().text()).with("before", elsewhere.id().text()).with("md5", stranger.text())
                .with("all", new Value.Many(List.of(new Value.Text(elsewhere.id().text()),
                        new Value.Text(testimony.id().text())))));
        copy();
        Content copied = only(Kind.CASE).content();
        Entry to1 = only(Kind.TESTIMONY);
        assertEquals("see " + to1.code() + ".", copied.text(Field.SUMMARY));
        assertEquals(to1.id().text(), copied.text("first"));
        assertFalse(copied.fields().containsKey("before"));
        assertEquals(List.of(to1.id().text()), copied.texts("all"));
        assertEquals(stranger.text(), copied.text("md5"));
    }

    @Test
    void namesOfThoseWhoStayAndCodesOfWhatStaysAreToldBefore() throws Problem {
        from.records().add(Kind.PERSON, in(elsewhere, Field.NAME, "Клён"));
        from.records().add(Kind.PERSON, in(elsewhere, Field.NAME, "Birch"));
        Entry note = from.records().add(Kind.NOTE, in(garden, Field.TEXT, "Ask Клёна about " + elsewhere.code()));
        CopyPlan plan = plan();
        assertEquals(List.of("Клён"), plan.names());
        assertEquals(List.of(note.code()), plan.pointing());
    }

    @Test
    void namesInsideFilesAreFoundToo() throws Exception {
        from.records().add(Kind.PERSON, in(elsewhere, Field.NAME, "Забор Петрович"));
        assertEquals(List.of("Забор Петрович"), plan().names());
    }

    @Test
    void whatIsDamagedStaysAndIsNamed() throws Problem {
        Entry note = from.records().add(Kind.NOTE, in(garden, Field.TEXT, "harmed"));
        Tables.harm(source, "UPDATE revision SET content = '{}' WHERE record = ?", note.id());
        source.mediaHeld().forEach(source::damage);
        CopyPlan plan = plan();
        assertEquals(Set.of(note.code(), letter.code(), from.records().of(garden.id(), Kind.DOCUMENT).get(1).code()),
                Set.copyOf(plan.damaged()));
        to.copies().take(plan, Progress.NONE);
        assertEquals(List.of(), to.records().all(Kind.NOTE));
        assertEquals(Set.of(), target.mediaHeld());
        only(Kind.TESTIMONY);
    }

    @Test
    void whatBelongsToADamagedCaseStaysWithIt() throws Problem {
        Tables.harm(source, "UPDATE revision SET content = '{}' WHERE record = ?", garden.id());
        CopyPlan plan = plan();
        assertEquals(List.of(garden.code()), plan.damaged());
        assertEquals(List.of(), plan.of(Kind.TESTIMONY));
    }

    @Test
    void whatIsInTheTrashStays() throws Problem {
        from.records().trash(testimony.id());
        assertEquals(List.of(), plan().of(Kind.TESTIMONY));
    }

    @Test
    void whatIsBeingTypedGoesAlong() throws Problem {
        from.drafts().put(testimony.id(), in(garden, Field.TITLE, "typed just now"));
        copy();
        assertEquals("typed just now", only(Kind.TESTIMONY).content().text(Field.TITLE));
    }

    @Test
    void aCaseThatIsThereWordForWordIsNotCopiedASecondTime() throws Problem {
        copy();
        List<String> before = Tables.dump(target);
        assertEquals(new Copied(0, 0, 1), copy());
        assertEquals(before, Tables.dump(target));
        from.records().revise(garden.id(), garden.content().with(Field.PLACE, "Plot 4"));
        assertEquals(new Copied(1, 5, 0), copy());
    }

    @Test
    void aFullCasebookIsLeftAsItWas() throws Problem {
        List<String> before = Tables.dump(target);
        CopyPlan plan = plan();
        target.failNext(Problem.Kind.CASEBOOK_FULL);
        Problem problem = assertThrows(Problem.class, () -> to.copies().take(plan, Progress.NONE));
        assertEquals(Problem.Kind.OTHER_FULL, problem.kind());
        assertEquals(before, Tables.dump(target));
        assertEquals(Set.of(), target.mediaHeld());
    }

    @Test
    void cancellingAnywhereLeavesNothingHalfCopied() throws Problem {
        List<String> before = Tables.dump(target);
        CopyPlan plan = plan();
        int[] steps = {0};
        to.copies().take(plan, (done, total) -> {
            assertTrue(done <= total);
            steps[0]++;
        });
        assertTrue(steps[0] > 5);
        for (int at = 1; at <= steps[0]; at++) {
            try (PlainCompartment fresh = TestCasebooks.compartment("Allotment"); Casebook other = TestCasebooks.on(fresh)) {
                int[] left = {at};
                Problem problem = assertThrows(Problem.class, () -> other.copies().take(plan, (done, total) -> {
                    if (--left[0] == 0) {
                        throw new Problem(Problem.Kind.CANCELLED);
                    }
                }));
                assertEquals(Problem.Kind.CANCELLED, problem.kind());
                assertEquals(before.size(), Tables.dump(fresh).size());
                assertEquals(Set.of(), fresh.mediaHeld());
            }
        }
    }

    @Test
    void onlyACaseThatIsThereCanBeChosen() {
        assertThrows(Problem.class, () -> from.copies().plan(Set.of(testimony.id()), Progress.NONE));
        assertThrows(Problem.class, () -> from.copies().plan(Set.of(Id.random()), Progress.NONE));
    }
}
