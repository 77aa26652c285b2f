package org.rowan.vault;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Follows the chain of cells from the oldest that matters. A cell that is missing, altered or foreign counts as damage
 * once a later cell shows that the log went on; before the end of the log it is what a crash leaves of an append.
 */
final class LogWalk {
    private final List<ChangeSet> sets = new ArrayList<>();
    private final List<Long> damaged = new ArrayList<>();
    private final List<Long> gap = new ArrayList<>();
    private LogCell last;
    private byte[] lastTag = new byte[LogCell.TAG];
    private ByteArrayOutputStream set;
    private int parts;
    private long next;
    private byte[] nextPrevious = new byte[LogCell.TAG];
    private boolean closed;

    LogWalk(long from) {
        next = from;
    }

    /** @param opened the cell of that number, or null when nothing opens there */
    void at(long number, LogRing.Opened opened) {
        if (opened == null || !follows(opened.cell())) {
            gap.add(number);
            set = null;
            return;
        }
        last = opened.cell();
        lastTag = opened.tag();
        take(last);
    }

    // Behind a gap the link can't be checked; the session's epoch still can.
    private boolean follows(LogCell cell) {
        if (last == null) {
            return true;
        }
        boolean linked = !gap.isEmpty() || Arrays.equals(cell.previous(), lastTag);
        boolean sameSession = cell.session() == last.session() && Arrays.equals(cell.epoch(), last.epoch());
        return linked && (sameSession || cell.session() > last.session());
    }

    private void take(LogCell cell) {
        switch (cell.kind()) {
            case PART -> add(cell);
            case CLOSING -> {
                add(cell);
                if (set != null) {
                    sets.add(new ChangeSet(cell.sequence(), set.toByteArray()));
                }
                confirm(cell.number() + 1, lastTag, false);
            }
            case MARKER -> confirm(cell.number() + 1, lastTag, false);
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
        nextPrevious = previous;
        closed = end;
    }

    LogScan result(LogCell head) {
        return new LogScan(head.state(), head.session(), next, nextPrevious, newestSequence(head),
                List.copyOf(sets), List.copyOf(damaged), closed && gap.isEmpty() && set == null);
    }

    private long newestSequence(LogCell head) {
        return last == null ? head.sequence() : Math.max(last.sequence(), head.sequence());
    }
}
