package org.rowan.vault;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The media cells of a segment, in order, as runs of neighbours. Immutable. */
record CellRuns(List<Run> runs) {
    /** Neighbouring cells of a compartment. */
    record Run(int start, int count) {
        int end() {
            return start + count;
        }
    }

    CellRuns {
        runs = List.copyOf(runs);
    }

    long count() {
        return runs.stream().mapToLong(Run::count).sum();
    }

    /** @return number of the compartment's cell that holds the segment's cell of that index */
    int cell(long index) {
        long rest = index;
        for (Run run : runs) {
            if (rest < run.count()) {
                return Math.toIntExact(run.start() + rest);
            }
            rest -= run.count();
        }
        throw new IndexOutOfBoundsException("cell " + index);
    }

    /** @return 8 bytes a run: its start and its count */
    byte[] encode() {
        ByteBuffer out = ByteBuffer.allocate(2 * Integer.BYTES * runs.size());
        runs.forEach(run -> out.putInt(run.start()).putInt(run.count()));
        return out.array();
    }

    static CellRuns decode(byte[] encoded) {
        ByteBuffer in = ByteBuffer.wrap(encoded);
        List<Run> runs = new ArrayList<>();
        while (in.hasRemaining()) {
            runs.add(new Run(in.getInt(), in.getInt()));
        }
        return new CellRuns(runs);
    }

    /** @return runs with neighbours joined */
    static CellRuns joined(List<Run> pieces) {
        List<Run> joined = new ArrayList<>();
        for (Run piece : pieces) {
            if (!joined.isEmpty() && joined.getLast().end() == piece.start()) {
                Run before = joined.removeLast();
                joined.add(new Run(before.start(), before.count() + piece.count()));
            } else {
                joined.add(piece);
            }
        }
        return new CellRuns(joined);
    }
}
