package org.rowan.bundle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rowan.casebook.merge.Editions;
import org.rowan.casebook.merge.Lineage;
import org.rowan.casebook.store.Canonical;
import org.rowan.model.Content;
import org.rowan.model.Hash;
import org.rowan.model.Head;
import org.rowan.model.Revision;

/** A record's revisions as they are told to somebody who does not get all fields. Bundle format, section 6.1. */
final class Excerpt {
    private Excerpt() {
    }

    /**
     * @param revisions those that count
     * @param names     the fields that are left out of every one of them
     * @return parents before children; as they are where nothing is left out. One whose parents are missing is not
     *         among them
     */
    static List<Revision> of(Head head, List<Revision> revisions, Set<String> names) {
        List<Revision> ordered = Lineage.parentsFirst(Editions.needed(revisions));
        Map<Hash, Revision> told = new HashMap<>();
        for (Revision revision : names.isEmpty() ? List.<Revision>of() : ordered) {
            List<Hash> parents = revision.parents().stream().map(p -> told.get(p).hash()).distinct().sorted().toList();
            told.put(revision.hash(), told(head, revision, parents, content(revision, names)));
        }
        return names.isEmpty() ? ordered : Lineage.parentsFirst(new ArrayList<>(told.values()));
    }

    /** A withdrawal says nothing about any field. */
    private static Content content(Revision revision, Set<String> names) {
        boolean nothing = revision.deleted() && revision.content().fields().isEmpty();
        return nothing ? revision.content() : revision.content().leavingOut(names);
    }

    private static Revision told(Head head, Revision revision, List<Hash> parents, Content content) {
        return parents.equals(revision.parents()) && content.equals(revision.content()) ? revision
                : Canonical.hashed(head, new Revision(revision.hash(), revision.record(), parents, revision.author(),
                        revision.at(), revision.deleted(), content));
    }
}
