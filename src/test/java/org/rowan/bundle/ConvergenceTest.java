package org.rowan.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rowan.bundle.format.BundleRecord;
import org.rowan.bundle.format.Forge;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.TestCasebooks;
import org.rowan.casebook.merge.Conflict;
import org.rowan.casebook.merge.Dispute;
import org.rowan.casebook.merge.Editions;
import org.rowan.casebook.merge.View;
import org.rowan.model.Code;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Hash;
import org.rowan.model.Head;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Revision;
import org.rowan.model.Standing;
import org.rowan.model.Value;

/**
 * Five casebooks with clocks that disagree edit, withdraw, bring back, decide, take back, and send each other what they
 * have, in every second history with fields left out; bundles are lost, doubled and late. Whatever happens, who has
 * exchanged everything has the same.
 */
class ConvergenceTest {
    private static final int HISTORIES = 1_000;
    private static final int CASEBOOKS = 5;
    private static final List<String> FIELDS = List.of(Field.TITLE, Field.PLACE, Field.SUMMARY);
    private final List<Casebook> all = new ArrayList<>();
    private final long[] ticks = new long[CASEBOOKS];

    @BeforeEach
    void open() throws Problem {
        for (int i = 0; i < CASEBOOKS; i++) {
            int number = i;
            all.add(TestCasebooks.open("Desk " + i, () -> Instant.ofEpochMilli(1_700_000_000_000L + 500L * number
                    + ++ticks[number])));
        }
    }

    @AfterEach
    void close() throws Problem {
        for (Casebook casebook : all) {
            casebook.close();
        }
    }

    @Test
    void anyOrderOfAnyExchangeEndsEqual() throws Problem {
        int conflicts = 0;
        int requests = 0;
        int merges = 0;
        int withdrawals = 0;
        for (int seed = 0; seed < HISTORIES; seed++) {
            History history = new History(new Random(seed), seed);
            history.run();
            conflicts += history.conflicts;
            requests += history.requests;
            merges += history.merges;
            withdrawals += history.withdrawals;
        }
        assertTrue(withdrawals > HISTORIES / 50, withdrawals + "");
        assertTrue(Math.min(conflicts, Math.min(requests, merges)) > HISTORIES / 5,
                conflicts + " " + requests + " " + merges);
    }

    /** What one casebook sends of the record. */
    private record Parcel(int from, BundleRecord record) {}

    private final class History {
        private final Random random;
        private final String name;
        private final Id id;
        private final Head head;
        private final BundleRecord child;
        private final int home;
        private final boolean leavingOut;
        private final boolean[][] rights = new boolean[CASEBOOKS][CASEBOOKS];
        private final List<Parcel> underWay = new ArrayList<>();
        private int conflicts;
        private int requests;
        private int merges;
        private int withdrawals;

        History(Random random, int seed) throws Problem {
            this.random = random;
            name = "history " + seed;
            home = random.nextInt(CASEBOOKS);
            leavingOut = seed % 2 == 1;
            Entry entry = all.get(home).records().add(Kind.CASE, Content.of(Field.TITLE, name));
            id = entry.id();
            head = entry.head();
            Head note = new Head(Id.random(), Kind.NOTE, Code.random(Kind.NOTE), head.origin());
            child = Forge.record(note, Forge.first(note, Content.of(Field.CASE, id.text(), Field.TEXT, name)));
            for (boolean[] row : rights) {
                for (int i = 0; i < CASEBOOKS; i++) {
                    row[i] = random.nextBoolean();
                }
            }
        }

        void run() throws Problem {
            BundleRecord first = parcel(all.get(home));
            for (Casebook casebook : all) {
                if (random.nextInt(4) > 0) {
                    receive(casebook, first, false);
                }
            }
            int steps = 15 + random.nextInt(20);
            for (int i = 0; i < steps; i++) {
                step();
            }
            settle();
            if (random.nextInt(4) == 0) {
                everybodyDecides();
            }
            Casebook last = all.get(random.nextInt(CASEBOOKS));
            boolean disputed = isConflict(last);
            while (isConflict(last)) {
                decide(last);
            }
            if (disputed) {
                settle();
                assertFalse(isConflict(all.getFirst()), name);
            }
        }

        /** At once, so that decisions may not agree. */
        private void everybodyDecides() throws Problem {
            for (Casebook casebook : all) {
                decide(casebook);
            }
            settle();
        }

        private boolean isConflict(Casebook casebook) throws Problem {
            return casebook.records().get(id).standing() == Standing.CONFLICT;
        }

        private void step() throws Problem {
            int at = random.nextInt(CASEBOOKS);
            Casebook casebook = all.get(at);
            boolean here = casebook.records().find(id).isPresent();
            switch (random.nextInt(10)) {
                case 0, 1, 2 -> deliver();
                case 3, 4, 5 -> send(at, here);
                case 6, 7 -> edit(casebook, here);
                case 8 -> decide(casebook);
                default -> {
                    if (here) {
                        rarely(casebook);
                    }
                }
            }
        }

        private void edit(Casebook casebook, boolean here) throws Problem {
            if (here && !casebook.records().get(id).trashed()) {
                Content now = casebook.records().get(id).content();
                casebook.records().revise(id, now.with(FIELDS.get(random.nextInt(FIELDS.size())), word()));
            }
        }

        private String word() {
            return random.nextInt(6) == 0 ? "" : "word " + random.nextInt(40);
        }

        private void rarely(Casebook casebook) throws Problem {
            switch (random.nextInt(3)) {
                case 0 -> casebook.disputes().withdraw(id);
                case 1 -> casebook.records().restore(id);
                default -> casebook.history().undo();
            }
        }

        private void decide(Casebook casebook) throws Problem {
            Optional<Dispute> dispute = casebook.records().find(id).isEmpty() ? Optional.empty()
                    : casebook.disputes().of(id);
            if (dispute.isPresent() && dispute.get().request().isPresent()) {
                if (random.nextBoolean()) {
                    casebook.disputes().accept(id);
                } else {
                    casebook.disputes().decline(id);
                }
            } else if (dispute.isPresent()) {
                decide(casebook, dispute.get());
            }
        }

        private void decide(Casebook casebook, Dispute dispute) throws Problem {
            if (dispute.contested() && random.nextInt(3) == 0) {
                casebook.disputes().withdraw(id);
                return;
            }
            TreeMap<String, Optional<Value>> chosen = new TreeMap<>();
            for (Conflict conflict : dispute.conflicts()) {
                chosen.put(conflict.field(), random.nextInt(4) == 0 ? Optional.of(new Value.Text("anew " + word()))
                        : conflict.sides().get(random.nextInt(conflict.sides().size())).value());
            }
            casebook.disputes().decide(id, chosen);
        }

        private void send(int from, boolean here) throws Problem {
            if (here) {
                underWay.add(new Parcel(from, parcel(all.get(from), leavingOut ? someFields() : Set.of())));
            }
        }

        private Set<String> someFields() {
            return FIELDS.stream().filter(f -> random.nextInt(3) == 0).collect(Collectors.toSet());
        }

        private BundleRecord parcel(Casebook from) throws Problem {
            return parcel(from, Set.of());
        }

        private BundleRecord parcel(Casebook from, Set<String> leftOut) throws Problem {
            List<Revision> revisions = Excerpt.of(head, from.sync().counting(id), leftOut);
            return BundleRecord.of(head, BundleRecord.counting(revisions).hash(), revisions);
        }

        /** One that is under way arrives somewhere; it may arrive elsewhere too, or again, or never. */
        private void deliver() throws Problem {
            if (!underWay.isEmpty()) {
                Parcel parcel = random.nextBoolean() ? underWay.get(random.nextInt(underWay.size()))
                        : underWay.remove(random.nextInt(underWay.size()));
                int to = random.nextInt(CASEBOOKS);
                Casebook casebook = all.get(to);
                boolean origin = all.get(parcel.from()).author().equals(head.origin());
                receive(casebook, parcel.record(), origin || rights[to][parcel.from()]);
            }
        }

        /** What belongs to the case comes before it, or after it, or another time. */
        private void receive(Casebook casebook, BundleRecord record, boolean may) throws Problem {
            int place = random.nextInt(6);
            receiveChild(casebook, place == 0);
            receiveCase(casebook, record, may);
            receiveChild(casebook, place == 1);
        }

        private void receiveChild(Casebook casebook, boolean now) throws Problem {
            if (now && casebook.records().find(child.id()).isEmpty()) {
                casebook.sync().receive(receiver -> {
                    receiver.add(child.head(), child.revisions());
                    return null;
                });
            }
        }

        private void receiveCase(Casebook casebook, BundleRecord record, boolean may) throws Problem {
            Authority authority = may ? new Authority.Own() : new Authority.None("");
            Optional<Entry> before = casebook.records().find(id);
            Set<Hash> had = hashes(casebook.sync().revisions(id));
            Judgement judgement = Judgement.of(record, casebook, authority, false);
            if (judgement.arrival() != Arrival.REFUSED) {
                casebook.sync().receive(receiver -> {
                    Incoming.take(record, judgement.arrival(), authority, receiver);
                    return null;
                });
                check(casebook, judgement, before, may);
            }
            assertTrue(hashes(casebook.sync().revisions(id)).containsAll(had), name);
        }

        private void check(Casebook casebook, Judgement judgement, Optional<Entry> before, boolean may)
                throws Problem {
            Entry now = casebook.records().get(id);
            switch (judgement.arrival()) {
                case CONFLICT -> assertEquals(Standing.CONFLICT, now.standing(), name);
                case MERGED -> assertTrue(now.standing() != Standing.PLAIN, name);
                case REQUEST -> assertTrue(now.standing().waits(), name);
                case HERE, OLDER -> assertEquals(before, Optional.of(now), name);
                case NEW, NEWER, REFUSED -> { }
            }
            if (!may && before.isPresent()) {
                assertEquals(before.get().content(), now.content(), name);
                assertEquals(before.get().revision(), now.revision(), name);
                assertEquals(before.get().trashed(), now.trashed(), name);
            }
            conflicts += judgement.arrival() == Arrival.CONFLICT ? 1 : 0;
            requests += judgement.arrival() == Arrival.REQUEST ? 1 : 0;
            merges += judgement.arrival() == Arrival.MERGED ? 1 : 0;
        }

        /** Everybody's comes to one, and goes on from there to all; all may change all. Then all have the same. */
        private void settle() throws Problem {
            underWay.clear();
            Casebook hub = all.get(random.nextInt(CASEBOOKS));
            for (Casebook from : all) {
                if (from.records().find(id).isPresent()) {
                    receive(hub, parcel(from), true);
                }
            }
            BundleRecord whole = parcel(hub);
            for (Casebook to : all) {
                receive(to, whole, true);
                receiveChild(to, true);
                backFromOwnTrash(to);
            }
            assertSame();
        }

        /** What somebody put into the own trash lies in nobody else's. */
        private void backFromOwnTrash(Casebook casebook) throws Problem {
            Entry entry = casebook.records().get(id);
            if (entry.trashed() && !withdrawn(casebook)) {
                casebook.records().restore(id);
            }
        }

        private boolean withdrawn(Casebook casebook) throws Problem {
            return View.of(casebook.sync().counting(id)).withdrawn();
        }

        private void assertSame() throws Problem {
            Entry one = all.getFirst().records().get(id);
            boolean gone = withdrawn(all.getFirst());
            withdrawals += gone ? 1 : 0;
            Set<Hash> revisions = hashes(Editions.needed(all.getFirst().sync().counting(id)));
            for (Casebook casebook : all) {
                Entry other = casebook.records().get(id);
                assertEquals(one.revision(), other.revision(), name);
                assertEquals(one.content(), other.content(), name);
                assertEquals(gone, other.trashed(), name);
                assertEquals(gone, casebook.records().get(child.id()).trashed(), name);
                assertEquals(isConflict(all.getFirst()), isConflict(casebook), name);
                assertEquals(revisions, hashes(Editions.needed(casebook.sync().counting(id))), name);
            }
            assertFalse(revisions.isEmpty());
        }

        private static Set<Hash> hashes(List<Revision> revisions) {
            return revisions.stream().map(Revision::hash).collect(Collectors.toSet());
        }
    }
}
