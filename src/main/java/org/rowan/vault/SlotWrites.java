package org.rowan.vault;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rowan.crypto.Randomness;
import org.rowan.model.Problem;

/**
 * Every write to the slots of a session. For each slot that is written another one, of the other compartment, gets its
 * present bytes again, so that neither the number of writes nor their order tells whose slots were meant. A failed
 * write does not keep the next from being tried: what is to be destroyed is destroyed as far as the disk allows.
 * Casebook format, section 4. Safe for use by several threads.
 */
final class SlotWrites {
    private final Header header;
    private final Randomness randomness;
    private boolean over;

    SlotWrites(Header header, Randomness randomness) {
        this.header = header;
        this.randomness = randomness;
    }

    /** The slots that an attempt writes, and whether with random bytes. */
    record Rewriting(List<Integer> positions, boolean destroy) {
        /** What an attempt does that opened nothing. */
        static Rewriting byLot(Randomness randomness) {
            return new Rewriting(Positions.shuffled(randomness).subList(0, FormatConstants.OWN_SLOTS), false);
        }
    }

    /**
     * What every attempt does, whatever it found. Returns once that is durable. Random bytes are made in any case, so
     * that the same time passes.
     */
    synchronized void after(Rewriting attempt) throws Problem {
        Round round = new Round();
        for (int position : Positions.shuffled(attempt.positions(), randomness)) {
            byte[] random = randomness.bytes(header.slotBytes());
            Optional<byte[]> present = header.present(position);
            Optional<byte[]> next = attempt.destroy() ? Optional.of(random) : present;
            next.ifPresent(bytes -> round.write(position, bytes));
        }
        round.end();
    }

    /**
     * Writes slots of one compartment and returns once they are durable.
     *
     * @param others the other compartment's
     */
    synchronized void write(Map<Integer, byte[]> slots, List<Integer> others) throws Problem {
        Round round = new Round();
        Iterator<Integer> twins = Positions.shuffled(others, randomness).iterator();
        for (Map.Entry<Integer, byte[]> slot : slots.entrySet()) {
            round.pair(slot.getKey(), slot.getValue(), twins.next());
        }
        round.end();
    }

    /** Overwrites slots of one compartment with random bytes and returns once that is durable. */
    void destroy(List<Integer> positions, List<Integer> others) throws Problem {
        Map<Integer, byte[]> random = new TreeMap<>();
        positions.forEach(position -> random.put(position, randomness.bytes(header.slotBytes())));
        write(random, others);
    }

    /** As {@link #destroy}, and the session's last write to any slot: a change that is under way fails. */
    synchronized void destroyForGood(List<Integer> positions, List<Integer> others) throws Problem {
        try {
            destroy(positions, others);
        } finally {
            over = true;
        }
    }

    /** Writes that are forced together. */
    private final class Round {
        private Optional<Problem> failure = Optional.empty();

        void pair(int position, byte[] bytes, int twin) {
            boolean twinFirst = randomness.below(2) == 1;
            if (twinFirst) {
                keep(twin);
            }
            write(position, bytes);
            if (!twinFirst) {
                keep(twin);
            }
        }

        // What can't be read is left alone: there is nothing that could be written without harm.
        private void keep(int position) {
            header.present(position).ifPresent(bytes -> write(position, bytes));
        }

        void write(int position, byte[] bytes) {
            tried(() -> header.writeSlot(position, bytes));
        }

        void end() throws Problem {
            tried(header::force);
            if (failure.isPresent()) {
                throw failure.get();
            }
        }

        private void tried(Guard.Storing write) {
            try {
                if (over) {
                    throw new Problem(Problem.Kind.STORAGE_FAILED);
                }
                write.run();
            } catch (Problem e) {
                failure = failure.or(() -> Optional.of(e));
            }
        }
    }
}
