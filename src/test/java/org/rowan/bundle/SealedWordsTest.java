package org.rowan.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.Casebooks;
import org.rowan.casebook.NewCasebook;
import org.rowan.casebook.store.Waiting;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Hit;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.secret.SecretChars;
import org.rowan.vault.OwnBytes;
import org.rowan.vault.SmallConstants;

/**
 * Everything that the owner can open or extract from a folder on disk, before and after sealing: both copies of the
 * database with free pages, the segments of the index, the log ring, media, the outbox.
 */
class SealedWordsTest {
    private static final String PASSPHRASE = "plum tree";
    /** Where each stands; no two begin alike, so that the index can't shorten one by another. */
    private static final Map<String, String> WORDS = new TreeMap<>(Map.of(
            "title", "abxquince", "transcript", "cdxmedlar", "place", "efxsorrel", "older version", "ghxbarley",
            "person", "ijxtansy", "words in a file", "klxrowanberry", "file name", "mnxdamson",
            "draft that was", "opxlovage", "trashed and back", "qrxfennel", "word in an unknown field", "stxsaffron"));

    @TempDir
    private Path place;
    private final Casebooks casebooks = new Casebooks(SmallConstants.SMALL);
    private Path folder;
    private Party office;
    private Id theCase;
    private Id testimony;
    private Id paper;
    private final Set<String> cells = new HashSet<>();

    @BeforeEach
    void tell() throws IOException {
        folder = place.resolve("casebook");
        office = new Party("Office", place);
        try (SecretChars secret = secret()) {
            casebooks.create(new NewCasebook(folder, "Desk", secret, Optional.empty(), Optional.empty(),
                    casebooks.usualReserve()), Progress.NONE);
        }
        Set<String> unused = blocks();
        try (Casebook casebook = open()) {
            tell(casebook);
        }
        cells.addAll(blocks());
        cells.removeAll(unused);
        try (Casebook casebook = open()) {
            casebook.drafts().put(testimony, casebook.records().get(testimony).content()
                    .with(Field.LANGUAGE, WORDS.get("draft that was")));
        }
    }

    private void tell(Casebook casebook) throws Problem {
        Exchange exchange = new Exchange(casebook);
        exchange.addContact(office.exchange.ownCard().text());
        theCase = casebook.records().add(Kind.CASE, Content.of(Field.TITLE, "Morning search")).id();
        testimony = casebook.records().add(Kind.TESTIMONY, Content.of(Field.CASE, theCase.text(),
                Field.TRANSCRIPT, "She said " + WORDS.get("older version"))).id();
        casebook.records().revise(testimony, Content.of(Field.CASE, theCase.text(),
                Field.TITLE, WORDS.get("title"), Field.TRANSCRIPT, "She said " + WORDS.get("transcript"),
                Field.PLACE, WORDS.get("place"), Field.PERSON, WORDS.get("person"),
                "later-field", WORDS.get("word in an unknown field")));
        casebook.records().revise(testimony, casebook.records().get(testimony).content()
                .with(Field.TEXT, WORDS.get("trashed and back")));
        casebook.records().trash(testimony);
        casebook.history().undo();
        byte[] file = ("It is " + WORDS.get("words in a file") + " again and again. ").repeat(400).getBytes();
        paper = casebook.documents().attach(theCase, WORDS.get("file name") + ".txt", new ByteArrayInputStream(file),
                file.length, Progress.NONE).id();
    }

    @AfterEach
    void close() throws Problem {
        office.close();
    }

    private static SecretChars secret() {
        return new SecretChars(PASSPHRASE.toCharArray());
    }

    private Casebook open() throws Problem {
        try (SecretChars secret = secret()) {
            return casebooks.open(folder, secret, Optional.empty(), Progress.NONE);
        }
    }

    /** @return the cells of the media file as they lie there */
    private Set<String> blocks() throws IOException {
        byte[] media = Files.readAllBytes(folder.resolve("media"));
        Set<String> blocks = new HashSet<>();
        for (int at = 0; at < media.length; at += 4096) {
            blocks.add(Arrays.toString(Arrays.copyOfRange(media, at, at + 64)));
        }
        return blocks;
    }

    /** @return where which words are found; an index may hold a word without its first letters */
    private Set<String> found() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Map.Entry<String, byte[]> part : OwnBytes.of(folder, PASSPHRASE).entrySet()) {
            found.addAll(found(part.getKey(), part.getValue()));
        }
        try (Casebook casebook = open()) {
            for (Entry document : casebook.records().all(Kind.DOCUMENT)) {
                found.addAll(found("media", bytes(casebook.documents().open(document.id()))));
            }
            for (Waiting waiting : new Outbox(casebook).waiting()) {
                Path out = new Outbox(casebook).write(waiting, Files.createTempDirectory(place, "out"), Progress.NONE);
                found.addAll(found("outbox", Files.readAllBytes(out)));
            }
            for (Map.Entry<String, String> word : WORDS.entrySet()) {
                List<Hit> hits = casebook.search().find(word.getValue(), 10);
                found.addAll(hits.isEmpty() ? Set.of() : Set.of("search: " + word.getKey()));
            }
        }
        return found;
    }

    private static byte[] bytes(SeekableByteChannel channel) throws IOException {
        try (InputStream in = Channels.newInputStream(channel); ByteArrayOutputStream all = new ByteArrayOutputStream()) {
            in.transferTo(all);
            return all.toByteArray();
        }
    }

    private static Set<String> found(String where, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        Set<String> found = new TreeSet<>();
        WORDS.forEach((name, word) -> {
            if (text.contains(word.substring(2))) {
                found.add(where + ": " + name);
            }
        });
        return found;
    }

    private static List<String> everywhere(String where) {
        return WORDS.keySet().stream().map(name -> where + ": " + name).toList();
    }

    @Test
    void beforeSealingTheWordsAreFoundAndAfterItNowhere() throws IOException {
        Set<String> before = found();
        assertTrue(before.containsAll(everywhere("working copy").stream()
                .filter(w -> !w.endsWith("draft that was")).toList()), before.toString());
        assertTrue(before.contains("working copy: draft that was") || before.contains("log: draft that was"));
        assertTrue(before.contains("base copy: transcript") && before.contains("media: words in a file")
                && before.contains("search: transcript"), before.toString());
        seal();
        assertEquals(Set.of(), found());
        Set<String> left = blocks();
        assertTrue(cells.stream().noneMatch(left::contains), "cells of the file are as they were");
    }

    @Test
    void whatWasDeclinedGoesTooAndNobodyGetsIt() throws IOException {
        try (Casebook casebook = open()) {
            Exchange exchange = new Exchange(casebook);
            office.exchange.addContact(exchange.ownCard().text());
            Path there = place.resolve("there.age");
            exchange.export(exchange.plan(Set.of(theCase), List.of(exchange.recipient("Office")), ""), there,
                    Progress.NONE);
            office.take(there);
            office.casebook.records().revise(testimony, office.casebook.records().get(testimony).content()
                    .with(Field.TITLE, "uvxjuniper"));
            Path back = office.write(office.exchange.plan(Set.of(theCase), List.of(office.exchange.recipient("Desk")),
                    ""));
            try (ReceivePlan plan = exchange.inspect(back, Optional.empty(), Progress.NONE)) {
                assertEquals(1, plan.count(Arrival.REQUEST));
                exchange.apply(plan, Progress.NONE);
            }
            casebook.disputes().decline(testimony);
        }
        assertTrue(lies("juniper"));
        seal();
        assertFalse(lies("juniper"));
    }

    private boolean lies(String word) throws IOException {
        return OwnBytes.of(folder, PASSPHRASE).values().stream()
                .anyMatch(part -> new String(part, StandardCharsets.ISO_8859_1).contains(word));
    }

    private void seal() throws Problem {
        try (Casebook casebook = open()) {
            Seals seals = new Seals(casebook);
            seals.seal(seals.plan(List.of(testimony, paper), List.of(casebook.contacts().named("Office"))), false,
                    Progress.NONE);
            assertEquals(List.of(), casebook.findings());
        }
    }

    @Test
    void theRecipientReadsAllOfIt() throws IOException {
        seal();
        Path bundle;
        try (Casebook casebook = open()) {
            bundle = new Outbox(casebook).write(new Outbox(casebook).waiting().getFirst(), place, Progress.NONE);
        }
        office.take(bundle);
        List<String> read = new ArrayList<>();
        office.casebook.sync().revisions(testimony).forEach(r -> read.add(r.content().fields().toString()));
        read.add(office.casebook.records().get(paper).content().fields().toString());
        read.add(new String(bytes(office.casebook.documents().open(paper))));
        assertTrue(WORDS.values().stream().allMatch(word -> read.stream().anyMatch(r -> r.contains(word))));
    }

    @Test
    void aKillAtAnyMomentSealsAllOfItOrNothing() throws IOException {
        boolean sealed = false;
        for (int steps = 0; !sealed; steps++) {
            assertTrue(steps < 200, "never came to an end");
            sealed = killed(steps);
            try (Casebook casebook = open()) {
                assertEquals(sealed ? 2 : 0, casebook.tray().stubs().size());
                assertEquals(sealed ? 1 : 0, casebook.tray().waiting().size());
                assertEquals(sealed, casebook.records().find(testimony).isEmpty());
                assertEquals(sealed, casebook.records().find(paper).isEmpty());
                assertEquals(List.of(), casebook.protection().verify(Progress.NONE));
            }
        }
        assertEquals(Set.of(), found());
    }

    /** @return whether it was done before the kill */
    private boolean killed(int steps) throws IOException {
        Casebook casebook = open();
        int[] left = {steps};
        try {
            Seals seals = new Seals(casebook);
            SealPlan plan = seals.plan(List.of(testimony, paper), List.of(casebook.contacts().named("Office")));
            seals.seal(plan, false, (done, total) -> {
                if (left[0]-- == 0) {
                    casebook.abandon();
                }
            });
            return true;
        } catch (Problem e) {
            return false;
        } finally {
            casebook.abandon();
        }
    }

    @Test
    void aCancelOrAFullCasebookChangesNothing() throws IOException {
        try (Casebook casebook = open()) {
            Seals seals = new Seals(casebook);
            byte[] large = new byte[120 * 1024];
            new Random(7).nextBytes(large);
            Id recording = casebook.documents().attach(theCase, "voice.wav", new ByteArrayInputStream(large),
                    large.length, Progress.NONE).id();
            SealPlan plan = seals.plan(List.of(testimony, recording), List.of(casebook.contacts().named("Office")));
            assertEquals(Problem.Kind.CASEBOOK_FULL, kind(() -> seals.seal(plan, false, Progress.NONE)));
            SealPlan small = seals.plan(List.of(testimony), List.of(casebook.contacts().named("Office")));
            assertEquals(Problem.Kind.CANCELLED, kind(() -> seals.seal(small, false, (done, total) -> {
                throw new Problem(Problem.Kind.CANCELLED);
            })));
            assertFalse(casebook.records().get(testimony).trashed());
            assertEquals(List.of(), casebook.tray().stubs());
            long used = casebook.protection().capacity().mediaUsed();
            seals.seal(small, false, Progress.NONE);
            assertTrue(casebook.protection().capacity().mediaUsed() > used);
        }
    }

    private static Problem.Kind kind(Executable work) {
        return assertThrows(Problem.class, work).kind();
    }
}
