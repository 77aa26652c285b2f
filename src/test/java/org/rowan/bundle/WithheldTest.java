package org.rowan.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.PlainCompartment;
import org.rowan.casebook.TestCasebooks;
import org.rowan.casebook.leaving.Withheld;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

/** What can't go into a bundle stays, with a reason, and the rest goes. */
class WithheldTest {
    @TempDir
    private Path folder;
    private PlainCompartment compartment;
    private Casebook casebook;
    private Casebook office;
    private Exchange sender;
    private Entry aCase;
    private Entry note;
    private Entry paper;

    @BeforeEach
    void open() throws Problem {
        compartment = TestCasebooks.compartment("Desk");
        casebook = TestCasebooks.on(compartment);
        office = TestCasebooks.open("Office");
        sender = new Exchange(casebook);
        aCase = casebook.records().add(Kind.CASE, Content.of(Field.TITLE, "Morning search"));
        note = casebook.records().add(Kind.NOTE, Content.of(Field.CASE, aCase.id().text(), Field.TEXT, "Ask again."));
        byte[] bytes = "A letter.".getBytes(StandardCharsets.UTF_8);
        paper = casebook.documents().attach(aCase.id(), "a.txt", new ByteArrayInputStream(bytes), bytes.length,
                Progress.NONE);
    }

    @AfterEach
    void close() throws Problem {
        casebook.abandon();
        office.close();
    }

    private void sql(String statement) throws Problem {
        compartment.bulk(transaction -> {
            try (Statement run = transaction.connection().createStatement()) {
                return run.executeUpdate(statement);
            }
        });
    }

    private ExportPlan plan() throws Problem {
        return sender.plan(Set.of(aCase.id()),
                List.of(sender.recipient(new Exchange(office).ownCard().recipients().get(1))), "");
    }

    /** @return how many records the office accepts of what the plan lets go */
    private long arrived(ExportPlan plan) throws Problem {
        Path file = folder.resolve("a.age");
        sender.export(plan, file, Progress.NONE);
        Exchange receiver = new Exchange(office);
        try (ReceivePlan arriving = receiver.inspect(file, Optional.empty(), Progress.NONE)) {
            return receiver.apply(arriving, Progress.NONE).count(Arrival.NEW);
        }
    }

    @Test
    void aDamagedNoteStays() throws Problem {
        sql("UPDATE revision SET content = replace(content, 'Ask', 'Axe')");
        ExportPlan plan = plan();
        assertEquals(List.of(new Withheld(note.code(), "damaged")), plan.withheld());
        assertEquals(2, arrived(plan));
        assertEquals("created", casebook.custody().of(note.id()).getLast().event());
    }

    @Test
    void aRecordWhoseOldStateIsDamagedStaysToo() throws Problem {
        casebook.records().revise(note.id(), note.content().with(Field.TEXT, "Asked."));
        sql("UPDATE revision SET content = replace(content, 'Ask again', 'Axe again')");
        assertEquals(List.of(new Withheld(note.code(), "damaged")), plan().withheld());
    }

    @Test
    void aPaperWithoutItsFileStays() throws Problem {
        sql("DELETE FROM attachment");
        ExportPlan plan = plan();
        assertEquals(List.of(new Withheld(paper.code(), "file-missing")), plan.withheld());
        assertEquals(2, arrived(plan));
    }

    @Test
    void withADamagedCaseStaysAllThatBelongsToIt() {
        assertEquals(Problem.Kind.NOTHING_TO_SEND, assertThrows(Problem.class, () -> {
            sql("UPDATE revision SET content = replace(content, 'Morning', 'Evening')");
            plan();
        }).kind());
    }
}
