package org.rowan.bundle.inbox;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rowan.bundle.Arrival;
import org.rowan.bundle.Notice;
import org.rowan.bundle.Provenance;
import org.rowan.bundle.ReceivePlan;
import org.rowan.model.Hash;
import org.rowan.model.Problem;

/**
 * The exchange folder as it was when it was looked at last.
 *
 * @param folder  empty when none is chosen
 * @param arrived what is offered, and what could not be read
 * @param coming  files that still change, or that were not looked into yet
 * @param left    files that are not offered, by the reason
 * @param all     whether nothing was passed over because there is so much
 */
public record Inbox(Optional<Path> folder, Place place, List<Arrived> arrived, int coming, Map<Left, Integer> left,
                    boolean all) {
    static final Inbox NONE = new Inbox(Optional.empty(), Place.THERE, List.of(), 0, Map.of(), true);

    public Inbox {
        arrived = List.copyOf(arrived);
        left = Map.copyOf(left);
    }

    /** How it stands with the folder itself. */
    public enum Place {
        /** Was not looked at yet. */
        AWAITED,
        /** Can be read. */
        THERE,
        /** Is not there, or does not answer. */
        GONE,
        /** May not be read. */
        CLOSED
    }

    /** Why a bundle is not offered. */
    public enum Left {
        /** For keys that are not here. */
        FOR_OTHERS,
        /** Taken in, or not wanted. */
        DEALT_WITH,
        /** The same, sealed, and no receipt for it waits here: one was made, and may have been lost, or none was. */
        ANSWERED,
        /** Written here, and everything in it is here. */
        OWN,
        /** The same as one that is offered. */
        TWICE
    }

    /** A file, and what is to be said of it. */
    public sealed interface Arrived {
        /** @return where it lies */
        Path file();

        /** @return its length */
        long bytes();

        /** A bundle that was read to its end. */
        record Offer(Path file, long bytes, Hash mark, Summary plan) implements Arrived {}

        /** A bundle that shows nothing without its passphrase. */
        record Locked(Path file, long bytes, Hash mark) implements Arrived {}

        /** A bundle that is not whole yet, or damaged, or hostile. */
        record Unreadable(Path file, long bytes, Problem problem) implements Arrived {}
    }

    /**
     * What receiving would have done when the bundle was looked at. It is planned anew before it is taken in.
     *
     * @param records  how many records that is done with
     * @param receipts how many sealed bundles it says have arrived
     */
    public record Summary(Provenance provenance, List<Notice> notices, Map<Arrival, Integer> records, long mediaBytes,
                          long receipts) {
        public Summary {
            notices = List.copyOf(notices);
            records = Map.copyOf(records);
        }

        static Summary of(ReceivePlan plan) {
            Map<Arrival, Integer> records = new EnumMap<>(Arrival.class);
            plan.lines().forEach(line -> records.merge(line.plan(), 1, Integer::sum));
            return new Summary(plan.provenance(), plan.notices(), records, plan.mediaBytes(), plan.arrived());
        }

        /** @return whether all of it is here */
        boolean bringsNothing() {
            return receipts == 0 && records.keySet().stream().allMatch(a -> a == Arrival.HERE || a == Arrival.OLDER);
        }
    }

    /** @return how many bundles wait for a person */
    public int waiting() {
        return (int) arrived.stream().filter(a -> !(a instanceof Arrived.Unreadable)).count();
    }
}
