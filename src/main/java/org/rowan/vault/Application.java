package org.rowan.vault;

import java.sql.Connection;
import java.sql.SQLException;
import org.rowan.model.Problem;

/**
 * What the layer above brings to a compartment: its tables, and the meaning of its change sets. To the vault a change
 * set is opaque bytes. Called on the thread that opened or saves, never by two threads at once.
 */
public interface Application {
    /**
     * Builds or upgrades the tables by running every migration that has not run. Runs inside a bulk change, at
     * creation and whenever a compartment is opened.
     *
     * @throws Problem with {@link Problem.Kind#NEWER_VERSION} when the tables are of a newer version
     */
    void migrate(Connection connection) throws SQLException, Problem;

    /** Carries out a change set; doing so twice leaves the same tables as once. */
    void apply(Connection connection, byte[] changeSet) throws SQLException, Problem;
}
