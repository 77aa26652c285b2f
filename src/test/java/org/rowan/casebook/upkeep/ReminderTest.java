package org.rowan.casebook.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rowan.casebook.PlainCompartment;
import org.rowan.casebook.TestCasebooks;
import org.rowan.casebook.settings.Settings;
import org.rowan.casebook.store.Session;
import org.rowan.casebook.store.Tables;
import org.rowan.model.Problem;

class ReminderTest {
    private PlainCompartment compartment;
    private Session session;
    private Reminder reminder;
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");

    @BeforeEach
    void open() throws Problem {
        compartment = TestCasebooks.compartment("Desk");
        session = new Session(compartment, () -> now);
        reminder = new Reminder(session);
    }

    @AfterEach
    void close() throws Problem {
        compartment.close();
    }

    private void pass(int days) {
        now = now.plus(Duration.ofDays(days));
    }

    @Test
    void whereNothingWasSetUpNothingIsSaidOrRemembered() throws Problem {
        List<String> before = Tables.dump(compartment);
        assertFalse(reminder.isDue());
        reminder.used();
        reminder.later();
        assertFalse(reminder.isDue());
        assertEquals(before, Tables.dump(compartment));
    }

    @Test
    void aMonthAfterSettingUpItIsTime() throws Problem {
        reminder.begin();
        assertFalse(reminder.isDue());
        pass(29);
        assertFalse(reminder.isDue());
        pass(1);
        assertTrue(reminder.isDue());
        pass(400);
        assertTrue(reminder.isDue());
    }

    @Test
    void usedMeansAMonthAndLaterMeansAWeek() throws Problem {
        reminder.begin();
        pass(30);
        reminder.later();
        pass(6);
        assertFalse(reminder.isDue());
        pass(1);
        assertTrue(reminder.isDue());
        reminder.used();
        pass(29);
        assertFalse(reminder.isDue());
        pass(1);
        assertTrue(reminder.isDue());
    }

    @Test
    void stoppedItStaysQuietUntilTheOtherIsSetUpAnew() throws Problem {
        reminder.begin();
        reminder.stop();
        pass(1000);
        assertFalse(reminder.isDue());
        reminder.used();
        assertFalse(reminder.isDue());
        reminder.begin();
        pass(30);
        assertTrue(reminder.isDue());
    }

    @Test
    void stoppedItLeavesNothingBehind() throws Problem {
        List<String> before = settings();
        reminder.begin();
        reminder.stop();
        assertEquals(before, settings());
    }

    private List<String> settings() throws Problem {
        return Tables.dump(compartment).stream().filter(line -> line.startsWith("setting")).toList();
    }

    @Test
    void aClockThatWasWrongSilencesItForNoMoreThanAMonth() throws Problem {
        reminder.begin();
        pass(-3650);
        assertTrue(reminder.isDue());
        reminder.used();
        assertFalse(reminder.isDue());
        pass(3650);
        assertTrue(reminder.isDue());
    }

    @Test
    void aSettingThatIsNoDateIsShownRatherThanForgotten() throws Problem {
        new Settings(session).put("remind-other", "next week");
        assertTrue(reminder.isDue());
        reminder.used();
        assertFalse(reminder.isDue());
    }
}
