package org.rowan.bundle.format;

import java.util.Arrays;
import org.rowan.model.Id;

/** Many ids in little memory: a bundle may have a million records. */
final class Ids {
    private static final int HALF = 16;
    private long[] halves = new long[64];
    private int size;

    /** Adds an id at the end, unless it stands there already. */
    void add(Id id) {
        long high = Long.parseUnsignedLong(id.text(), 0, HALF, HALF);
        long low = Long.parseUnsignedLong(id.text(), HALF, 2 * HALF, HALF);
        if (size > 0 && halves[2 * size - 2] == high && halves[2 * size - 1] == low) {
            return;
        }
        if (2 * size == halves.length) {
            halves = Arrays.copyOf(halves, 2 * halves.length);
        }
        halves[2 * size] = high;
        halves[2 * size + 1] = low;
        size++;
    }

    int size() {
        return size;
    }

    /** For ids that were added in ascending order. */
    boolean contains(Id id) {
        return contains(Long.parseUnsignedLong(id.text(), 0, HALF, HALF),
                Long.parseUnsignedLong(id.text(), HALF, 2 * HALF, HALF));
    }

    /** For ids that were added in ascending order; the others may be in any. */
    boolean containsAll(Ids others) {
        for (int i = 0; i < others.size; i++) {
            if (!contains(others.halves[2 * i], others.halves[2 * i + 1])) {
                return false;
            }
        }
        return true;
    }

    private boolean contains(long high, long low) {
        int from = 0;
        int to = size - 1;
        while (from <= to) {
            int middle = (from + to) >>> 1;
            int order = Long.compareUnsigned(halves[2 * middle], high);
            order = order == 0 ? Long.compareUnsigned(halves[2 * middle + 1], low) : order;
            if (order == 0) {
                return true;
            }
            from = order < 0 ? middle + 1 : from;
            to = order < 0 ? to : middle - 1;
        }
        return false;
    }
}
