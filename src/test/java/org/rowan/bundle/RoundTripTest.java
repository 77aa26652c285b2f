package org.rowan.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.rowan.model.Code;
import org.rowan.model.Content;
import org.rowan.model.Field;
import org.rowan.model.Head;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.model.Revision;

/** What a sound bundle brings, however odd, goes into a backup and comes out of it the same. */
class RoundTripTest {
    private static final Head NOTE = new Head(new Id("3".repeat(32)), Kind.NOTE, new Code("N-33333333"),
            Forge.CASE.origin());
    private static final Head PLAN = new Head(new Id("5".repeat(32)), "interview-plan", new Code("X-55555555"),
            Forge.CASE.origin());
    @TempDir
    private Path folder;
    private Casebook casebook;
    private Casebook other;

    @BeforeEach
    void open() throws Problem {
        casebook = TestCasebooks.open("Desk");
        other = TestCasebooks.open("Other");
    }

    @AfterEach
    void close() throws Problem {
        casebook.close();
        other.close();
    }

    private static BundleRecord only(Head head, Content content) {
        return Forge.record(head, Forge.first(head, content));
    }

    /** Its current revision names the case; what it says altogether is that it belongs to itself. */
    private static BundleRecord ofItself() {
        Content first = Content.of(Field.CASE, Forge.CASE.id().text(), Field.TEXT, "Ask again.");
        Revision start = Forge.first(NOTE, first);
        Revision moved = Forge.earlier(NOTE,
                Forge.after(NOTE, List.of(start.hash()), first.with(Field.CASE, NOTE.id().text())), 5);
        Revision titled = Forge.after(NOTE, List.of(start.hash()), first.with(Field.TITLE, "Later"));
        return Forge.record(NOTE, start, moved, titled);
    }

    private Path arriving() throws IOException {
        Content odd = Forge.paper().with(Field.TITLE, "Morning search").with(Field.CASE, Forge.PAPER.id().text());
        Forge forge = Forge.sound().records(only(Forge.CASE, odd), only(Forge.PAPER, Forge.paper()), ofItself(),
                only(PLAN, Forge.paper().with("steps", "two")));
        Path file = folder.resolve("arriving.age");
        AgeRecipient own = AgeRecipient.parse(new Exchange(casebook).ownCard().recipients().get(1)).orElseThrow();
        try (OutputStream out = Files.newOutputStream(file); AgeOutput age = AgeFile.encrypt(out, List.of(own))) {
            age.write(forge.tar());
            age.finish();
        }
        return file;
    }

    private static Set<Arrival> take(Casebook into, Path file) throws Problem {
        Exchange exchange = new Exchange(into);
        try (ReceivePlan plan = exchange.inspect(file, Optional.empty(), Progress.NONE)) {
            return exchange.apply(plan, Progress.NONE).lines().stream().map(ReceivePlan.Line::plan)
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void whatCameInComesOutOfABackup() throws IOException {
        assertEquals(Set.of(Arrival.NEW), take(casebook, arriving()));
        assertEquals(Optional.of(NOTE.id()), casebook.records().get(NOTE.id()).content().id(Field.CASE));
        Exchange exchange = new Exchange(casebook);
        ExportPlan plan = exchange.planAll(List.of(exchange.recipient(new Exchange(other).ownCard().recipient())));
        assertEquals(List.of(), plan.withheld());
        assertEquals(4, plan.records());
        Path backup = folder.resolve("backup.age");
        exchange.export(plan, backup, Progress.NONE);
        assertEquals(Set.of(Arrival.NEW), take(other, backup));
        for (Head head : casebook.sync().all()) {
            assertEquals(casebook.records().get(head.id()), other.records().get(head.id()));
        }
    }
}
