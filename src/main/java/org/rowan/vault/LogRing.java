package org.rowan.vault;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rowan.crypto.Filler;
import org.rowan.crypto.Hkdf;
import org.rowan.crypto.Randomness;
import org.rowan.crypto.SealedRecord;
import org.rowan.model.Problem;

/** A compartment's ring of sealed cells in the log file. Casebook format, section 6. */
final class LogRing implements AutoCloseable {
    static final int CELL = FormatConstants.PAGE_BYTES;

    private static final String PURPOSE = "rowan 1 log cell";

    private final Storage storage;
    private final CompartmentKey.Log key;
    private final Randomness randomness;
    private final long start;
    private final int cells;

    /** A cell that opened, with its own tag. */
    record Opened(LogCell cell, byte[] tag) {
        /** @return whether this is of the other's chain; behind a gap only the session can be compared */
        boolean precedes(Opened other) {
            boolean next = cell.number() + 1 == other.cell.number();
            boolean linked = next ? Arrays.equals(tag, other.cell.previous()) : cell.isOfChain(other.cell);
            return linked && cell.kind() != LogCell.Kind.TAIL;
        }
    }

    /** A cell sealed for its place, with its tag. */
    record Sealed(byte[] bytes) {
        byte[] tag() {
            return tagOf(bytes);
        }
    }

    LogRing(Storage storage, CompartmentSecret secret, FormatConstants constants, Randomness randomness) {
        this.storage = storage;
        this.key = secret.logKey();
        this.randomness = randomness;
        this.start = secret.index() * constants.ringBytes();
        this.cells = Math.toIntExact(constants.ringBytes() / CELL);
    }

    int cells() {
        return cells;
    }

    Sealed seal(LogCell cell) {
        return new Sealed(SealedRecord.seal(key.bytes(), info(place(cell.number())), cell.encode(), randomness));
    }

    private int place(long number) {
        return Math.toIntExact(number % cells);
    }

    private static byte[] info(int place) {
        return Hkdf.info(PURPOSE, place);
    }

    private static byte[] tagOf(byte[] sealed) {
        return Arrays.copyOfRange(sealed, CELL - LogCell.TAG, CELL);
    }

    /** @return a cell a place; empty where nothing of this compartment opens */
    List<Optional<Opened>> openAll() {
        byte[] ring = new byte[cells * CELL];
        storage.readWhatCanBeRead(VaultFile.LOG, start, ring, CELL);
        return IntStream.range(0, cells)
                .mapToObj(place -> open(Arrays.copyOfRange(ring, place * CELL, (place + 1) * CELL), place))
                .toList();
    }

    private Optional<Opened> open(byte[] sealed, int place) {
        return SealedRecord.open(key.bytes(), info(place), sealed)
                .flatMap(content -> content.with(LogCell::decode))
                .filter(cell -> cell.number() >= 0 && place(cell.number()) == place)
                .map(cell -> new Opened(cell, tagOf(sealed)));
    }

    /** Writes consecutive cells, the first of which has that number, in their order. */
    void write(long number, List<Sealed> sealed) throws Problem {
        int first = place(number);
        int fit = Math.min(sealed.size(), cells - first);
        writeAt(first, sealed.subList(0, fit));
        if (fit < sealed.size()) {
            writeAt(0, sealed.subList(fit, sealed.size()));
        }
    }

    private void writeAt(int place, List<Sealed> sealed) throws Problem {
        ByteBuffer bytes = ByteBuffer.allocate(sealed.size() * CELL);
        sealed.forEach(cell -> bytes.put(cell.bytes()));
        writeBytes(place, bytes.flip());
    }

    private void writeBytes(int place, ByteBuffer bytes) throws Problem {
        storage.write(VaultFile.LOG, start + (long) place * CELL, bytes);
    }

    /** Overwrites every cell but those with these numbers with random bytes, and forces. */
    void wipeAllBut(long from, long to) throws Problem {
        Filler filler = new Filler(randomness);
        int count = Math.toIntExact(cells - (to - from + 1));
        int first = place(to + 1);
        int fit = Math.min(count, cells - first);
        writeBytes(first, ByteBuffer.wrap(filler.bytes(fit * CELL)));
        writeBytes(0, ByteBuffer.wrap(filler.bytes((count - fit) * CELL)));
        force();
    }

    void force() throws Problem {
        storage.force(VaultFile.LOG);
    }

    @Override
    public void close() {
        key.close();
    }
}
