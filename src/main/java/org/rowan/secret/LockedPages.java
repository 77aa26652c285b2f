package org.rowan.secret;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.BitSet;
import java.util.Optional;

/**
 * A few pages outside the heap, where nothing is moved about and copied, kept out of swap and core dumps where the
 * system allows: room for some hundred keys. Safe for use by several threads.
 */
final class LockedPages {
    /** What every system lets a user lock, and whole pages on each. */
    static final int BYTES = 1 << 16;
    static final LockedPages ONLY = new LockedPages();

    private static final int UNIT = 32;
    private static final int UNITS = BYTES / UNIT;

    private final MemorySegment pages = Arena.global().allocate(BYTES, BYTES);
    private final boolean locked = SystemMemory.lock(pages);
    private final BitSet taken = new BitSet(UNITS);

    /** @return whether they are kept out of swap */
    boolean locked() {
        return locked;
    }

    /** @return room for so many bytes, until it is given back; empty when there is none */
    synchronized Optional<MemorySegment> take(int bytes) {
        int units = Math.ceilDiv(bytes, UNIT);
        int from = 0;
        while (from + units <= UNITS) {
            int next = taken.nextSetBit(from);
            if (next < 0 || next >= from + units) {
                taken.set(from, from + units);
                return Optional.of(pages.asSlice((long) from * UNIT, bytes));
            }
            from = taken.nextClearBit(next);
        }
        return Optional.empty();
    }

    /** Wipes it and takes it back. */
    synchronized void giveBack(MemorySegment room) {
        room.fill((byte) 0);
        int from = (int) (room.address() - pages.address()) / UNIT;
        taken.clear(from, from + Math.ceilDiv((int) room.byteSize(), UNIT));
    }
}
