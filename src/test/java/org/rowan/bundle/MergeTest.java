package org.rowan.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.TestCasebooks;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Hash;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.model.Revision;

/** What becomes of records that come more than once, in any order, from several hands. */
class MergeTest {
    @TempDir
    private Path folder;
    private final List<Casebook> open = new ArrayList<>();
    private Casebook desk;
    private Casebook office;
    private Entry aCase;
    private int files;

    @BeforeEach
    void open() throws Problem {
        desk = casebook("Desk");
        office = casebook("Office");
        aCase = desk.records().add(Kind.CASE, Content.of(Field.TITLE, "Morning search"));
    }

    @AfterEach
    void close() throws Problem {
        for (Casebook casebook : open) {
            casebook.close();
        }
    }

    private Casebook casebook(String name) throws Problem {
        Casebook casebook = TestCasebooks.open(name);
        open.add(casebook);
        return casebook;
    }

    /** A bundle of the case as it stands in one casebook, for another. */
    private Path bundle(Casebook from, Casebook to) throws Problem {
        Exchange sender = new Exchange(from);
        Recipient recipient = sender.recipient(new Exchange(to).ownCard().recipients().get(1));
        Path file = folder.resolve(++files + ".age");
        sender.export(sender.plan(Set.of(aCase.id()), List.of(recipient), ""), file, Progress.NONE);
        return file;
    }

    /** From somebody who may change everything. */
    private static List<Arrival> receive(Casebook casebook, Path file) throws Problem {
        return receive(new Exchange(casebook, (bag, from) -> new Authority.Own()), file);
    }

    private static List<Arrival> receive(Exchange receiver, Path file) throws Problem {
        try (ReceivePlan plan = receiver.inspect(file, Optional.empty(), Progress.NONE)) {
            return receiver.apply(plan, Progress.NONE).lines().stream().map(ReceivePlan.Line::plan).toList();
        }
    }

    private static void title(Casebook casebook, Id id, String title) throws Problem {
        Entry entry = casebook.records().get(id);
        casebook.records().revise(id, entry.content().with(Field.TITLE, title));
    }

    private static Set<Hash> history(Casebook casebook, Id id) throws Problem {
        return casebook.history().of(id).stream().map(Revision::hash).collect(Collectors.toSet());
    }

    private String title(Casebook casebook) throws Problem {
        return casebook.records().get(aCase.id()).content().text(Field.TITLE);
    }

    private void assertEqual(Casebook one, Casebook other) throws Problem {
        assertEquals(history(one, aCase.id()), history(other, aCase.id()));
        assertEquals(title(one), title(other));
    }

    @Test
    void receivingTwiceChangesNothing() throws Problem {
        Path file = bundle(desk, office);
        assertEquals(List.of(Arrival.NEW), receive(office, file));
        int links = office.custody().all().size();
        assertEquals(List.of(Arrival.HERE), receive(office, file));
        assertEquals(links, office.custody().all().size());
        assertEqual(desk, office);
    }

    @Test
    void theSecondTimeIsNoticed() throws Problem {
        Path file = bundle(desk, office);
        receive(office, file);
        try (ReceivePlan plan = new Exchange(office).inspect(file, Optional.empty(), Progress.NONE)) {
            assertEquals(List.of(Notice.UNVERIFIED_SENDER, Notice.SEEN_BEFORE), plan.notices());
        }
    }

    @Test
    void aNewerBundleGoesOnFromAnOlderOne() throws Problem {
        receive(office, bundle(desk, office));
        title(desk, aCase.id(), "Search at six");
        assertEquals(List.of(Arrival.NEWER), receive(office, bundle(desk, office)));
        assertEqual(desk, office);
    }

    @Test
    void anOlderBundleDoesNotRollBack() throws Problem {
        Path first = bundle(desk, office);
        title(desk, aCase.id(), "Search at six");
        Path second = bundle(desk, office);
        assertEquals(List.of(Arrival.NEW), receive(office, second));
        assertEquals(List.of(Arrival.OLDER), receive(office, first));
        assertEqual(desk, office);
        assertEquals("Search at six", title(office));
    }

    @Test
    void concurrentChangesAreBothKeptAndOrderDoesNotMatter() throws Problem {
        Casebook archive = casebook("Archive");
        receive(office, bundle(desk, office));
        receive(archive, bundle(desk, archive));
        title(desk, aCase.id(), "Search at six");
        title(office, aCase.id(), "Search of the office");
        Casebook[] readers = {archive, casebook("Library")};
        receive(readers[1], bundle(office, readers[1]));
        assertEquals(List.of(Arrival.CONFLICT), receive(readers[1], bundle(desk, readers[1])));
        assertEquals(List.of(Arrival.NEWER), receive(archive, bundle(desk, archive)));
        assertEquals(List.of(Arrival.CONFLICT), receive(archive, bundle(office, archive)));
        assertEqual(readers[0], readers[1]);
        assertTrue(history(archive, aCase.id()).containsAll(history(desk, aCase.id())));
        assertTrue(history(archive, aCase.id()).containsAll(history(office, aCase.id())));
    }

    @Test
    void whatIsBeingTypedIsAConflictAndRevertsNothingLater() throws Problem {
        receive(office, bundle(desk, office));
        office.drafts().put(aCase.id(), aCase.content().with(Field.TITLE, "Search of the office"));
        title(desk, aCase.id(), "Search at six");
        assertEquals(List.of(Arrival.CONFLICT), receive(office, bundle(desk, office)));
        assertEquals(Optional.empty(), office.drafts().of(aCase.id()));
        assertEquals(3, history(office, aCase.id()).size());
    }

    @Test
    void whatWasMergedTravelsOnWithBothBranches() throws Problem {
        receive(office, bundle(desk, office));
        title(desk, aCase.id(), "Search at six");
        title(office, aCase.id(), "Search of the office");
        assertEquals(List.of(Arrival.CONFLICT), receive(office, bundle(desk, office)));
        receive(desk, bundle(office, desk));
        assertEqual(desk, office);
        Casebook archive = casebook("Archive");
        receive(archive, bundle(office, archive));
        assertEqual(office, archive);
    }

    @Test
    void whatWasTypedAfterPlanningStaysOut() throws IOException {
        Exchange sender = new Exchange(desk);
        ExportPlan plan = sender.plan(Set.of(aCase.id()),
                List.of(sender.recipient(new Exchange(office).ownCard().recipient())), "");
        title(desk, aCase.id(), "Search at six");
        sender.export(plan, folder.resolve("planned.age"), Progress.NONE);
        receive(office, folder.resolve("planned.age"));
        assertEquals("Morning search", title(office));
    }

    /** In one order or the other. */
    @Test
    void whatBelongsToAWithdrawnCaseLiesWithItInTheTrash() throws Problem {
        Entry note = desk.records().add(Kind.NOTE, Content.of(Field.CASE, aCase.id().text(), Field.TEXT, "Ask again."));
        Path before = bundle(desk, office);
        Path late = bundle(desk, casebook("Archive"));
        Casebook archive = open.getLast();
        desk.disputes().withdraw(aCase.id());
        receive(office, before);
        receive(office, bundle(desk, office));
        receive(archive, bundle(desk, archive));
        assertEquals(List.of("case newer ", "note new case-trashed"), reasons(archive, late));
        receive(archive, late);
        for (Casebook casebook : List.of(office, archive)) {
            assertTrue(casebook.records().get(note.id()).trashed());
        }
        desk.records().restore(aCase.id());
        for (Casebook casebook : List.of(office, archive)) {
            receive(casebook, bundle(desk, casebook));
            assertFalse(casebook.records().get(note.id()).trashed());
        }
    }

    private static List<String> reasons(Casebook casebook, Path file) throws Problem {
        try (ReceivePlan plan = new Exchange(casebook, (bag, from) -> new Authority.Own()).inspect(file,
                Optional.empty(), Progress.NONE)) {
            return plan.lines().stream().map(l -> l.kind() + " " + l.plan().word() + " " + l.reason()).sorted().toList();
        }
    }

    @Test
    void whatComesForACaseInTheTrashLiesThereWithIt() throws Problem {
        receive(office, bundle(desk, office));
        office.records().trash(aCase.id());
        Entry note = desk.records().add(Kind.NOTE, Content.of(Field.CASE, aCase.id().text(), Field.TEXT, "Ask again."));
        receive(office, bundle(desk, office));
        assertTrue(office.records().get(note.id()).trashed());
        office.records().restore(note.id());
        assertFalse(office.records().get(note.id()).trashed());
        assertFalse(office.records().get(aCase.id()).trashed());
    }

    @Test
    void aRecordInTheTrashIsUpdatedThereAndStaysThere() throws Problem {
        receive(office, bundle(desk, office));
        office.records().trash(aCase.id());
        title(desk, aCase.id(), "Search at six");
        receive(office, bundle(desk, office));
        assertTrue(office.records().get(aCase.id()).trashed());
        assertEqual(desk, office);
    }
}
