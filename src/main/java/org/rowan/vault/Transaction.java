package org.rowan.vault;

import java.sql.Connection;
import java.sql.SQLException;
import org.rowan.model.Id;
import org.rowan.model.Problem;

/** A bulk change under way. Ends with the {@link Bulk} that it was lent to. */
public interface Transaction {
    /** @return lent for reading and writing; neither committed nor closed by the borrower */
    Connection connection();

    /** Carries out a change set as {@link Compartment#save} would, without the log. */
    void apply(byte[] changeSet) throws SQLException, Problem;

    /** Makes written media part of this change. */
    void keep(PendingMedia media) throws SQLException, Problem;

    /** Frees media; its cells are overwritten once the change is durable. */
    void free(Id media) throws SQLException, Problem;
}
