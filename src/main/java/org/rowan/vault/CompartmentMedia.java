package org.rowan.vault;

import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.rowan.model.Id;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

/** A compartment's large files. Writing and reading wait for nobody but while the tables are asked. */
final class CompartmentMedia implements MediaStore {
    private final Parts parts;
    private final DurableDatabase durable;
    private final Guard guard;
    private CellMap map;

    CompartmentMedia(Parts parts, DurableDatabase durable, Guard guard) {
        this.parts = parts;
        this.durable = durable;
        this.guard = guard;
    }

    /** @return which cells are taken; read from the tables the first time, under the guard */
    CellMap map() throws Problem, SQLException {
        if (map == null) {
            map = new CellMap(parts.media().total(), parts.constants().stripeCells(), durable.tables().cellsInUse());
        }
        return map;
    }

    @Override
    public PendingMedia write(InputStream in, long bytes, Progress progress) throws Problem {
        CellMap cells = guard.run(this::map);
        if (bytes > cells.free() * parts.media().content()) {
            throw new Problem(Problem.Kind.CASEBOOK_FULL);
        }
        return new MediaWriter(parts, cells, guard).write(in, bytes, progress);
    }

    @Override
    public SeekableByteChannel open(Id media) throws Problem {
        return guard.run(() -> new MediaChannel(parts.media(), durable.tables().find(media)
                .orElseThrow(() -> new Problem(Problem.Kind.UNKNOWN_NAME, media.text())), durable.failure()));
    }

    /** @throws IllegalStateException when one is of another compartment, or was kept or closed before */
    List<WrittenMedia> pending(PendingMedia... pending) throws Problem, SQLException {
        List<WrittenMedia> written = new ArrayList<>();
        for (PendingMedia one : pending) {
            if (!(one instanceof WrittenMedia media) || !media.isPending(map())) {
                throw new IllegalStateException("media is not pending here");
            }
            written.add(media);
        }
        return written;
    }

    /** Makes cells free whose freeing is durable. */
    void giveBack(CellRuns cells) {
        if (map != null) {
            cells.runs().forEach(map::give);
        }
    }
}
