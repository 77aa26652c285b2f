package org.rowan.vault;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.rowan.crypto.Hkdf;
import org.rowan.model.Hash;
import org.rowan.model.Id;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.secret.SecretBytes;

/** Encrypts one stream into free cells, a stripe at a time. For one use. */
final class MediaWriter {
    private static final int STRIPES_PER_WRITE_OUT = 8;
    private final MediaCells cells;
    private final CellMap map;
    private final Guard guard;
    private final Id id = Id.random();
    private final SecretBytes key;
    private final MediaCells.Sealer sealer;
    private final List<CellRuns.Run> taken = new ArrayList<>();
    private final MessageDigest sha256;
    private final byte[] sealed;
    private final WriteOut early;
    private long done;
    private long index;

    MediaWriter(Parts parts, CellMap map, Guard guard) {
        this.cells = parts.media();
        this.map = map;
        this.guard = guard;
        this.key = new SecretBytes(parts.randomness().bytes(Hkdf.KEY_BYTES));
        this.sealer = cells.sealer(id, key);
        this.sealed = new byte[parts.constants().stripeCells() * cells.cellBytes()];
        this.early = new WriteOut((long) STRIPES_PER_WRITE_OUT * sealed.length, () -> guard.storing(cells::writeOut));
        this.sha256 = sha256();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return what was written, forced; on failure every cell is free again */
    WrittenMedia write(InputStream in, long expected, Progress progress) throws Problem {
        boolean whole = false;
        try {
            try (early) {
                fill(in, expected, progress);
            }
            guard.storing(cells::force);
            whole = true;
            MediaSegment segment = new MediaSegment(key, done, CellRuns.joined(taken));
            return new WrittenMedia(new StoredMedia(id, done, Hash.of(sha256.digest()), List.of(segment)), map);
        } finally {
            if (!whole) {
                taken.forEach(map::give);
                key.close();
            }
        }
    }

    // One part is read ahead, because the last cell is sealed as the last.
    private void fill(InputStream in, long expected, Progress progress) throws Problem {
        int room = sealed.length / cells.cellBytes() * cells.content();
        byte[] now = new byte[room];
        byte[] ahead = new byte[room];
        int length = read(in, now);
        boolean more = true;
        while (more) {
            int next = length == room ? read(in, ahead) : 0;
            more = next > 0;
            hashAndWrite(now, length, !more);
            done += length;
            progress.at(done, expected);
            byte[] swap = now;
            now = ahead;
            ahead = swap;
            length = next;
        }
    }

    private void hashAndWrite(byte[] plain, int length, boolean last) throws Problem {
        CompletableFuture<Void> hashed = CompletableFuture.runAsync(() -> sha256.update(plain, 0, length));
        try {
            writePart(plain, length, last);
        } finally {
            hashed.join();
        }
    }

    private static int read(InputStream in, byte[] into) throws Problem {
        try {
            return in.readNBytes(into, 0, into.length);
        } catch (IOException e) {
            throw e instanceof Problem problem ? problem : new Problem(e, Problem.Kind.SOURCE_FAILED);
        }
    }

    private void writePart(byte[] plain, int length, boolean last) throws Problem {
        int count = Math.max(1, Math.ceilDiv(length, cells.content()));
        Arrays.fill(plain, length, count * cells.content(), (byte) 0);
        for (int from = 0; from < count;) {
            CellRuns.Run run = map.take(count - from);
            taken.add(run);
            for (int i = 0; i < run.count(); i++) {
                boolean end = last && from + i == count - 1;
                sealer.seal(index++, end, plain, (from + i) * cells.content(), sealed, i * cells.cellBytes());
            }
            guard.storing(() -> cells.write(run.start(), sealed, run.count() * cells.cellBytes()));
            early.wrote((long) run.count() * cells.cellBytes());
            from += run.count();
        }
    }
}
