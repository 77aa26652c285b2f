package org.rowan.vault;

import java.sql.SQLException;
import org.rowan.model.Problem;
import org.sqlite.SQLiteErrorCode;

/** Says what an error of the database means to the user. */
final class SqlProblem {
    private static final int PRIMARY = 0xFF;

    private SqlProblem() {}

    /** @throws IllegalStateException for an error that only a mistake in this program can cause */
    static Problem of(SQLException e) {
        if (is(e, SQLiteErrorCode.SQLITE_CORRUPT) || is(e, SQLiteErrorCode.SQLITE_NOTADB)) {
            return new Problem(e, Problem.Kind.DATABASE_DAMAGED, "database");
        }
        if (is(e, SQLiteErrorCode.SQLITE_FULL)) {
            return new Problem(e, Problem.Kind.CASEBOOK_FULL);
        }
        if (is(e, SQLiteErrorCode.SQLITE_IOERR) || is(e, SQLiteErrorCode.SQLITE_CANTOPEN)) {
            return new Problem(e, Problem.Kind.STORAGE_FAILED);
        }
        throw new IllegalStateException("database", e);
    }

    /** @return whether SQLite stumbled over bytes that it did not write, or that can't be read */
    static boolean isDamage(SQLException e) {
        return is(e, SQLiteErrorCode.SQLITE_CORRUPT) || is(e, SQLiteErrorCode.SQLITE_NOTADB)
                || is(e, SQLiteErrorCode.SQLITE_IOERR);
    }

    private static boolean is(SQLException e, SQLiteErrorCode code) {
        return (e.getErrorCode() & PRIMARY) == code.code;
    }
}
