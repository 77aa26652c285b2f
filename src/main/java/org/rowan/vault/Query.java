package org.rowan.vault;

import java.sql.Connection;
import java.sql.SQLException;
import org.rowan.model.Problem;

/** Reads from a compartment's database. */
@FunctionalInterface
public interface Query<T> {
    /** @param connection lent for the call; reading only */
    T run(Connection connection) throws SQLException, Problem;
}
