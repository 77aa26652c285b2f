package org.rowan.vault;

import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.rowan.model.Finding;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.secret.SecretChars;

/** An open compartment's databases, log and media. Safe for use by several threads. */
final class OpenContents implements Contents {
    private final Parts parts;
    private final DurableDatabase durable;
    private final Guard guard;
    private final CompartmentMedia media;
    private final Turns saves;
    private final Turns checkpoints;
    private final Housekeeping housekeeping = new Housekeeping();

    OpenContents(Parts parts, DurableDatabase durable) {
        this.parts = parts;
        this.durable = durable;
        this.guard = new Guard(durable, parts);
        this.media = new CompartmentMedia(parts, durable, guard);
        this.saves = new Turns(parts.constants().pace().save(), parts.randomness(), durable.saves());
        this.checkpoints = new Turns(parts.constants().pace().checkpoint(), parts.randomness(), durable.generation());
    }

    /** Begins to verify pages in the background, and to write from time to time what looks like work. */
    void watch() {
        housekeeping.begin(() -> guard.run(durable.mending()::next));
        if (parts.constants().pace().writesUnasked() && parts.folder().takesPace()) {
            housekeeping.repeat(saves::next, this::idleSave);
            housekeeping.repeat(checkpoints::next, this::idleCheckpoint);
        }
    }

    @Override
    public void idleSave() throws Problem {
        guard.run(() -> {
            if (saves.isDue(durable.saves())) {
                parts.idle().save();
            }
            return null;
        });
    }

    @Override
    public void idleCheckpoint() throws Problem {
        guard.run(() -> {
            if (checkpoints.isDue(durable.generation())) {
                checkpoints.made(durable.settle());
            }
            return null;
        });
    }

    @Override
    public <T> T read(Query<T> query) throws Problem {
        return guard.run(() -> mending(() -> readOnly(query)));
    }

    // SQLite may stumble over a damaged page before the watch has come to it; the base copy may still have it.
    private <T> T mending(Guard.Work<T> work) throws SQLException, Problem {
        try {
            return work.run();
        } catch (SQLException e) {
            if (!SqlProblem.isDamage(e) || !durable.mending().all()) {
                throw e;
            }
            return work.run();
        }
    }

    private <T> T readOnly(Query<T> query) throws SQLException, Problem {
        durable.database().execute("PRAGMA query_only = ON");
        try {
            return query.run(durable.connection());
        } finally {
            durable.database().execute("PRAGMA query_only = OFF");
        }
    }

    @Override
    public void save(byte[] changeSet, PendingMedia... kept) throws Problem {
        guard.run(() -> {
            List<WrittenMedia> written = media.pending(kept);
            SavedChange change = new SavedChange(written.stream().map(WrittenMedia::media).toList(), changeSet);
            mending(() -> durable.save(change));
            written.forEach(WrittenMedia::kept);
            return null;
        });
    }

    @Override
    public <T> T bulk(Bulk<T> work) throws Problem {
        return guard.run(() -> {
            BulkChange change = new BulkChange(durable, media);
            T result = durable.bulk(() -> change.run(work));
            change.settle();
            return result;
        });
    }

    @Override
    public MediaStore media() {
        return media;
    }

    @Override
    public void checkpoint() throws Problem {
        guard.run(() -> {
            durable.checkpoint();
            return null;
        });
    }

    @Override
    public void settle() throws Problem {
        guard.run(() -> {
            durable.settle();
            return null;
        });
    }

    @Override
    public Compartment.Capacity capacity() throws Problem {
        return guard.run(() -> {
            Database database = durable.database();
            long pages = database.number("PRAGMA page_count") - database.number("PRAGMA freelist_count");
            long cell = parts.constants().mediaCellBytes();
            return new Compartment.Capacity(pages * PageCodec.PAGE, parts.pages() * PageCodec.PAGE,
                    media.map().used() * cell, media.map().total() * cell);
        });
    }

    @Override
    public void grown() throws Problem {
        guard.run(() -> {
            durable.database().limit(parts.pages());
            media.map().grow(parts.media().total());
            return null;
        });
    }

    @Override
    public List<Finding> verify(Progress progress) throws Problem {
        List<Finding> found = new Verification(parts, durable, guard, progress).run();
        return Stream.concat(durable.findings().stream(), found.stream()).distinct().toList();
    }

    @Override
    public List<Finding> findings() {
        return durable.findings();
    }

    @Override
    public Compartment.RescueKey rescueKey() {
        byte[] salt = parts.databaseSalt();
        return parts.databaseKey().bytes().with(key -> {
            char[] digits = new char[2 * (key.length + salt.length)];
            HexFormat hex = HexFormat.of();
            for (int i = 0; i < digits.length / 2; i++) {
                byte value = i < key.length ? key[i] : salt[i - key.length];
                digits[2 * i] = hex.toHighHexDigit(value);
                digits[2 * i + 1] = hex.toLowHexDigit(value);
            }
            return new Compartment.RescueKey(parts.work().fileName(), new SecretChars(digits));
        });
    }

    @Override
    public void close() throws Problem {
        housekeeping.stop();
        try {
            settle();
        } finally {
            guard.end();
        }
    }

    @Override
    public void hurry() {
        parts.intervals().hurry();
    }

    @Override
    public void leave() {
        housekeeping.stop();
        guard.end();
    }

    @Override
    public void abandon(Runnable after) {
        housekeeping.stop();
        guard.endSoon(after);
    }
}
