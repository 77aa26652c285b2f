package org.rowan.ui.record;

import java.io.IOException;
import java.util.Optional;
import org.rowan.casebook.Casebook;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Id;

/** A record with the draft of it, when there is one. */
public record Opened(Entry entry, Optional<Content> draft) {
    /** Reads both; not on the window's thread. */
    public static Opened of(Casebook casebook, Id id) throws IOException {
        return new Opened(casebook.records().get(id), casebook.drafts().of(id));
    }
}
