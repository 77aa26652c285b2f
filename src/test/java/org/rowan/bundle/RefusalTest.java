package org.rowan.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.bundle.age.AgeFile;
import org.rowan.bundle.age.AgeOutput;
import org.rowan.bundle.age.AgeRecipient;
import org.rowan.bundle.format.BundleRecord;
import org.rowan.bundle.format.Forge;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.TestCasebooks;
import org.rowan.casebook.store.Canonical;
import org.rowan.model.Code;
import org.rowan.model.Content;
import org.rowan.model.Field;
import org.rowan.model.Head;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.model.Revision;
import org.rowan.model.Standing;

/** Sound bundles of which some records are not taken, and unsound ones of which nothing is. */
class RefusalTest {
    private static final Revision TITLED = Forge.first(Forge.CASE, Content.of(Field.TITLE, "Morning search"));
    private static final BundleRecord A_CASE = Forge.record(Forge.CASE, TITLED);
    private static final BundleRecord A_PAPER =
            Forge.record(Forge.PAPER, Forge.first(Forge.PAPER, Forge.paper()));
    @TempDir
    private Path folder;
    private Casebook casebook;
    private Exchange exchange;
    private int files;

    @BeforeEach
    void open() throws Problem {
        casebook = TestCasebooks.open();
        exchange = new Exchange(casebook);
    }

    @AfterEach
    void close() throws Problem {
        casebook.close();
    }

    private Path file(Forge forge) throws IOException {
        Path file = folder.resolve(++files + ".age");
        AgeRecipient own = AgeRecipient.parse(exchange.ownCard().recipients().get(1)).orElseThrow();
        try (OutputStream out = Files.newOutputStream(file); AgeOutput age = AgeFile.encrypt(out, List.of(own))) {
            age.write(forge.tar());
            age.finish();
        }
        return file;
    }

    private List<String> receive(Forge forge) throws IOException {
        try (ReceivePlan plan = exchange.inspect(file(forge), Optional.empty(), Progress.NONE)) {
            return exchange.apply(plan, Progress.NONE).lines().stream()
                    .map(l -> l.kind() + " " + l.plan().word() + " " + l.reason()).map(String::strip).toList();
        }
    }

    @Test
    void aSoundBundleIsTaken() throws IOException {
        assertEquals(List.of("case new", "document new"), receive(Forge.sound()));
    }

    @Test
    void aPlanKeepsTheBeginningOfALongTitle() throws IOException {
        BundleRecord titled = Forge.record(Forge.CASE,
                Forge.first(Forge.CASE, Content.of(Field.TITLE, "\uD83D\uDE00".repeat(100_000))));
        Path file = file(Forge.sound().records(titled, A_PAPER));
        try (ReceivePlan plan = exchange.inspect(file, Optional.empty(), Progress.NONE)) {
            assertEquals("\uD83D\uDE00".repeat(200), plan.lines().getFirst().title());
        }
    }

    @Test
    void aRecordThatBorrowsTheIdOfAnotherStaysOut() throws IOException {
        receive(Forge.sound());
        Head imposter = new Head(Forge.CASE.id(), Kind.CASE, new Code("K-99999999"), new Id("b".repeat(32)));
        BundleRecord borrowed = Forge.record(imposter, Forge.first(imposter, Content.of(Field.TITLE, "Not so")));
        assertEquals(List.of("case refused other-record", "document here"),
                receive(Forge.sound().records(borrowed, A_PAPER)));
        assertEquals("Morning search", casebook.records().get(Forge.CASE.id()).content().text(Field.TITLE));
    }

    @Test
    void aRecordOfAnotherKindUnderAnIdThatIsHereStaysOut() throws IOException {
        receive(Forge.sound());
        Head other = new Head(Forge.CASE.id(), Kind.NOTE, new Code("N-22222222"), Forge.CASE.origin());
        BundleRecord note = Forge.record(other, Forge.first(other, Content.of(Field.TEXT, "Not so")));
        Head away = new Head(new Id("3".repeat(32)), Kind.CASE, new Code("K-33333333"), Forge.CASE.origin());
        BundleRecord aCase = Forge.record(away, Forge.first(away, Content.of(Field.TITLE, "Other")));
        Content paper = Forge.paper().with(Field.CASE, away.id().text());
        BundleRecord moved = Forge.record(Forge.PAPER, Forge.first(Forge.PAPER, Forge.paper()),
                Forge.after(Forge.PAPER, List.of(Forge.first(Forge.PAPER, Forge.paper()).hash()), paper));
        assertEquals(List.of("note refused other-record", "document request", "case new"),
                receive(Forge.sound().records(note, moved, aCase)));
        assertEquals(Kind.CASE, casebook.records().get(Forge.CASE.id()).kind());
    }

    /** The id of a colleague's case, sent before under another kind, must not swallow what belongs to the case. */
    @Test
    void whatBelongsToACaseThatIsRefusedIsRefusedWithIt() throws IOException {
        Head other = new Head(Forge.CASE.id(), Kind.NOTE, new Code("N-22222222"), Forge.CASE.origin());
        Head away = new Head(new Id("3".repeat(32)), Kind.CASE, new Code("K-33333333"), Forge.CASE.origin());
        BundleRecord paper = Forge.record(Forge.PAPER,
                Forge.first(Forge.PAPER, Forge.paper().with(Field.CASE, away.id().text())));
        receive(Forge.sound().records(Forge.record(other, Forge.first(other, Content.of(Field.TEXT, "Mine"))), paper,
                Forge.record(away, Forge.first(away, Content.of(Field.TITLE, "Other")))));
        Head late = new Head(new Id("4".repeat(32)), Kind.DOCUMENT, new Code("D-44444444"), Forge.CASE.origin());
        assertEquals(List.of("case refused other-record", "document refused case-refused"),
                receive(Forge.sound().records(A_CASE, Forge.record(late, Forge.first(late, Forge.paper())))));
        assertEquals(Optional.empty(), casebook.records().find(late.id()));
    }

    @Test
    void nobodyCanLetARecordGrowWithoutEnd() throws IOException {
        receive(Forge.sound());
        List<Revision> many = new ArrayList<>(List.of(TITLED));
        for (int i = 0; i < Judgement.MOST_APART; i++) {
            many.add(Forge.after(Forge.CASE, List.of(many.getLast().hash()), Content.of(Field.TITLE, "again " + i)));
        }
        assertEquals(List.of("case request", "document here"), receive(Forge.sound().records(
                Forge.record(Forge.CASE, many.toArray(Revision[]::new)), A_PAPER)));
        many.add(Forge.after(Forge.CASE, List.of(many.getLast().hash()), Content.of(Field.TITLE, "again")));
        assertEquals(List.of("case refused asked-too-much", "document here"), receive(Forge.sound().records(
                Forge.record(Forge.CASE, many.toArray(Revision[]::new)), A_PAPER)));
    }

    @Test
    void nobodyCanTakeARecordAway() throws IOException {
        BundleRecord gone = Forge.record(Forge.CASE, TITLED, Forge.deletion(Forge.CASE, TITLED));
        receive(Forge.sound());
        assertEquals(List.of("case request deletion", "document here"), receive(Forge.sound().records(gone, A_PAPER)));
        assertEquals(1, casebook.records().cases().size());
        assertEquals(Standing.REQUEST, casebook.records().get(Forge.CASE.id()).standing());
    }

    @Test
    void aDeletionHiddenOnASideBranchTakesNothingAwayEither() throws IOException {
        receive(Forge.sound());
        Revision second = Forge.after(Forge.CASE, List.of(TITLED.hash()), Content.of(Field.TITLE, "Evening search"));
        Revision gone = Forge.earlier(Forge.CASE, Forge.deletion(Forge.CASE, TITLED), 5);
        assertEquals(List.of("case request deletion", "document here"),
                receive(Forge.sound().records(Forge.record(Forge.CASE, TITLED, gone, second), A_PAPER)));
        assertEquals("Morning search", casebook.records().get(Forge.CASE.id()).content().text(Field.TITLE));
    }

    @Test
    void aRecordThatComesDeletedFromNobodyKnownIsShownAll() throws IOException {
        BundleRecord gone = Forge.record(Forge.CASE, TITLED, Forge.deletion(Forge.CASE, TITLED));
        assertEquals(List.of("case new", "document new"), receive(Forge.sound().records(gone, A_PAPER)));
        assertEquals(1, casebook.records().cases().size());
        assertEquals(List.of("case here", "document here"), receive(Forge.sound()));
        assertEquals(Standing.REQUEST, casebook.records().get(Forge.CASE.id()).standing());
        assertEquals(1, casebook.records().cases().size());
    }

    @Test
    void nothingButADeletionIsRefused() throws IOException {
        Revision gone = Canonical.hashed(Forge.CASE, new Revision(TITLED.hash(), Forge.CASE.id(), List.of(),
                TITLED.author(), TITLED.at(), true, Content.EMPTY));
        assertEquals(List.of("case refused deletion", "document refused case-refused"),
                receive(Forge.sound().records(Forge.record(Forge.CASE, gone), A_PAPER)));
    }

    @Test
    void aBundleThatBreaksARuleChangesNothingAndNamesTheRule() throws IOException {
        Path file = file(Forge.sound().records(t -> t.replace("Morning", "Evening")));
        Problem problem = assertThrows(Problem.class,
                () -> exchange.inspect(file, Optional.empty(), Progress.NONE));
        assertEquals(Problem.Kind.BUNDLE_REJECTED, problem.kind());
        assertEquals(List.of("revision-hash"), problem.arguments());
        assertEquals(List.of(), casebook.records().cases());
    }
}
