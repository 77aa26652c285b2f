package org.rowan.casebook.edit;

import java.util.List;
import org.rowan.casebook.store.Step;
import org.rowan.model.Hash;
import org.rowan.model.Id;

/** Something a person did that can be taken back. */
public sealed interface Deed {
    /** @return the record that it was done to */
    Id record();

    /** A record was made; taking it back trashes it. */
    record Added(Id record) implements Deed {}

    /** A record went from one state to another; taking it back makes a revision that says what the first said. */
    record Revised(Id record, Hash before, Hash after) implements Deed {}

    /** A record was trashed. */
    record Trashed(Id record) implements Deed {}

    /** A record came back from the trash. */
    record Restored(Id record) implements Deed {}

    /**
     * A person decided about edits of several people.
     *
     * @param back  lets what counted before count again
     * @param again lets what was decided count again
     */
    record Decided(Id record, List<Step> back, List<Step> again) implements Deed {}
}
