package org.rowan.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.casebook.contact.Contact;
import org.rowan.casebook.merge.Request;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.model.Standing;

/** Whose changes count without anybody deciding, and that nobody takes anything away. */
class RightsTest {
    @TempDir
    private Path folder;
    private final List<Party> open = new ArrayList<>();
    private Party desk;
    private Party office;
    private Entry aCase;

    @BeforeEach
    void open() throws Problem {
        desk = party("desk");
        office = party("office");
        aCase = desk.casebook.records().add(Kind.CASE, Content.of(Field.TITLE, "Morning search"));
        desk.trust(office);
        office.trust(desk);
        assertEquals("new", sent(desk, office));
    }

    @AfterEach
    void close() throws Problem {
        for (Party party : open) {
            party.close();
        }
    }

    private Party party(String name) throws Problem {
        Party party = new Party(name, folder);
        open.add(party);
        return party;
    }

    /** @return what the plan said of the case */
    private String sent(Party from, Party to) throws Problem {
        Contact known = contact(from, to);
        Path file = from.write(from.exchange.plan(Set.of(aCase.id()), List.of(from.exchange.recipient(known)), ""));
        try (ReceivePlan plan = to.exchange.inspect(file, Optional.empty(), Progress.NONE)) {
            ReceivePlan.Line line = to.exchange.apply(plan, Progress.NONE).lines().getFirst();
            return (line.plan().word() + " " + line.reason()).strip();
        }
    }

    /** Fingerprints take their time, so that nobody is met twice. */
    private static Contact contact(Party from, Party to) throws Problem {
        String key = to.exchange.ownCard().recipient();
        Optional<Contact> known = from.casebook.contacts().list().stream().filter(c -> c.recipient().equals(key))
                .findFirst();
        return known.isPresent() ? known.get() : from.meet(to);
    }

    private void title(Party party, String title) throws Problem {
        party.casebook.records().revise(aCase.id(), now(party).content().with(Field.TITLE, title));
    }

    private Entry now(Party party) throws Problem {
        return party.casebook.records().get(aCase.id());
    }

    private void assertTitle(String title, Party party) throws Problem {
        assertEquals(title, now(party).content().text(Field.TITLE));
    }

    @Test
    void whoMadeARecordChangesItEverywhere() throws Problem {
        title(desk, "Search at six");
        assertEquals("newer", sent(desk, office));
        assertTitle("Search at six", office);
    }

    @Test
    void theChangeOfAnotherWaitsUntilItIsLetCount() throws Problem {
        title(office, "Search of the office");
        assertEquals("request", sent(office, desk));
        assertTitle("Morning search", desk);
        Request request = desk.casebook.disputes().of(aCase.id()).orElseThrow().request().orElseThrow();
        assertEquals("office", desk.casebook.contacts().find(request.sender().orElseThrow()).orElseThrow().name());
        assertEquals(List.of(Field.TITLE), request.changes().stream().map(Request.Proposed::field).toList());
        desk.casebook.disputes().accept(aCase.id());
        assertTitle("Search of the office", desk);
        desk.casebook.history().undo();
        assertTitle("Morning search", desk);
        assertEquals(Standing.REQUEST, now(desk).standing());
    }

    @Test
    void whatWaitsOrWasDeclinedDoesNotTravelOn() throws Problem {
        title(office, "Search of the office");
        sent(office, desk);
        Party archive = party("archive");
        archive.trust(desk);
        assertEquals("new", sent(desk, archive));
        assertEquals(1, archive.casebook.sync().revisions(aCase.id()).size());
        desk.casebook.disputes().decline(aCase.id());
        assertEquals(Standing.PLAIN, now(desk).standing());
        assertEquals("here", sent(desk, archive));
        assertEquals("older declined", sent(office, desk));
        assertTitle("Morning search", desk);
        assertEquals(2, desk.casebook.history().of(aCase.id()).size());
    }

    @Test
    void whoWasGivenTheRightChangesEverything() throws Problem {
        title(office, "Search of the office");
        sent(office, desk);
        desk.casebook.contacts().permit(contact(desk, office).id(), true);
        assertEquals("newer", sent(office, desk));
        assertTitle("Search of the office", desk);
    }

    @Test
    void aRightThatWasTakenAwaySinceTheLookDoesNotCount() throws Problem {
        sent(office, desk);
        desk.casebook.contacts().permit(contact(desk, office).id(), true);
        title(office, "Search of the office");
        Path file = office.write(office.exchange.plan(Set.of(aCase.id()),
                List.of(office.exchange.recipient(contact(office, desk))), ""));
        try (ReceivePlan plan = desk.exchange.inspect(file, Optional.empty(), Progress.NONE)) {
            desk.casebook.contacts().permit(contact(desk, office).id(), false);
            Problem problem = assertThrows(Problem.class, () -> desk.exchange.apply(plan, Progress.NONE));
            assertEquals(List.of("changed"), problem.arguments());
        }
        assertTitle("Morning search", desk);
    }

    @Test
    void aContactWhoseCardNobodyComparedMayNotChangeAnything() throws Problem {
        office.casebook.contacts().compared(contact(office, desk), false);
        title(desk, "Search at six");
        assertEquals("request", sent(desk, office));
        assertTitle("Morning search", office);
    }

    @Test
    void nobodyIsBelievedToBeSomebodyElse() throws Problem {
        assertEquals(Optional.of(desk.casebook.author()),
                office.casebook.contacts().right(contact(office, desk).id()).author());
        Party other = party("other");
        office.trust(other);
        desk.trust(other);
        other.trust(desk);
        sent(desk, other);
        title(other, "Not so");
        assertEquals("request", sent(other, office));
        assertTitle("Morning search", office);
        Provenance claims = new Provenance(Sender.of(verified(office, other)), Signed.NOT, List.of(), "", 0, List.of());
        assertFalse(Authority.of(office.casebook, claims, Optional.of(desk.casebook.author()))
                .mayChange(aCase.head()));
    }

    private static Contact verified(Party at, Party whom) throws Problem {
        return at.casebook.contacts().find(contact(at, whom).id()).orElseThrow();
    }

    @Test
    void whatWasWithdrawnAndBroughtBackIsBackEverywhere() throws Problem {
        desk.casebook.disputes().withdraw(aCase.id());
        desk.casebook.records().restore(aCase.id());
        assertTitle("Morning search", desk);
        assertEquals("newer", sent(desk, office));
        assertFalse(now(office).trashed());
    }

    @Test
    void anEditAgainstAWithdrawalIsDecidedByAPerson() throws Problem {
        office.casebook.disputes().withdraw(aCase.id());
        assertTrue(now(office).trashed());
        title(desk, "Search at six");
        assertEquals("conflict deletion", sent(desk, office));
        assertFalse(now(office).trashed());
        office.casebook.disputes().withdraw(aCase.id());
        assertTrue(now(office).trashed());
        assertTitle("Search at six", office);
    }

    /** @return what the plan said of every record, in a bundle with one more case */
    private List<String> withdrawn(Party from, Party to) throws Problem {
        Path file = from.write(from.plan(from.exchange.recipient(contact(from, to))));
        try (ReceivePlan plan = to.exchange.inspect(file, Optional.empty(), Progress.NONE)) {
            return to.exchange.apply(plan, Progress.NONE).lines().stream()
                    .map(l -> (l.plan().word() + " " + l.reason()).strip()).sorted().toList();
        }
    }

    @Test
    void whoMadeARecordWithdrawsItFromThoseWhoHaveIt() throws Problem {
        Entry note = desk.casebook.records().add(Kind.NOTE, Content.of(Field.CASE, aCase.id().text(), Field.TEXT, "x"));
        sent(desk, office);
        desk.casebook.records().withdraw(Set.of(aCase.id()));
        Party archive = party("archive");
        assertEquals(List.of("new"), withdrawn(desk, archive));
        assertEquals(List.of("new", "newer deletion", "newer deletion"), withdrawn(desk, office));
        assertTrue(now(office).trashed());
        assertTrue(office.casebook.records().get(note.id()).trashed());
        assertEquals(List.of("new"), withdrawn(desk, office));
        office.casebook.records().restore(aCase.id());
        assertTitle("Morning search", office);
    }

    @Test
    void theWithdrawalOfAnotherIsARequest() throws Problem {
        sent(office, desk);
        office.casebook.records().withdraw(Set.of(aCase.id()));
        assertEquals(List.of("new", "request deletion"), withdrawn(office, desk));
        assertFalse(now(desk).trashed());
        desk.casebook.disputes().accept(aCase.id());
        assertTrue(now(desk).trashed());
        desk.casebook.history().undo();
        assertFalse(now(desk).trashed());
    }
}
