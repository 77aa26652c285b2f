package org.rowan.vault;

import java.sql.SQLException;
import java.util.List;
import org.rowan.model.Finding;
import org.rowan.model.Problem;

/**
 * The working database with what the log holds applied to it, in the one transaction that is always open. For one
 * thread at a time.
 */
final class LiveDatabase {
    private static final String SAVEPOINT = "vault_change";
    private static final String WRITTEN = "vault_written";

    private final Parts parts;
    private final Application application;
    private final List<Finding> findings;
    private Database database;
    private VaultTables tables;
    private boolean changed;
    private boolean migrated;

    /** @param findings receives change sets that can't be applied */
    LiveDatabase(Parts parts, Application application, List<Finding> findings) {
        this.parts = parts;
        this.application = application;
        this.findings = findings;
    }

    /** Opens, or opens again, brings the tables up to date and applies what they lack. */
    void open(List<ChangeSet> sets) throws SQLException, Problem {
        close();
        Folder folder = parts.folder();
        FolderCheck.check(folder.place());
        database = Database.open(folder.path(parts.work()), parts.databaseKey(), parts.databaseSalt(), parts.pages(),
                folder.discretion().journal());
        tables = new VaultTables(database.connection());
        migrate();
        replay(sets);
    }

    private void migrate() throws SQLException, Problem {
        List<Long> before = versions();
        tables.create();
        application.migrate(database.connection());
        migrated = !versions().equals(before);
        changed |= migrated;
    }

    private List<Long> versions() throws SQLException {
        return List.of(database.number("SELECT total_changes()"), database.number("PRAGMA schema_version"),
                database.number("PRAGMA user_version"));
    }

    private void replay(List<ChangeSet> sets) throws SQLException, Problem {
        long base = tables.sequence();
        for (ChangeSet set : sets) {
            if (set.sequence() > base) {
                replay(set);
                changed = true;
            }
        }
    }

    private void replay(ChangeSet set) throws SQLException {
        begin();
        try {
            apply(SavedChange.decode(set.payload()).orElseThrow(() -> new Problem(Problem.Kind.LOG_DAMAGED)));
        } catch (Problem e) {
            findings.add(LogFinding.set(set.sequence()));
            database.execute("ROLLBACK TO " + SAVEPOINT);
        }
        release();
    }

    private void begin() throws SQLException {
        database.execute("SAVEPOINT " + SAVEPOINT);
    }

    private void apply(SavedChange change) throws SQLException, Problem {
        for (StoredMedia media : change.kept()) {
            tables.add(media);
        }
        application.apply(database.connection(), change.changeSet());
    }

    /** Applies a change set of the application's without a savepoint. */
    void apply(byte[] changeSet) throws SQLException, Problem {
        application.apply(database.connection(), changeSet);
    }

    /** Applies a change; it stays open until {@link #release}. When that fails nothing has changed. */
    void applyOpen(SavedChange change) throws SQLException, Problem {
        boolean applied = false;
        begin();
        try {
            apply(change);
            writeOut();
            applied = true;
        } finally {
            if (!applied) {
                undo();
            }
        }
    }

    // The index of words keeps what is new to itself until the next savepoint begins or this one is released. For that it
    // needs room, and there must be none that is found missing only when the log has the change.
    private void writeOut() throws SQLException {
        database.execute("SAVEPOINT " + WRITTEN);
        database.execute("RELEASE " + WRITTEN);
    }

    // A full database may have taken the whole outer transaction with it; what was saved in it is in the log.
    private void undo() throws Problem, SQLException {
        try {
            database.execute("ROLLBACK TO " + SAVEPOINT);
            release();
        } catch (SQLException transactionEnded) {
            database.rollback();
            replay(LogScan.of(parts.ring()).map(LogScan::sets).orElse(List.of()));
        }
    }

    void release() throws SQLException {
        database.execute("RELEASE " + SAVEPOINT);
        changed = true;
    }

    Database database() {
        return database;
    }

    VaultTables tables() {
        return tables;
    }

    /** @return whether the open transaction holds anything */
    boolean isChanged() {
        return changed;
    }

    void setChanged(boolean changed) {
        this.changed = changed;
    }

    /** @return whether opening brought older tables up to date */
    boolean isMigrated() {
        return migrated;
    }

    /** Forgets the open transaction. */
    void close() throws SQLException {
        if (database != null) {
            database.close();
        }
    }
}
