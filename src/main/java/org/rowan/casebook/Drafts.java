package org.rowan.casebook;

import java.util.Optional;
import org.rowan.casebook.edit.Editor;
import org.rowan.casebook.store.RecordReads;
import org.rowan.casebook.store.Session;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Id;
import org.rowan.model.Problem;

/** What is typed, kept while it is typed: durable when {@link #put} returns, and a revision when it is finished. */
public final class Drafts {
    private final Editor editor;
    private final RecordReads reads;

    Drafts(Session session, Editor editor) {
        this.editor = editor;
        reads = new RecordReads(session);
    }

    /**
     * Puts a draft in the place of the one before; call at most a second after the last key.
     *
     * @throws Problem {@link Problem.Kind#UNKNOWN_NAME}, {@link Problem.Kind#RECORD_DAMAGED}, {@link Problem.Kind#RECORD_NEWER}
     */
    public void put(Id record, Content content) throws Problem {
        editor.putDraft(record, content);
    }

    /** @return what was typed and not finished, also before a kill */
    public Optional<Content> of(Id record) throws Problem {
        return reads.draft(record);
    }

    /** Makes a revision of the draft, if there is one and it says something new. */
    public Entry finish(Id record) throws Problem {
        return editor.finish(record);
    }

    /** Finishes every draft. */
    public void finishAll() throws Problem {
        editor.finishAll();
    }
}
