package org.rowan.casebook.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.PlainCompartment;
import org.rowan.casebook.TestCasebooks;
import org.rowan.casebook.store.Tables;
import org.rowan.model.Content;
import org.rowan.model.Field;
import org.rowan.model.Kind;
import org.rowan.model.Problem;

class BackupReminderTest {
    private PlainCompartment compartment;
    private Casebook casebook;
    private BackupReminder reminder;
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");

    @BeforeEach
    void open() throws Problem {
        compartment = TestCasebooks.compartment("Desk");
        casebook = TestCasebooks.on(compartment, () -> now);
        reminder = casebook.backups();
    }

    @AfterEach
    void close() throws Problem {
        casebook.close();
    }

    private void pass(int days) {
        now = now.plus(Duration.ofDays(days));
    }

    @Test
    void anEmptyCasebookIsNotRemindedAndNothingIsRemembered() throws Problem {
        List<String> before = Tables.dump(compartment);
        pass(400);
        assertFalse(reminder.isDue());
        assertEquals(Optional.empty(), reminder.last());
        assertEquals(before, Tables.dump(compartment));
    }

    @Test
    void aCaseOfYesterdayWithoutAnyBackupIsReasonEnough() throws Problem {
        casebook.records().add(Kind.CASE, Content.of(Field.TITLE, "Border"));
        assertFalse(reminder.isDue());
        pass(2);
        assertTrue(reminder.isDue());
    }

    @Test
    void aMonthAfterTheLastOneAnotherIsDue() throws Problem {
        reminder.made();
        assertEquals(Optional.of(LocalDate.of(2026, 3, 1)), reminder.last());
        pass(29);
        assertFalse(reminder.isDue());
        pass(1);
        assertTrue(reminder.isDue());
        reminder.made();
        assertFalse(reminder.isDue());
    }

    @Test
    void laterMeansAWeekAndNeverMeansNever() throws Problem {
        reminder.made();
        pass(30);
        reminder.later();
        assertFalse(reminder.isDue());
        pass(7);
        assertTrue(reminder.isDue());
        reminder.remind(0);
        assertFalse(reminder.isDue());
        reminder.remind(7);
        assertEquals(7, reminder.days());
        assertTrue(reminder.isDue());
    }

    @Test
    void daysThatTheClockCannotHaveSaidAreNotBelieved() throws Problem {
        pass(900);
        reminder.made();
        reminder.later();
        pass(-900);
        assertTrue(reminder.isDue());
        casebook.settings().put("backup-made", "soon");
        assertEquals(Optional.empty(), reminder.last());
    }
}
