package org.rowan.casebook.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.rowan.casebook.settings.Settings;
import org.rowan.casebook.store.RecordReads;
import org.rowan.casebook.store.Session;
import org.rowan.model.Problem;

/** Remembers, inside the casebook, when the last backup was made, and says when another is due. */
public final class BackupReminder {
    /** Days between backups unless something else was chosen. */
    public static final int USUAL_DAYS = 30;
    private static final String MADE = "backup-made";
    private static final String DAYS = "backup-days";
    private static final String LATER = "backup-later";
    private static final int DAYS_LATER = 7;

    private final Session session;
    private final Settings settings;

    /** The reminder in the session's compartment. */
    public BackupReminder(Session session) {
        this.session = session;
        settings = new Settings(session);
    }

    /** @return the day of the last backup, in the time of Greenwich */
    public Optional<LocalDate> last() throws Problem {
        return date(settings.get(MADE, ""));
    }

    /** A backup was made just now. */
    public void made() throws Problem {
        settings.put(MADE, today().toString());
        settings.put(LATER, "");
    }

    /** @return after how many days another one is due; 0 for never */
    public int days() throws Problem {
        String days = settings.get(DAYS, Integer.toString(USUAL_DAYS));
        return days.matches("\\d{1,4}") ? Integer.parseInt(days) : USUAL_DAYS;
    }

    /** @param days after how many days another one is due; 0 for never */
    public void remind(int days) throws Problem {
        settings.put(DAYS, days == USUAL_DAYS ? "" : Integer.toString(days));
    }

    /** Nothing for a week. */
    public void later() throws Problem {
        settings.put(LATER, today().plusDays(DAYS_LATER).toString());
    }

    /**
     * @return whether it is time to say something: where there never was a backup, when a case is older than a day.
     *         What the clock can't have said is not believed
     */
    public boolean isDue() throws Problem {
        Optional<LocalDate> later = date(settings.get(LATER, ""));
        boolean put = later.isPresent() && today().isBefore(later.get())
                && !later.get().isAfter(today().plusDays(DAYS_LATER));
        return days() > 0 && !put && isOld();
    }

    private boolean isOld() throws Problem {
        Optional<LocalDate> last = last();
        if (last.isPresent()) {
            return !today().isBefore(last.get().plusDays(days())) || last.get().isAfter(today().plusDays(1));
        }
        Instant yesterday = session.now().minus(Duration.ofDays(1));
        return new RecordReads(session).cases().stream().anyMatch(c -> c.changed().isBefore(yesterday));
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(session.now(), ZoneOffset.UTC);
    }
}
