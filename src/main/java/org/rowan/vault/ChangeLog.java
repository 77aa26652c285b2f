package org.rowan.vault;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rowan.crypto.Randomness;
import org.rowan.model.Problem;

/**
 * Appends change sets and markers to a compartment's ring, each followed by the end of the log, and forces them.
 * Casebook format, section 6. For one thread at a time. After a failure it must not be used again.
 */
final class ChangeLog {
    private final LogRing ring;
    private final long session;
    private final byte[] epoch;
    private LogState state;
    private long next;
    private byte[] lastTag;
    private long sequence;

    /** Begins a session behind what was found; writes nothing yet. */
    ChangeLog(LogRing ring, LogScan found, Randomness randomness) {
        this.ring = ring;
        this.session = found.session() + 1;
        this.epoch = randomness.bytes(LogCell.TAG);
        this.state = found.state();
        this.next = found.next();
        this.lastTag = found.lastTag();
        this.sequence = found.sequence();
    }

    /** Begins the log of a compartment whose copies are equal and of that generation. */
    static ChangeLog begin(LogRing ring, int generation, Randomness randomness) throws Problem {
        LogState state = new LogState(LogState.Marker.END, generation, 0);
        ChangeLog log = new ChangeLog(ring,
                new LogScan(state, 0, 0, new byte[LogCell.TAG], 0, List.of(), List.of(), false), randomness);
        log.settle(LogState.Marker.END, generation);
        return log;
    }

    LogState state() {
        return state;
    }

    long sequence() {
        return sequence;
    }

    /** @return number of the cell that holds the end of the log */
    long next() {
        return next;
    }

    /** @return whether a change set of that many bytes is too large for the log */
    boolean isTooLarge(int bytes) {
        return cellsFor(bytes) > ring.cells() / 4;
    }

    private static int cellsFor(int bytes) {
        return Math.max(1, Math.ceilDiv(bytes, LogCell.PAYLOAD));
    }

    /** @return whether it is time for a checkpoint */
    boolean isHalfFull() {
        return 2 * (next - state.from()) >= ring.cells();
    }

    /** @return whether a change set of that many bytes would leave no room for a checkpoint's markers */
    boolean isFullFor(int bytes) {
        return next - state.from() + cellsFor(bytes) > ring.cells() - 8;
    }

    /** @return the new change set's sequence, once it is durable */
    long append(byte[] changeSet) throws Problem {
        sequence++;
        List<LogRing.Sealed> cells = new ArrayList<>();
        long first = next;
        int count = cellsFor(changeSet.length);
        for (int i = 0; i < count; i++) {
            LogCell.Kind kind = i == count - 1 ? LogCell.Kind.CLOSING : LogCell.Kind.PART;
            int from = i * LogCell.PAYLOAD;
            byte[] part = Arrays.copyOfRange(changeSet, from, Math.min(changeSet.length, from + LogCell.PAYLOAD));
            cells.add(chain(kind, i, part));
        }
        write(first, cells);
        return sequence;
    }

    /** Notes a step of a checkpoint; what recovery needs stays. */
    void mark(LogState.Marker marker, int generation) throws Problem {
        state = new LogState(marker, generation, state.from());
        long number = next;
        write(number, new ArrayList<>(List.of(chain(LogCell.Kind.MARKER, 0, new byte[0]))));
    }

    /** Notes that both copies are equal and hold every change set; all cells before may be reused. */
    void settle(LogState.Marker marker, int generation) throws Problem {
        state = new LogState(marker, generation, next);
        mark(marker, generation);
    }

    /** Makes sure that change sets to come are newer than that one. */
    void continueFrom(long newest) {
        sequence = Math.max(sequence, newest);
    }

    private void write(long first, List<LogRing.Sealed> cells) throws Problem {
        cells.add(ring.seal(cell(LogCell.Kind.TAIL, 0, new byte[0])));
        ring.write(first, cells);
        ring.force();
    }

    private LogRing.Sealed chain(LogCell.Kind kind, int index, byte[] payload) {
        LogRing.Sealed sealed = ring.seal(cell(kind, index, payload));
        next++;
        lastTag = sealed.tag();
        return sealed;
    }

    private LogCell cell(LogCell.Kind kind, int index, byte[] payload) {
        return new LogCell(kind, state, session, epoch, next, lastTag, sequence, index, payload);
    }

    /** Overwrites every cell that recovery does not need. */
    void wipe() throws Problem {
        ring.wipeAllBut(state.from(), next);
    }
}
