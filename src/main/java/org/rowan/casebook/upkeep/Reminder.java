package org.rowan.casebook.upkeep;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.rowan.casebook.settings.Settings;
import org.rowan.casebook.store.Changes;
import org.rowan.casebook.store.Session;
import org.rowan.casebook.store.Step;
import org.rowan.model.Problem;

/**
 * Reminds the owner that another casebook convinces nobody unless it is used. It stands in the casebook from which the
 * other one was set up, and there only: the other one holds nothing of it, and neither does one that has no other.
 */
public final class Reminder {
    private static final String SETTING = "remind-other";
    private static final String NEVER = "";
    private static final int DAYS = 30;
    private static final int DAYS_LATER = 7;

    private final Session session;
    private final Settings settings;

    /** The reminder in the session's compartment. */
    public Reminder(Session session) {
        this.session = session;
        settings = new Settings(session);
    }

    /** @return the settings of a compartment that is made together with its other one */
    public static Map<String, String> begun(Instant now) {
        return Map.of(SETTING, in(DAYS, now));
    }

    /** The other casebook has just been set up from here. */
    public void begin() throws Problem {
        put(DAYS);
    }

    /**
     * @return whether it is time to say something; also when the day to say it is further away than it was ever put,
     *         because the clock was wrong then or is wrong now
     */
    public boolean isDue() throws Problem {
        String next = settings.get(SETTING, NEVER);
        return !next.equals(NEVER) && isPast(next, day(session.now()));
    }

    /** The other casebook was used today: nothing for a month. Where nothing was set up, nothing is remembered. */
    public void used() throws Problem {
        again(DAYS);
    }

    /** Nothing for a week. */
    public void later() throws Problem {
        again(DAYS_LATER);
    }

    /**
     * Nothing any more, until the other casebook is set up anew. Then nothing here tells that there was a reminder: a
     * change of everything at once also overwrites what the log says of it.
     */
    public void stop() throws Problem {
        if (!settings.get(SETTING, NEVER).equals(NEVER)) {
            session.batch(batch -> {
                batch.run(new Changes().step(new Step.Setting(SETTING, NEVER)));
                return null;
            });
        }
    }

    private void again(int days) throws Problem {
        if (!settings.get(SETTING, NEVER).equals(NEVER)) {
            put(days);
        }
    }

    private void put(int days) throws Problem {
        settings.put(SETTING, in(days, session.now()));
    }

    private static boolean isPast(String next, LocalDate today) {
        try {
            LocalDate date = LocalDate.parse(next);
            return !today.isBefore(date) || date.isAfter(today.plusDays(DAYS));
        } catch (DateTimeParseException e) {
            return true;
        }
    }

    private static String in(int days, Instant now) {
        return day(now).plusDays(days).toString();
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
