package org.rowan.vault;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rowan.model.Id;
import org.rowan.model.Problem;

/** A bulk change under way, as it is lent to the work. */
final class BulkChange implements Transaction {
    private final DurableDatabase durable;
    private final CompartmentMedia media;
    private final List<WrittenMedia> kept = new ArrayList<>();
    private final List<CellRuns> freed = new ArrayList<>();
    private boolean ended = true;

    BulkChange(DurableDatabase durable, CompartmentMedia media) {
        this.durable = durable;
        this.media = media;
    }

    <T> T run(Bulk<T> work) throws SQLException, Problem {
        ended = false;
        try {
            return work.run(this);
        } finally {
            ended = true;
        }
    }

    /** After the change is durable: what was kept stays, what was freed may be used again. */
    void settle() {
        kept.forEach(WrittenMedia::kept);
        freed.forEach(media::giveBack);
    }

    private void requireUnderWay() {
        if (ended) {
            throw new IllegalStateException("the bulk change has ended");
        }
    }

    @Override
    public Connection connection() {
        requireUnderWay();
        return durable.connection();
    }

    @Override
    public void apply(byte[] changeSet) throws SQLException, Problem {
        requireUnderWay();
        durable.apply(changeSet);
    }

    @Override
    public void keep(PendingMedia pending) throws SQLException, Problem {
        requireUnderWay();
        for (WrittenMedia written : media.pending(pending)) {
            durable.tables().add(written.media());
            kept.add(written);
        }
    }

    @Override
    public void free(Id id) throws SQLException, Problem {
        requireUnderWay();
        Optional<StoredMedia> stored = durable.tables().find(id);
        if (stored.isPresent()) {
            try (StoredMedia found = stored.get()) {
                durable.tables().free(found);
                found.segments().forEach(segment -> freed.add(segment.cells()));
            }
        }
    }
}
