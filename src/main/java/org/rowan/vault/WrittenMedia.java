package org.rowan.vault;

import org.rowan.model.Hash;
import org.rowan.model.Id;

/** Media in its cells, of which no table knows yet. */
final class WrittenMedia implements PendingMedia {
    private final StoredMedia media;
    private final CellMap cells;
    private boolean settled;

    WrittenMedia(StoredMedia media, CellMap cells) {
        this.media = media;
        this.cells = cells;
    }

    StoredMedia media() {
        return media;
    }

    /** @return whether the media is of this compartment and belongs to nothing yet */
    synchronized boolean isPending(CellMap map) {
        return !settled && cells == map;
    }

    /** From here on the cells belong to what was saved. */
    synchronized void kept() {
        settled = true;
        media.close();
    }

    @Override
    public Id id() {
        return media.id();
    }

    @Override
    public Hash sha256() {
        return media.sha256();
    }

    @Override
    public long bytes() {
        return media.bytes();
    }

    @Override
    public synchronized void close() {
        if (!settled) {
            settled = true;
            media.segments().forEach(segment -> segment.cells().runs().forEach(cells::give));
            media.close();
        }
    }
}
