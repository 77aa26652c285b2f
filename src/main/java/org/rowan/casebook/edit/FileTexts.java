package org.rowan.casebook.edit;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;
import org.rowan.casebook.store.Attachment;
import org.rowan.casebook.store.Changes;
import org.rowan.casebook.store.RecordReads;
import org.rowan.casebook.store.Session;
import org.rowan.casebook.store.SideReads;
import org.rowan.casebook.store.Step;
import org.rowan.document.TextExtraction;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Hash;
import org.rowan.model.Problem;

/** Finds the text of attached files, so that search finds it. A file is looked at once, after its bytes are safe. */
public final class FileTexts {
    /** About 300 pages; the database is small, and the file itself is always there. */
    private static final int LONGEST = 1_000_000;

    private final Session session;
    private final RecordReads records;
    private final SideReads side;

    /** Looks at the files of the session's compartment. */
    public FileTexts(Session session) {
        this.session = session;
        records = new RecordReads(session);
        side = new SideReads(session);
    }

    /** Looks at every file that nobody has looked at yet. */
    public void catchUp() throws Problem {
        for (Hash file : side.withoutText()) {
            find(file);
        }
    }

    /** @return the file's text, looked for now if nobody has; empty when it has none, or when it can't be read */
    public String find(Hash file) throws Problem {
        Optional<String> known = side.text(file);
        Optional<Attachment> attachment = side.attachment(file);
        if (known.isPresent() || attachment.isEmpty()) {
            return known.orElse("");
        }
        String text = Clean.text(extracted(attachment.get()));
        keep(attachment.get(), text);
        return text;
    }

    /**
     * A full casebook keeps the file without its text; the text is looked for again later. What was destroyed while its
     * text was looked for leaves none: the log would have it after all else is gone.
     */
    private void keep(Attachment read, String text) throws Problem {
        try {
            session.exclusively(() -> {
                if (side.attachment(read.sha256()).equals(Optional.of(read))) {
                    Changes changes = new Changes().step(new Step.Extracted(read.sha256(), text));
                    records.ofFile(read.sha256()).forEach(d -> changes.touch(d.id()));
                    session.commit(changes);
                }
                return null;
            });
        } catch (Problem e) {
            if (e.kind() != Problem.Kind.CASEBOOK_FULL) {
                throw e;
            }
        }
    }

    private String extracted(Attachment attachment) throws Problem {
        Content document = records.ofFile(attachment.sha256()).stream().findFirst().map(Entry::content)
                .orElse(Content.EMPTY);
        try (SeekableByteChannel in = session.compartment().media().open(attachment.media())) {
            return TextExtraction.of(in, document.text(Field.TYPE), document.text(Field.FILE), LONGEST);
        } catch (Problem e) {
            if (e.kind() == Problem.Kind.STORAGE_FAILED) {
                throw e;
            }
            // a broken document has no text, and says so where it is shown
            return "";
        } catch (IOException e) {
            throw new Problem(e, Problem.Kind.STORAGE_FAILED);
        }
    }
}
