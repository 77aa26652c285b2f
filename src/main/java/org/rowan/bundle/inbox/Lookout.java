package org.rowan.bundle.inbox;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rowan.bundle.inbox.Inbox.Arrived;
import org.rowan.model.Hash;
import org.rowan.model.Problem;

/**
 * What is known of one folder. A file is looked into when its length and date have not changed for a while; what could
 * not be read is tried a few times more, since not every carrier shows in length and date that it is still writing.
 */
final class Lookout {
    /** More bundles than a person goes through; the rest come up when some are dealt with and taken away. */
    static final int MOST = 5_000;
    private static final List<Duration> AGAIN =
            List.of(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(10));
    private final Path folder;
    private final Duration quiet;
    private final Map<Found, Long> since = new HashMap<>();
    private final Map<Found, Tried> tried = new HashMap<>();
    private Listing listing = new Listing(Inbox.Place.AWAITED, List.of(), true);

    private record Tried(Verdict verdict, long at, int times) {
        boolean again(long now) {
            return verdict.isDoubtful() && times <= AGAIN.size() && now - at >= AGAIN.get(times - 1).toNanos();
        }
    }

    /** Looks into a file. */
    interface Reader {
        /** @return empty when nothing is known of it now */
        Optional<Verdict> of(Found found) throws Problem;
    }

    /** @param quiet how long a file has to stay as it is */
    Lookout(Path folder, Duration quiet) {
        this.folder = folder;
        this.quiet = quiet;
    }

    Path folder() {
        return folder;
    }

    /**
     * Lists the folder. While it is away, what is known of it is kept.
     *
     * @param now nanoseconds, of a clock that nobody sets
     */
    void look(long now) {
        listing = Listing.of(folder, MOST);
        if (listing.place() == Inbox.Place.THERE) {
            Set<Found> there = new HashSet<>(listing.found());
            since.keySet().retainAll(there);
            tried.keySet().retainAll(there);
            there.forEach(found -> since.putIfAbsent(found, now));
        }
    }

    /** @return a file that it is time to look into */
    Optional<Found> due(long now) {
        return listing.found().stream().filter(f -> now - since.get(f) >= quiet.toNanos())
                .filter(f -> !tried.containsKey(f) || tried.get(f).again(now)).findFirst();
    }

    void read(Found found, Reader reader, long now) throws Problem {
        Optional<Verdict> verdict = reader.of(found);
        if (verdict.isPresent()) {
            int times = tried.containsKey(found) ? tried.get(found).times() + 1 : 1;
            tried.put(found, new Tried(verdict.get(), now, times));
        } else {
            since.put(found, now);
        }
    }

    Inbox inbox() {
        Told told = new Told();
        for (Found found : listing.found()) {
            if (tried.containsKey(found)) {
                told.add(found, tried.get(found).verdict());
            } else {
                told.coming++;
            }
        }
        List<Arrived> all = new ArrayList<>(told.offered);
        all.addAll(told.unreadable);
        return new Inbox(Optional.of(folder), listing.place(), all, told.coming, told.left, listing.all());
    }

    private static final class Told {
        private final List<Arrived> offered = new ArrayList<>();
        private final List<Arrived> unreadable = new ArrayList<>();
        private final Map<Inbox.Left, Integer> left = new EnumMap<>(Inbox.Left.class);
        private final Set<Hash> marks = new HashSet<>();
        private int coming;

        void add(Found found, Verdict verdict) {
            switch (verdict) {
                case Verdict.NoBundle() -> { }
                case Verdict.Leave(Inbox.Left why) -> left.merge(why, 1, Integer::sum);
                case Verdict.Offer(Hash mark, Inbox.Summary plan) ->
                        offer(mark, new Arrived.Offer(found.path(), found.bytes(), mark, plan));
                case Verdict.Locked(Hash mark) -> offer(mark, new Arrived.Locked(found.path(), found.bytes(), mark));
                case Verdict.Unreadable(Problem problem) ->
                        unreadable.add(new Arrived.Unreadable(found.path(), found.bytes(), problem));
            }
        }

        private void offer(Hash mark, Arrived arrived) {
            if (marks.add(mark)) {
                offered.add(arrived);
            } else {
                left.merge(Inbox.Left.TWICE, 1, Integer::sum);
            }
        }
    }
}
