package org.rowan.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.TestCasebooks;
import org.rowan.casebook.contact.Contact;
import org.rowan.casebook.contact.Preset;
import org.rowan.casebook.leaving.Withheld;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Hash;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.model.Revision;
import org.rowan.model.Standing;
import org.rowan.model.Value;

/** What a sender leaves out for a contact is in no byte of the bundle, and nobody takes it for a deletion. */
class LeavingOutTest {
    private static final Set<String> NAMES = Set.of(Field.PERSON);
    @TempDir
    private Path folder;
    private final List<Casebook> open = new ArrayList<>();
    private final Map<List<Casebook>, Contact> met = new HashMap<>();
    private Casebook desk;
    private Casebook office;
    private Entry aCase;
    private Entry words;
    private int files;

    @BeforeEach
    void open() throws Problem {
        desk = casebook("Desk");
        office = casebook("Office");
        aCase = desk.records().add(Kind.CASE, Content.of(Field.TITLE, "Morning search"));
        words = desk.records().add(Kind.TESTIMONY, Content.of(Field.CASE, aCase.id().text(), Field.TITLE, "At six",
                Field.TRANSCRIPT, "They came.", Field.PERSON, "Heron"));
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

    /** Met once: making a fingerprint takes its time. */
    private Contact contact(Casebook of, Casebook other) throws Problem {
        List<Casebook> pair = List.of(of, other);
        if (!met.containsKey(pair)) {
            met.put(pair, new Exchange(of).addContact(new Exchange(other).ownCard().text()));
        }
        return met.get(pair);
    }

    private void leaveOut(Casebook from, Casebook to, String... what) throws Problem {
        from.contacts().presets().put(contact(from, to).id(), Preset.of(List.of(what)).orElseThrow());
    }

    private ExportPlan plan(Casebook from, Casebook to) throws Problem {
        Exchange sender = new Exchange(from);
        return sender.plan(Set.of(aCase.id()), List.of(sender.recipient(contact(from, to))), "");
    }

    private Path bundle(Casebook from, Casebook to) throws Problem {
        Path file = folder.resolve(++files + ".age");
        new Exchange(from).export(plan(from, to), file, Progress.NONE);
        return file;
    }

    /** As from somebody who may change everything. */
    private static List<Arrival> receive(Casebook casebook, Path file) throws Problem {
        return receive(new Exchange(casebook, (bag, from) -> new Authority.Own()), file);
    }

    private static List<Arrival> receive(Exchange receiver, Path file) throws Problem {
        try (ReceivePlan plan = receiver.inspect(file, Optional.empty(), Progress.NONE)) {
            return receiver.apply(plan, Progress.NONE).lines().stream()
                    .sorted((a, b) -> a.kind().compareTo(b.kind())).map(ReceivePlan.Line::plan).toList();
        }
    }

    private void write(Casebook casebook, String field, String text) throws Problem {
        casebook.records().revise(words.id(), said(casebook).with(field, text));
    }

    private Content said(Casebook casebook) throws Problem {
        return casebook.records().get(words.id()).content();
    }

    private void assertSays(String person, String title, Casebook casebook) throws Problem {
        assertEquals(person, said(casebook).text(Field.PERSON));
        assertEquals(title, said(casebook).text(Field.TITLE));
        assertFalse(casebook.records().get(words.id()).standing().waits());
    }

    @Test
    void itIsInNoVersionThatLeaves() throws Problem {
        write(desk, Field.PERSON, "Swift");
        write(desk, Field.PERSON, "");
        leaveOut(desk, office, "testimony.person");
        receive(office, bundle(desk, office));
        assertEquals(3, office.history().of(words.id()).size());
        for (Revision revision : office.history().of(words.id())) {
            assertEquals("", revision.content().text(Field.PERSON));
            assertEquals(NAMES, revision.content().leftOut());
        }
        assertEquals("They came.", said(office).text(Field.TRANSCRIPT));
        assertEquals(NAMES, said(office).leftOut());
    }

    /** A hash over a name tells the name to whoever guesses it. */
    @Test
    void noHashThatLeavesIsTakenOverIt() throws Problem {
        write(desk, Field.TITLE, "At seven");
        leaveOut(desk, office, "testimony.person");
        receive(office, bundle(desk, office));
        Set<Object> full = new HashSet<>(desk.history().of(words.id()).stream().map(Revision::hash).toList());
        assertTrue(office.history().of(words.id()).stream()
                .noneMatch(r -> full.contains(r.hash()) || r.parents().stream().anyMatch(full::contains)));
    }

    @Test
    void whoHadItKeepsIt() throws Problem {
        receive(office, bundle(desk, office));
        leaveOut(desk, office, "testimony.person");
        write(desk, Field.TITLE, "At seven");
        assertEquals(List.of(Arrival.HERE, Arrival.MERGED), receive(office, bundle(desk, office)));
        assertSays("Heron", "At seven", office);
        write(desk, Field.PERSON, "Swift");
        receive(office, bundle(desk, office));
        assertSays("Heron", "At seven", office);
    }

    @Test
    void whatComesBackTakesNothingAway() throws Problem {
        leaveOut(desk, office, "testimony.person");
        receive(office, bundle(desk, office));
        write(office, Field.TITLE, "At seven");
        assertEquals(NAMES, said(office).leftOut());
        assertEquals(List.of(Arrival.HERE, Arrival.MERGED), receive(desk, bundle(office, desk)));
        assertSays("Heron", "At seven", desk);
        assertEquals(Set.of(), said(desk).leftOut());
        write(desk, Field.TITLE, "At eight");
        assertEquals(Standing.PLAIN, desk.records().get(words.id()).standing());
        receive(office, bundle(desk, office));
        assertSays("", "At eight", office);
        assertEquals(NAMES, said(office).leftOut());
    }

    @Test
    void whatGoesOnThroughOthersTakesNothingAway() throws Problem {
        Casebook court = casebook("Court");
        leaveOut(desk, office, "testimony.person");
        leaveOut(office, court, "testimony.title");
        receive(office, bundle(desk, office));
        receive(court, bundle(office, court));
        assertEquals(Set.of(Field.PERSON, Field.TITLE), said(court).leftOut());
        write(court, Field.TRANSCRIPT, "They came at six.");
        receive(desk, bundle(court, desk));
        assertSays("Heron", "At six", desk);
        assertEquals("They came at six.", said(desk).text(Field.TRANSCRIPT));
        receive(court, bundle(desk, court));
        assertSays("Heron", "At six", court);
    }

    @Test
    void whatCameTwoWaysIsOneEdit() throws Problem {
        Casebook court = casebook("Court");
        leaveOut(desk, office, "testimony.person");
        receive(office, bundle(desk, office));
        write(desk, Field.TITLE, "At seven");
        leaveOut(desk, court, "testimony.transcript");
        receive(court, bundle(desk, court));
        assertEquals(List.of(Arrival.HERE, Arrival.MERGED), receive(office, bundle(court, office)));
        assertSays("Heron", "At seven", office);
        assertEquals("They came.", said(office).text(Field.TRANSCRIPT));
        assertEquals(Set.of(), said(office).leftOut());
    }

    @Test
    void whenItComesLaterItIsThereAndWhatWasWrittenMeanwhileStays() throws Problem {
        leaveOut(desk, office, "testimony.person");
        receive(office, bundle(desk, office));
        write(office, Field.TITLE, "At seven");
        leaveOut(desk, office);
        receive(office, bundle(desk, office));
        assertSays("Heron", "At seven", office);
        assertEquals(Set.of(), said(office).leftOut());
    }

    @Test
    void whoWritesIntoAFieldThatTheyNeverSawDisagreesWithIt() throws Problem {
        leaveOut(desk, office, "testimony.person");
        receive(office, bundle(desk, office));
        write(office, Field.PERSON, "Rook");
        assertSays("Rook", "At six", office);
        assertEquals(List.of(Arrival.HERE, Arrival.CONFLICT), receive(desk, bundle(office, desk)));
        assertEquals(Set.of("Heron", "Rook"), desk.disputes().of(words.id()).orElseThrow().conflicts().getFirst()
                .sides().stream().map(s -> s.value().orElseThrow()).map(v -> ((Value.Text) v).text())
                .collect(Collectors.toSet()));
        desk.disputes().decide(words.id(), Map.of(Field.PERSON, Optional.of(
                new Value.Text("Heron"))));
        leaveOut(desk, office);
        receive(office, bundle(desk, office));
        assertSays("Heron", "At six", office);
    }

    @Test
    void takingBackWhatWasTypedIntoItLeavesItOutAgain() throws Problem {
        leaveOut(desk, office, "testimony.person");
        receive(office, bundle(desk, office));
        write(office, Field.PERSON, "Rook");
        office.history().undo();
        assertEquals(NAMES, said(office).leftOut());
        receive(desk, bundle(office, desk));
        assertSays("Heron", "At six", desk);
    }

    @Test
    void theSameAgainIsHereInEitherOrder() throws Problem {
        Path full = bundle(desk, office);
        leaveOut(desk, office, "testimony.person");
        Path part = bundle(desk, office);
        receive(office, full);
        assertEquals(List.of(Arrival.HERE, Arrival.HERE), receive(new Exchange(office), part));
        assertEquals(Standing.PLAIN, office.records().get(words.id()).standing());
        Casebook other = casebook("Other");
        assertEquals(List.of(Arrival.NEW, Arrival.NEW), receive(other, bundle(office, other)));
        assertSays("Heron", "At six", other);
        assertEquals(1, other.history().of(words.id()).size());
    }

    @Test
    void aKindThatStaysOutStaysWhereItIs() throws Problem {
        receive(office, bundle(desk, office));
        leaveOut(desk, office, "testimony", "files");
        ExportPlan plan = plan(desk, office);
        assertEquals(List.of(new Withheld(words.code(), "by-choice")), plan.withheld());
        assertEquals(List.of(), plan.unconsented());
        assertEquals(1, plan.records());
        receive(office, bundle(desk, office));
        assertSays("Heron", "At six", office);
    }

    @Test
    void aWithdrawalTravelsWithoutWhatStaysOut() throws Problem {
        receive(office, bundle(desk, office));
        leaveOut(desk, office, "testimony");
        write(desk, Field.PERSON, "Swift");
        desk.disputes().withdraw(words.id());
        List<ExportLine> lines = look(plan(desk, office));
        ExportLine gone = lines.stream().filter(ExportLine::withdrawal).findFirst().orElseThrow();
        assertEquals(List.of(Field.CASE), gone.parts().stream().map(ExportLine.Part::name).toList());
        receive(office, bundle(desk, office));
        assertTrue(office.records().get(words.id()).trashed());
        assertEquals("Heron", said(office).text(Field.PERSON));
    }

    /** A code name, sent; then the real one, never sent; then the withdrawal, which goes with any next bundle. */
    @Test
    void aWithdrawalBringsNothingThatWasNeverSent() throws Problem {
        receive(office, bundle(desk, office));
        write(desk, Field.PERSON, "Anna Example");
        desk.disputes().withdraw(words.id());
        ExportPlan plan = plan(desk, office);
        assertEquals(1, plan.withdrawals());
        assertEquals(List.of(), plan.partly());
        receive(office, bundle(desk, office));
        assertTrue(office.records().get(words.id()).trashed());
        assertEquals("Heron", said(office).text(Field.PERSON));
        for (Revision revision : office.history().of(words.id())) {
            assertFalse(revision.content().toString().contains("Example"));
        }
        desk.records().restore(words.id());
        receive(office, bundle(desk, office));
        assertSays("Anna Example", "At six", office);
    }

    @Test
    void aPaperGoesWithoutItsFileAndGetsItLater() throws Problem {
        byte[] bytes = "A letter.".getBytes(StandardCharsets.UTF_8);
        Id paper = desk.documents().attach(aCase.id(), "letter.txt", new ByteArrayInputStream(bytes), bytes.length,
                Progress.NONE).id();
        leaveOut(desk, office, "files");
        ExportPlan plan = plan(desk, office);
        assertEquals(0, plan.media());
        assertEquals(Set.of(Field.BYTES, Field.FILE, Field.SHA256, Field.TYPE), look(plan).stream()
                .map(ExportLine::leftOut).filter(s -> !s.isEmpty()).findFirst().orElseThrow());
        receive(office, bundle(desk, office));
        assertFalse(office.records().get(paper).content().fields().containsKey(Field.SHA256));
        office.records().revise(paper, office.records().get(paper).content().with(Field.TEXT, "Dated."));
        receive(desk, bundle(office, desk));
        assertEquals("Dated.", desk.records().get(paper).content().text(Field.TEXT));
        leaveOut(desk, office);
        assertEquals(1, plan(desk, office).media());
        receive(office, bundle(desk, office));
        assertEquals(desk.records().get(paper).content(), office.records().get(paper).content());
        Hash sha256 = new Hash(office.records().get(paper).content().text(Field.SHA256));
        assertEquals(bytes.length, office.sync().mediaBytes(sha256).orElseThrow());
    }

    @Test
    void inOneBundleForSeveralStaysOutWhatDoesForAny() throws Problem {
        Casebook court = casebook("Court");
        leaveOut(desk, office, "testimony.person");
        leaveOut(desk, court, "testimony.title");
        Exchange sender = new Exchange(desk);
        List<Recipient> both = List.of(sender.recipient(contact(desk, office)), sender.recipient(contact(desk, court)));
        assertEquals(List.of(Set.of(), Set.of(Field.PERSON, Field.TITLE)),
                leftOut(sender.plan(Set.of(aCase.id()), both, "")));
        List<ExportPlan> each = sender.planEach(Set.of(aCase.id()), both, "");
        assertEquals(List.of(Set.of(), NAMES), leftOut(each.getFirst()));
        assertEquals(List.of(Set.of(), Set.of(Field.TITLE)), leftOut(each.getLast()));
    }

    @Test
    void whoIsNamedByAKeyIsTheContactStill() throws Problem {
        leaveOut(desk, office, "testimony");
        Exchange sender = new Exchange(desk);
        Recipient typed = sender.recipient(new Exchange(office).ownCard().recipients().getLast());
        assertEquals(1, sender.plan(Set.of(aCase.id()), List.of(typed), "").records());
        assertEquals(2, sender.plan(Set.of(aCase.id()), List.of(typed.with(Preset.NONE)), "").records());
        assertEquals(2, sender.planAll(List.of(typed)).records());
    }

    /** Another card with one of the keys, or with the name, must not be a way around it. */
    @Test
    void anotherCardOfTheContactBeginsWithoutItToo() throws Problem {
        leaveOut(desk, office, "testimony");
        ContactCard card = new Exchange(office).ownCard();
        Exchange sender = new Exchange(desk);
        Contact moved = sender.addContact(new ContactCard("Bureau", List.of(card.recipients().getLast()),
                card.authentication(), "").text());
        desk.contacts().presets().put(moved.id(), Preset.NONE);
        assertEquals(1, sender.plan(Set.of(aCase.id()), List.of(sender.recipient(moved)), "").records());
        Contact named = sender.addContact(new ContactCard("office",
                new Exchange(casebook("Other")).ownCard().recipients(), "", "").text());
        assertEquals(1, sender.plan(Set.of(aCase.id()), List.of(sender.recipient(named)), "").records());
        desk.contacts().presets().put(named.id(), Preset.NONE);
        assertEquals(2, sender.plan(Set.of(aCase.id()), List.of(sender.recipient(named)), "").records());
    }

    @Test
    void withAnythingStaysOutWhatThisVersionDoesNotKnow() throws Problem {
        write(desk, "real-name", "Anna Example");
        assertEquals(List.of(Set.of(), Set.of()), leftOut(plan(desk, office)));
        leaveOut(desk, office, "files");
        assertEquals(List.of(Set.of(), Set.of("real-name")), leftOut(plan(desk, office)));
    }

    @Test
    void aContactThatIsRemovedIsForgottenInThisToo() throws Problem {
        leaveOut(desk, office, "testimony");
        Id contact = contact(desk, office).id();
        desk.contacts().remove(contact);
        assertEquals(Preset.NONE, desk.contacts().presets().of(contact));
    }

    @Test
    void whatIsShownBeforeIsWhatArrives() throws Problem {
        write(desk, Field.TITLE, "At seven");
        leaveOut(desk, office, "testimony.person");
        ExportPlan plan = plan(desk, office);
        ExportLine line = look(plan).stream().filter(l -> l.code().equals(words.code())).findFirst().orElseThrow();
        assertEquals(line, plan.look(words.id()));
        Path file = folder.resolve("a.age");
        new Exchange(desk).export(plan, file, Progress.NONE);
        receive(office, file);
        assertEquals(said(office).said(), line.parts().stream().collect(Collectors.toMap(ExportLine.Part::name,
                p -> p.value().orElseThrow(), (a, b) -> a, TreeMap::new)));
        assertEquals(office.history().of(words.id()).size(), line.versions());
        assertEquals(1, line.parts().stream().filter(p -> p.name().equals(Field.TITLE)).findFirst().orElseThrow()
                .earlier().size());
        assertEquals(NAMES, line.leftOut());
    }

    private static List<ExportLine> look(ExportPlan plan) throws Problem {
        List<ExportLine> lines = new ArrayList<>();
        try {
            plan.look(lines::add);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return lines;
    }

    private static List<Set<String>> leftOut(ExportPlan plan) throws Problem {
        return look(plan).stream().sorted((a, b) -> a.kind().compareTo(b.kind())).map(ExportLine::leftOut).toList();
    }
}
