package org.rowan.vault;

import java.sql.SQLException;
import org.rowan.model.Problem;

/** Work too large for the log: all of it is kept, or none. */
@FunctionalInterface
public interface Bulk<T> {
    T run(Transaction transaction) throws SQLException, Problem;
}
