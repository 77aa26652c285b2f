package org.rowan.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.Casebooks;
import org.rowan.casebook.NewCasebook;
import org.rowan.casebook.contact.Contact;
import org.rowan.casebook.contact.Group;
import org.rowan.casebook.contact.Preset;
import org.rowan.casebook.contact.Standing;
import org.rowan.casebook.store.Canonical;
import org.rowan.casebook.store.Waiting;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Hash;
import org.rowan.model.Head;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.model.Value;
import org.rowan.secret.SecretChars;
import org.rowan.vault.SmallConstants;

/** A backup holds a whole casebook but its trash, and becomes that casebook again. */
class BackupTest {
    private static final byte[] LETTER = "A letter.".getBytes(StandardCharsets.UTF_8);

    private static final Casebooks CASEBOOKS = new Casebooks(SmallConstants.SMALL);

    @TempDir
    private static Path place;
    private static SecretChars backup;
    private static SecretChars next;
    private static Party desk;
    private static Party office;
    private static Id theCase;
    private static Id testimony;
    private static Set<Value> before;
    private static Path file;
    private static Casebook restored;

    @BeforeAll
    static void restore() throws IOException {
        backup = new SecretChars("river door".toCharArray());
        next = new SecretChars("fig tree".toCharArray());
        live();
        file = written(Recipient.ofPassphrase(backup), "all.age");
        restored = restored();
    }

    private static void live() throws IOException {
        desk = new Party("Desk", place);
        office = new Party("Office", place);
        desk.trust(office);
        office.trust(desk);
        Contact known = desk.casebook.contacts().named("Office");
        desk.casebook.contacts().permit(known.id(), false);
        desk.casebook.contacts().presets().put(known.id(), new Preset(Set.of(Kind.NOTE), Map.of(), false));
        desk.casebook.contacts().groups().put(new Group(Id.random(), "Lawyers", List.of(known.id())));
        desk.casebook.settings().put("theme", "dark");
        theCase = desk.casebook.records().add(Kind.CASE, Content.of(Field.TITLE, "Morning search")).id();
        testimony = desk.casebook.records().add(Kind.TESTIMONY,
                Content.of(Field.CASE, theCase.text(), Field.TRANSCRIPT, "The quince stood by the gate.")).id();
        desk.casebook.documents().attach(theCase, "letter.txt", new ByteArrayInputStream(LETTER), LETTER.length,
                Progress.NONE);
        request(known);
        seal(known);
        desk.casebook.settings().put("remind-other", "2026-01-01");
        desk.casebook.settings().put("exchange-folder", "/media/stick");
        desk.casebook.settings().put("shares-made", "2026-01-01 2 3");
        desk.casebook.records().trash(desk.casebook.records().add(Kind.NOTE,
                Content.of(Field.CASE, theCase.text(), Field.TEXT, "Ask again.")).id());
        before = belongings(desk.casebook);
    }

    /** The office changes what the desk made; that waits for a decision. */
    private static void request(Contact known) throws IOException {
        Path there = desk.write(desk.exchange.plan(Set.of(theCase), List.of(desk.exchange.recipient(known)), ""));
        office.take(there);
        Entry theirs = office.casebook.records().get(testimony);
        office.casebook.records().revise(testimony, theirs.content().with(Field.PLACE, "Border"));
        Contact back = office.casebook.contacts().named("Desk");
        desk.take(office.write(office.exchange.plan(Set.of(theCase), List.of(office.exchange.recipient(back)), "")));
        assertTrue(desk.casebook.disputes().of(testimony).isPresent());
    }

    private static void seal(Contact known) throws Problem {
        Id secret = desk.casebook.records().add(Kind.TESTIMONY,
                Content.of(Field.CASE, theCase.text(), Field.TRANSCRIPT, "He hid it under the pear.")).id();
        Seals seals = new Seals(desk.casebook);
        seals.seal(seals.plan(Set.of(secret), List.of(known)), true, Progress.NONE);
    }

    @AfterAll
    static void close() throws Problem {
        restored.close();
        desk.close();
        office.close();
        backup.close();
        next.close();
    }

    private static Path written(Recipient to, String name) throws Problem {
        Path written = place.resolve(name);
        desk.exchange.export(desk.exchange.planAll(List.of(to)), written, Progress.NONE);
        return written;
    }

    private static Restoring.Restored restored(Restoring restoring, Path folder) throws IOException {
        return restoring.run((records, files) -> CASEBOOKS.create(new NewCasebook(folder, "New", next, Optional.empty(),
                Optional.empty(), CASEBOOKS.reserveFor(folder, records, files)), Progress.NONE)::takeBack,
                () -> open(folder), Progress.NONE);
    }

    private static Casebook open(Path folder) throws Problem {
        return CASEBOOKS.open(folder, next, Optional.empty(), Progress.NONE);
    }

    private static Casebook restored() throws IOException {
        Path folder = place.resolve("restored");
        try (Restoring restoring = Restoring.underPassphrase(file, backup)) {
            assertTrue(restored(restoring, folder).whole());
        }
        return open(folder);
    }

    private static Set<Value> belongings(Casebook casebook) throws Problem {
        return new HashSet<>(casebook.sync().belongings(Map.of()));
    }

    private static String name(Value line) {
        return line instanceof Value.Group(var fields) && fields.get("do") instanceof Value.Text(String name) ? name : "";
    }

    @Test
    void whatTheCasebookHadTheRestoredOneHas() throws IOException {
        assertEquals(Set.of("own-author", "setting", "contact", "right", "seen", "dealt-with", "sent", "custody",
                "bare-custody", "apart", "sealed"), before.stream().map(BackupTest::name).collect(Collectors.toSet()),
                "something of everything is in this casebook");
        Set<Value> lost = new HashSet<>(before);
        lost.removeAll(belongings(restored));
        assertEquals(Set.of("bundles-written"), lost.stream().map(BackupTest::settingsName).collect(Collectors.toSet()),
                "only the count of bundles goes on");
        Set<Value> added = belongings(restored);
        added.removeAll(before);
        assertEquals(Set.of("custody", "setting"), added.stream().map(BackupTest::name).collect(Collectors.toSet()));
        assertEquals(List.of(), restored.custody().verify());
        assertEquals(desk.casebook.author(), restored.author());
        assertEquals("Desk", restored.name());
    }

    private static String settingsName(Value line) {
        return line instanceof Value.Group(var fields) && fields.get("name") instanceof Value.Text(String text) ? text : "";
    }

    @Test
    void recordsFilesAndRequestsAreThere() throws IOException {
        for (Head head : desk.casebook.sync().all()) {
            assertEquals(desk.casebook.records().get(head.id()), restored.records().get(head.id()));
            assertEquals(Set.copyOf(desk.casebook.sync().revisions(head.id())),
                    Set.copyOf(restored.sync().revisions(head.id())));
        }
        assertEquals(desk.casebook.disputes().of(testimony), restored.disputes().of(testimony));
        Hash letter = Canonical.sha256(LETTER);
        assertTrue(restored.documents().withHash(letter).isPresent());
        try (InputStream in = Channels.newInputStream(restored.documents().open(letter))) {
            assertArrayEquals(LETTER, in.readAllBytes());
        }
    }

    @Test
    void contactsKnowItAndItKnowsThem() throws IOException {
        Contact known = restored.contacts().named("Office");
        assertEquals(Standing.VERIFIED, known.standing());
        assertEquals(Set.of(Kind.NOTE), restored.contacts().presets().of(known.id()).kinds());
        assertEquals(List.of("Lawyers"), restored.contacts().groups().list().stream().map(Group::name).toList());
        Exchange exchange = new Exchange(restored);
        assertEquals(desk.exchange.ownCard().text(), exchange.ownCard().text());
        try (ReceivePlan plan = exchange.inspect(office.send("Desk"), Optional.empty(), Progress.NONE)) {
            assertEquals("Office", plan.provenance().sender().name());
        }
    }

    @Test
    void whatWaitedInTheOutboxStillArrives() throws IOException {
        Waiting waiting = new Outbox(restored).waiting().getFirst();
        assertEquals(desk.casebook.tray().waiting().getFirst().bundle(), waiting.bundle());
        office.take(new Outbox(restored).write(waiting, place, Progress.NONE));
        assertEquals("He hid it under the pear.",
                office.casebook.records().get(waiting.about().getFirst()).content().text(Field.TRANSCRIPT));
        assertEquals(1, restored.tray().stubs().size());
    }

    @Test
    void theTrashAndWhatHoldsForOneFolderAloneStay() throws IOException {
        assertEquals(1, desk.casebook.records().trashed().size());
        assertEquals(List.of(), restored.records().trashed());
        for (String setting : List.of("remind-other", "exchange-folder", "shares-made")) {
            assertEquals("", restored.settings().get(setting, ""));
        }
        assertEquals("dark", restored.settings().get("theme", ""));
    }

    @Test
    void whoeverElseTheBackupIsForGetsNoKeysWithIt() throws IOException {
        Path forOffice = written(desk.exchange.recipient(desk.casebook.contacts().named("Office")), "office.age");
        Path folder = place.resolve("at the office");
        try (Restoring restoring = Restoring.byKeysOf(office.casebook, forOffice)) {
            assertTrue(restored(restoring, folder).whole());
        }
        try (Casebook theirs = open(folder)) {
            assertEquals(Optional.empty(), theirs.contacts().ownKeys());
            assertEquals("Desk", theirs.name());
            assertEquals("Morning search", theirs.records().get(theCase).content().text(Field.TITLE));
        }
        aBackupForAKeyNeedsThatKey(forOffice);
    }

    private static void aBackupForAKeyNeedsThatKey(Path forOffice) throws IOException {
        assertNotForUs(() -> Restoring.underPassphrase(forOffice, backup));
        try (Party other = new Party("Other", place)) {
            assertNotForUs(() -> Restoring.byKeysOf(other.casebook, forOffice));
            other.keys().close();
            try (Restoring restoring = Restoring.byKeysOf(other.casebook, forOffice)) {
                assertNotForUs(() -> restored(restoring, place.resolve("nowhere")));
            }
        }
        assertFalse(Files.exists(place.resolve("nowhere")));
    }

    private static void assertNotForUs(Executable work) {
        assertEquals(Problem.Kind.BUNDLE_NOT_FOR_US, assertThrows(Problem.class, work).kind());
    }

    @Test
    void takenInAsABundleItBringsRecordsOnly() throws IOException {
        try (Party third = new Party("Third", place)) {
            Id author = third.casebook.author();
            try (ReceivePlan plan = third.exchange.inspect(file, Optional.of(backup), Progress.NONE)) {
                assertTrue(plan.notices().contains(Notice.BACKUP));
                third.exchange.apply(plan, Progress.NONE);
            }
            assertEquals("Morning search", third.casebook.records().get(theCase).content().text(Field.TITLE));
            assertEquals(author, third.casebook.author());
            assertEquals(List.of(), third.casebook.contacts().list());
            assertEquals(List.of(), third.casebook.tray().stubs());
            assertEquals("", third.casebook.settings().get("theme", ""));
        }
    }

    @Test
    void aLineThatNoBackupSaysLeavesNothing() throws IOException {
        for (Value line : List.of(line("do", "draft", "record", testimony.text()), line("do", "none"),
                line("do", "contact", "id", "Office"), line("do", "trash", "record", theCase.text()))) {
            assertEquals(Problem.Kind.BUNDLE_REJECTED, assertThrows(Problem.class,
                    () -> desk.casebook.sync().receive(receiver -> {
                        receiver.whole().belonging(((Value.Group) line).fields());
                        return null;
                    })).kind(), line::toString);
        }
        assertFalse(desk.casebook.records().get(theCase).trashed());
    }

    private static Value line(String... fields) {
        TreeMap<String, Value> line = new TreeMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            line.put(fields[i], new Value.Text(fields[i + 1]));
        }
        return new Value.Group(line);
    }
}
