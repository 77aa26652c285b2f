package org.rowan.vault;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Follows the chain of cells from the oldest that matters. A cell that is missing from it counts as damage once a later
 * cell shows that the log went on; before the end of the log it is what a crash leaves of an append.
 */
final class LogWalk {
    private final LogCell head;
    private final List<ChangeSet> sets = new ArrayList<>();
    private final List<Long> damaged = new ArrayList<>();
    private final List<Long> gap = new ArrayList<>();
    private ByteArrayOutputStream set;
    private int parts;
    private long next;
    private byte[] lastTag = new byte[LogCell.TAG];
    private boolean closed;

    LogWalk(LogCell head) {
        this.head = head;
        this.next = head.state().from();
    }

    /** @param opened the cell of that number, or null when the chain lacks it */
    void at(long number, LogRing.Opened opened) {
        if (opened == null) {
            gap.add(number);
            set = null;
        } else {
            take(opened.cell(), opened.tag());
        }
    }

    private void take(LogCell cell, byte[] tag) {
        switch (cell.kind()) {
            case PART -> add(cell);
            case CLOSING -> {
                add(cell);
                if (set != null) {
                    sets.add(new ChangeSet(cell.sequence(), set.toByteArray()));
                }
                confirm(cell.number() + 1, tag, false);
            }
            case MARKER -> confirm(cell.number() + 1, tag, false);
            case TAIL -> confirm(cell.number(), cell.previous(), true);
        }
    }

    private void add(LogCell cell) {
        if (cell.index() == 0) {
            set = new ByteArrayOutputStream();
            parts = 0;
        }
        if (cell.index() != parts) {
            set = null;
        }
        if (set != null) {
            set.writeBytes(cell.payload());
            parts++;
        }
    }

    private void confirm(long nextNumber, byte[] previous, boolean end) {
        damaged.addAll(gap);
        gap.clear();
        set = null;
        next = nextNumber;
        lastTag = previous;
        closed = end;
    }

    LogScan result() {
        return new LogScan(head.state(), head.session(), next, lastTag, head.sequence(), List.copyOf(sets),
                List.copyOf(damaged), closed);
    }
}
