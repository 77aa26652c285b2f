package org.rowan.casebook.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rowan.casebook.merge.View;
import org.rowan.model.Hash;
import org.rowan.model.Head;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Revision;
import org.rowan.model.Standing;

/**
 * Lets a record's row and the index of words follow its revisions. What the index has of a record can only be taken
 * out while the record still says it, so the index forgets before anything changes.
 */
final class Following {
    private Following() {
    }

    /** Adds one revision that counts; usually it is made from the one that counts now, and nothing need be searched. */
    static void add(Connection c, Head head, Revision revision) throws SQLException {
        boolean plain = RecordTable.isPlainAt(c, head.id(), revision.parents());
        if (!plain || !saysAll(revision) || RevisionTable.knows(c, revision.hash())) {
            add(c, head, List.of(revision), List.of());
            return;
        }
        SearchTable.forget(c, head.id());
        RevisionTable.insert(c, revision);
        RecordTable.setCurrent(c, head, revision, revision.content(), false, Standing.PLAIN);
        RecordTable.followCase(c, head.id(), false);
        SearchTable.index(c, head, revision.content());
    }

    /** Adds revisions, those that are here too changing nothing; the ones named apart do not count from now on. */
    static void add(Connection c, Head head, List<Revision> revisions, List<Held> apart) throws SQLException {
        List<Revision> fresh = new ArrayList<>();
        for (Revision revision : revisions) {
            if (!RevisionTable.knows(c, revision.hash())) {
                fresh.add(revision);
            }
        }
        if (fresh.isEmpty() && apart.isEmpty()) {
            return;
        }
        boolean first = RecordTable.ensure(c, head);
        changing(c, head, first, () -> {
            for (Revision revision : fresh) {
                RevisionTable.insert(c, revision);
            }
            for (Held held : apart) {
                HeldTable.put(c, held);
            }
        });
    }

    /** Lets a revision count no more. */
    static void hold(Connection c, Held held) throws SQLException {
        Optional<Head> head = RecordTable.head(c, held.record());
        if (head.isPresent()) {
            changing(c, head.get(), false, () -> HeldTable.put(c, held));
        }
    }

    /** Lets revisions count that were held. */
    static void count(Connection c, Id record, List<Hash> revisions) throws SQLException {
        Optional<Head> head = RecordTable.head(c, record);
        if (head.isPresent()) {
            changing(c, head.get(), false, () -> {
                for (Hash revision : revisions) {
                    HeldTable.drop(c, revision);
                }
            });
        }
    }

    private interface Change {
        void run() throws SQLException;
    }

    private static void changing(Connection c, Head head, boolean first, Change change) throws SQLException {
        boolean withdrawn = !first && RecordTable.isWithdrawn(c, head.id());
        if (!first) {
            SearchTable.forget(c, head.id());
        }
        change.run();
        List<Revision> revisions = revisions(c, head, Counting.of(c, head.id()));
        if (!revisions.isEmpty()) {
            View view = View.of(revisions);
            follow(c, head, view);
            RecordTable.followCase(c, head.id(), first);
            if (head.kind() == Kind.CASE && withdrawn != view.withdrawn()) {
                RecordTable.withdraw(c, head.id(), view.withdrawn());
            }
        }
    }

    private static boolean saysAll(Revision revision) {
        return !revision.deleted() && revision.content().leftOut().isEmpty();
    }

    /**
     * A single tip says everything, unless it is a tombstone or leaves fields out; one that can't be read at all says
     * nothing.
     */
    private static List<Revision> revisions(Connection c, Head head, Counting counting) throws SQLException {
        Set<Hash> tips = counting.tips();
        if (tips.size() == 1) {
            Optional<RevisionTable.Loaded> tip = RevisionTable.find(c, head, tips.iterator().next());
            if (tip.isPresent() && !tip.get().damaged() && saysAll(tip.get().revision())) {
                return List.of(tip.get().revision());
            }
        }
        return counting.revisions(c, head).stream().map(RevisionTable.Loaded::revision).toList();
    }

    private static void follow(Connection c, Head head, View view) throws SQLException {
        Standing standing = Counting.of(c, head.id()).standing(view);
        RecordTable.setCurrent(c, head, view.current(), view.content(), view.withdrawn(), standing);
        SearchTable.index(c, head, view.content());
    }
}
