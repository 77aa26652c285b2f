package org.rowan.casebook.sync;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.rowan.casebook.store.Batch;
import org.rowan.casebook.store.Belongings;
import org.rowan.casebook.store.Changes;
import org.rowan.casebook.store.Held;
import org.rowan.casebook.store.Session;
import org.rowan.casebook.store.Step;
import org.rowan.casebook.store.Waiting;
import org.rowan.model.Hash;
import org.rowan.model.Head;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.model.Revision;
import org.rowan.model.Value;
import org.rowan.vault.PendingMedia;

/** Takes over what a backup holds beside records. Ends with the work that its receiver was lent to. */
public final class WholeReceiver {
    private final Receiver receiver;
    private final Session session;
    private final Batch batch;
    private final Map<Hash, Waiting> posted = new HashMap<>();

    WholeReceiver(Receiver receiver, Session session, Batch batch) {
        this.receiver = receiver;
        this.session = session;
        this.batch = batch;
    }

    /**
     * Takes over what one line says. A bundle that waits to leave waits from when its bytes came.
     *
     * @throws Problem {@link Problem.Kind#BUNDLE_REJECTED} when it is nothing that a backup may hold
     */
    public void belonging(SortedMap<String, Value> line) throws Problem {
        try {
            Optional<Belongings.Line> read = Belongings.read(line);
            if (read.isPresent()) {
                belonging(read.get());
            }
        } catch (IllegalArgumentException e) {
            throw new Problem(e, Problem.Kind.BUNDLE_REJECTED, "casebook");
        }
    }

    private void belonging(Belongings.Line line) throws Problem {
        switch (line) {
            case Belongings.Line.Posted(Waiting waiting, Hash file) -> posted.put(file, waiting);
            case Belongings.Line.Kept(Step step) -> {
                if (step instanceof Step.Apart(Head head, Revision revision, Held _)) {
                    receiver.check(head, List.of(revision));
                }
                batch.run(new Changes().step(step));
            }
        }
    }

    /** @return whether the bytes are of a bundle that waits to leave */
    public boolean isPosted(Hash file) {
        return posted.containsKey(file);
    }

    /** Lets a bundle wait to leave, of which a line told. */
    public void post(InputStream in, Hash file) throws IOException {
        PendingMedia media = session.compartment().media().write(in, -1, Progress.NONE);
        receiver.written(media, file);
        batch.keep(media);
        batch.post(posted.get(file).in(media.id(), media.bytes()));
    }

    /** Puts these keys in the place of the casebook's own. */
    public void ownKeys(byte[] keys) throws Problem {
        batch.putOwnKeys(keys);
    }
}
