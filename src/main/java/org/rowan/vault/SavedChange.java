package org.rowan.vault;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.rowan.model.Hash;
import org.rowan.model.Id;
import org.rowan.secret.SecretBytes;

/** What a change set carries in the log: the media that it keeps, then the application's own bytes. */
record SavedChange(List<StoredMedia> kept, byte[] changeSet) {
    private static final int ID = 16;
    private static final int HASH = 32;
    private static final int KEY = 32;
    private static final int SEGMENT = KEY + Long.BYTES + Integer.BYTES;
    private static final int MEDIA = ID + Long.BYTES + HASH + Integer.BYTES;

    byte[] encode() {
        ByteBuffer out = ByteBuffer.allocate(length());
        out.putInt(kept.size());
        kept.forEach(media -> put(out, media));
        return out.put(changeSet).array();
    }

    private int length() {
        int length = Integer.BYTES + changeSet.length;
        for (StoredMedia media : kept) {
            length += MEDIA;
            for (MediaSegment segment : media.segments()) {
                length += SEGMENT + segment.cells().encode().length;
            }
        }
        return length;
    }

    private static void put(ByteBuffer out, StoredMedia media) {
        out.put(HexFormat.of().parseHex(media.id().text())).putLong(media.bytes()).put(media.sha256().bytes());
        out.putInt(media.segments().size());
        for (MediaSegment segment : media.segments()) {
            byte[] cells = segment.cells().encode();
            segment.key().use(out::put);
            out.putLong(segment.bytes()).putInt(cells.length).put(cells);
        }
    }

    /** @return empty when the bytes are not of this version */
    static Optional<SavedChange> decode(byte[] encoded) {
        ByteBuffer in = ByteBuffer.wrap(encoded);
        try {
            List<StoredMedia> kept = new ArrayList<>();
            for (int left = in.getInt(); left > 0; left--) {
                kept.add(media(in));
            }
            return Optional.of(new SavedChange(kept, bytes(in, in.remaining())));
        } catch (BufferUnderflowException | NegativeArraySizeException e) {
            return Optional.empty();
        }
    }

    private static StoredMedia media(ByteBuffer in) {
        Id id = new Id(HexFormat.of().formatHex(bytes(in, ID)));
        long length = in.getLong();
        Hash hash = Hash.of(bytes(in, HASH));
        List<MediaSegment> segments = new ArrayList<>();
        for (int left = in.getInt(); left > 0; left--) {
            segments.add(new MediaSegment(
                    new SecretBytes(bytes(in, KEY)), in.getLong(), CellRuns.decode(bytes(in, in.getInt()))));
        }
        return new StoredMedia(id, length, hash, segments);
    }

    private static byte[] bytes(ByteBuffer in, int count) {
        byte[] bytes = new byte[count];
        in.get(bytes);
        return bytes;
    }
}
