package org.rowan.casebook.store;

import java.sql.SQLException;
import org.rowan.model.Problem;

/** Carries an error of the database through work that knows of none, back to the compartment, which explains it. */
final class SqlFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    SqlFailure(SQLException cause) {
        super(cause);
    }

    /** Runs the work and throws what it carried. */
    static <T> T unwrapped(Session.Work<T> work) throws SQLException, Problem {
        try {
            return work.run();
        } catch (SqlFailure e) {
            throw (SQLException) e.getCause();
        }
    }
}
