package org.rowan.casebook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.Set;
import java.util.Optional;
import org.rowan.casebook.edit.Editor;
import org.rowan.casebook.edit.FileTexts;
import org.rowan.casebook.store.AttachedFile;
import org.rowan.casebook.store.Attachment;
import org.rowan.casebook.store.Changes;
import org.rowan.casebook.store.MediaCheck;
import org.rowan.casebook.store.RecordReads;
import org.rowan.casebook.store.Session;
import org.rowan.casebook.store.SideReads;
import org.rowan.casebook.store.Step;
import org.rowan.document.MediaTypes;
import org.rowan.model.Code;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Hash;
import org.rowan.model.Head;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.model.Value;
import org.rowan.vault.PendingMedia;

/** Files attached to cases. Their bytes never change; the same bytes are kept once. */
public final class Documents {
    private final Session session;
    private final Editor editor;
    private final RecordReads records;
    private final SideReads side;
    private final FileTexts texts;

    Documents(Session session, Editor editor) {
        this.session = session;
        this.editor = editor;
        records = new RecordReads(session);
        side = new SideReads(session);
        texts = new FileTexts(session);
    }

    /**
     * Attaches a file to a case. Its type is found from its bytes, its SHA-256 is taken on the way in, and its text
     * is found for search. Others may work meanwhile. When the same bytes are here but damaged, these take their
     * place in every document that shows them.
     *
     * @param fileName as the user knows it; folders before the name are dropped
     * @param in       read to its end, not closed
     * @param bytes    how many to expect, -1 when unknown
     * @throws Problem {@link Problem.Kind#CASEBOOK_FULL}, {@link Problem.Kind#CANCELLED},
     *                 {@link Problem.Kind#NO_ACCESS} when the file can't be read; then nothing is attached
     */
    public Entry attach(Id caseId, String fileName, InputStream in, long bytes, Progress progress) throws Problem {
        String name = FileNames.last(fileName);
        byte[] first = first(in, name);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(first), in);
        editor.get(caseId);
        try (PendingMedia media = session.compartment().media().write(whole, bytes, progress)) {
            Content content = Content.of(Field.CASE, caseId.text(), Field.FILE, name,
                    Field.TYPE, MediaTypes.of(first, name), Field.SHA256, media.sha256().hex())
                    .with(Field.BYTES, new Value.Whole(media.bytes()));
            Entry entry = add(content, media, progress);
            texts.find(media.sha256());
            return entry;
        }
    }

    /**
     * Opens a document's bytes for reading anywhere; plaintext stays in memory.
     *
     * @throws Problem {@link Problem.Kind#MEDIA_DAMAGED} when they are not here
     */
    public SeekableByteChannel open(Id document) throws Problem {
        Entry entry = editor.get(document);
        return open(attachment(entry), entry.content().text(Field.FILE));
    }

    /**
     * Opens attached bytes by their hash.
     *
     * @throws Problem {@link Problem.Kind#MEDIA_DAMAGED} when they are not here
     */
    public SeekableByteChannel open(Hash sha256) throws Problem {
        return open(side.attachment(sha256),
                withHash(sha256).map(document -> document.content().text(Field.FILE)).orElse(sha256.hex()));
    }

    /** @return whether all of the bytes are here and give this hash; reads them */
    public boolean isWhole(Hash sha256, Progress progress) throws Problem {
        Optional<Attachment> file = side.attachment(sha256);
        return file.isPresent() && new MediaCheck(session).isWhole(file.get(), progress);
    }

    private SeekableByteChannel open(Optional<Attachment> file, String name) throws Problem {
        return AttachedFile.open(session, file.orElseThrow(() -> new Problem(Problem.Kind.MEDIA_DAMAGED, name)), name);
    }

    /** @return the document's text for reading and searching; empty when it has none, or when it can't be read */
    public String text(Id document) throws Problem {
        Optional<Attachment> attachment = attachment(editor.get(document));
        return attachment.isPresent() ? texts.find(attachment.get().sha256()) : "";
    }

    /**
     * @return every record, in the trash or not, that keeps these bytes here: documents, and what a newer version shows
     *         a file by, of which a version, one that was declined too, names them
     */
    public Set<Id> naming(Hash sha256) throws Problem {
        return records.naming(sha256);
    }

    /** @return a document with these bytes, one that is not in the trash if there is any */
    public Optional<Entry> withHash(Hash sha256) throws Problem {
        return records.ofFile(sha256).stream().min((a, b) -> Boolean.compare(a.trashed(), b.trashed()));
    }

    /** Finds the text of files for which a kill, or a full casebook, left no time or room. */
    public void catchUp() throws Problem {
        texts.catchUp();
    }

    /** What is here already is read before anybody else has to wait; then only whether it is still that is looked at. */
    private Entry add(Content content, PendingMedia media, Progress progress) throws Problem {
        Optional<Attachment> looked = side.attachment(media.sha256());
        boolean damaged = looked.isPresent() && !new MediaCheck(session).isWhole(looked.get(), progress);
        return session.exclusively(() -> {
            Head head = new Head(Id.random(), Kind.DOCUMENT, Code.random(Kind.DOCUMENT), session.author());
            Changes changes = new Changes().note("attached", head.id(), media.sha256().hex());
            Optional<Attachment> here = side.attachment(media.sha256());
            if (here.isPresent()) {
                if (damaged && here.equals(looked)) {
                    replace(here.get(), media);
                }
                return editor.add(head, content, changes);
            }
            changes.step(new Step.Attach(media.sha256(), media.id(), media.bytes()));
            return editor.add(head, content, changes, media);
        });
    }

    /** The bytes that are here already may be damaged; then the new ones are the only ones. */
    private void replace(Attachment here, PendingMedia media) throws Problem {
        session.batch(batch -> {
            batch.replace(here, media);
            return null;
        });
    }

    private Optional<Attachment> attachment(Entry document) throws Problem {
        String sha256 = document.content().text(Field.SHA256);
        return Hash.isHash(sha256) ? side.attachment(new Hash(sha256)) : Optional.empty();
    }

    private static byte[] first(InputStream in, String name) throws Problem {
        try {
            return in.readNBytes(MediaTypes.FIRST_BYTES);
        } catch (Problem e) {
            throw e;
        } catch (IOException e) {
            throw new Problem(e, Problem.Kind.NO_ACCESS, name);
        }
    }
}
