package org.rowan.vault;

import java.util.List;
import org.rowan.model.Hash;
import org.rowan.model.Id;

/** Media as the vault's tables know it; its segments in order. Closing wipes their keys. */
record StoredMedia(Id id, long bytes, Hash sha256, List<MediaSegment> segments) implements AutoCloseable {
    StoredMedia {
        segments = List.copyOf(segments);
    }

    @Override
    public void close() {
        segments.forEach(MediaSegment::close);
    }
}
