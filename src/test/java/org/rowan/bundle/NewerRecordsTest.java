package org.rowan.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.bundle.age.AgeFile;
import org.rowan.bundle.age.AgeOutput;
import org.rowan.bundle.age.AgeRecipient;
import org.rowan.bundle.format.BundleRecord;
import org.rowan.bundle.format.Forge;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.TestCasebooks;
import org.rowan.model.Code;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Hash;
import org.rowan.model.Head;
import org.rowan.model.Hit;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.model.Revision;
import org.rowan.model.Value;

/** Records of a kind that only a newer version knows: kept whole, sent on byte for byte, and never changed here. */
class NewerRecordsTest {
    private static final Head PLAN = new Head(new Id("5".repeat(32)), "interview-plan", new Code("X-55555555"),
            new Id("a".repeat(32)));
    private static final Content ODD = Forge.paper().with(Field.TITLE, "კითხვები").with("steps", new Value.Many(List.of(
            new Value.Group(new TreeMap<>(Map.of("ask", new Value.Text("when?"), "done", new Value.Flag(false)))),
            new Value.Nothing(), new Value.Whole(-7)))).with("\uD83D\uDE00 \"new\"", "line\n\u001f");
    private static final Revision FIRST = Forge.first(PLAN, ODD);
    private static final Revision HERE = Forge.after(PLAN, List.of(FIRST.hash()), ODD.with(Field.TITLE, "first"));
    private static final Revision THERE = Forge.earlier(PLAN, Forge.after(PLAN, List.of(FIRST.hash()),
            ODD.with("steps", new Value.Nothing())), -1);
    private static final BundleRecord NEWER = Forge.record(PLAN, FIRST, HERE, THERE);
    private static final BundleRecord A_CASE =
            Forge.record(Forge.CASE, Forge.first(Forge.CASE, Content.of(Field.TITLE, "Morning search", "new", "too")));
    private static final BundleRecord A_PAPER = Forge.record(Forge.PAPER, Forge.first(Forge.PAPER, Forge.paper()));
    @TempDir
    private Path folder;
    private Casebook casebook;
    private Exchange exchange;

    @BeforeEach
    void receive() throws IOException {
        casebook = TestCasebooks.open();
        exchange = new Exchange(casebook);
        Path file = folder.resolve("in.age");
        AgeRecipient own = AgeRecipient.parse(exchange.ownCard().recipients().get(1)).orElseThrow();
        try (OutputStream out = Files.newOutputStream(file); AgeOutput age = AgeFile.encrypt(out, List.of(own))) {
            age.write(Forge.sound().records(A_CASE, A_PAPER, NEWER).tar());
            age.finish();
        }
        try (ReceivePlan plan = exchange.inspect(file, Optional.empty(), Progress.NONE)) {
            assertEquals(3, plan.count(Arrival.NEW));
            exchange.apply(plan, Progress.NONE);
        }
    }

    @AfterEach
    void close() throws Problem {
        casebook.close();
    }

    private Entry plan() throws Problem {
        return casebook.records().get(PLAN.id());
    }

    private static void refused(Executable work) {
        assertEquals(Problem.Kind.RECORD_NEWER, assertThrows(Problem.class, work).kind());
    }

    private String sentOn() throws IOException {
        Path file = folder.resolve("out.age");
        exchange.export(exchange.plan(Set.of(Forge.CASE.id()), List.of(exchange.recipient(
                exchange.ownCard().recipient())), ""), file, Progress.NONE);
        try (OwnKeys.Identities own = new OwnKeyring(casebook).identities().orElseThrow();
                InputStream tar = AgeFile.decrypt(Files.newInputStream(file), List.of(own.hybrid(), own.classic()))) {
            return new String(tar.readAllBytes(), UTF_8);
        }
    }

    @Test
    void itLeavesAgainByteForByteWithItsFile() throws IOException {
        String sent = sentOn();
        assertTrue(sent.contains(new String(Forge.lines(A_CASE, A_PAPER, NEWER), UTF_8)));
        assertTrue(sent.contains("data/media/" + Forge.paper().text(Field.SHA256)));
    }

    @Test
    void itStandsInItsCaseAndIsFound() throws IOException {
        assertEquals(List.of(plan()), casebook.records().of(Forge.CASE.id(), Kind.NEWER));
        assertEquals("interview-plan", plan().head().wire());
        List<Hit> hits = casebook.search().find("კითხ", 5);
        assertEquals(List.of(), hits);
        assertEquals(PLAN, casebook.search().find("first", 5).getFirst().record());
    }

    @Test
    void nothingHereChangesIt() throws IOException {
        refused(() -> casebook.records().revise(PLAN.id(), Content.of(Field.TITLE, "mine")));
        refused(() -> casebook.drafts().put(PLAN.id(), Content.of(Field.TITLE, "mine")));
        refused(() -> casebook.disputes().decide(PLAN.id(), Map.of()));
        assertEquals(3, casebook.history().of(PLAN.id()).size());
    }

    @Test
    void itCanBePutAwayAndWithdrawnWithItsCase() throws IOException {
        casebook.records().trash(PLAN.id());
        assertTrue(plan().trashed());
        casebook.history().undo();
        casebook.records().withdraw(Set.of(Forge.CASE.id()));
        assertTrue(plan().trashed());
        casebook.history().undo();
        assertEquals(List.of(plan()), casebook.records().of(Forge.CASE.id(), Kind.NEWER));
    }

    @Test
    void itsFileStaysWhenADocumentOfTheSameFileIsDestroyed() throws IOException {
        casebook.records().destroy(Set.of(Forge.PAPER.id()));
        Hash file = new Hash(plan().content().text(Field.SHA256));
        try (InputStream in = Channels.newInputStream(casebook.documents().open(file))) {
            assertEquals("twelve lines", new String(in.readAllBytes(), UTF_8));
        }
    }
}
