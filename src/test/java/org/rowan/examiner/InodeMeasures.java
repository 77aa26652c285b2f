package org.rowan.examiner;

import java.util.SortedMap;
import java.util.TreeMap;
import org.rowan.vault.Inode;

/** Names, lengths and dates of one image. */
final class InodeMeasures {
    private InodeMeasures() {}

    static void into(Measures measures, SortedMap<String, Inode> inodes, Roles roles) {
        measures.put("names in the folder", inodes.size());
        inodes.keySet().stream().map(roles::of).filter(role -> !Roles.DATED.contains(role))
                .forEach(role -> measures.put("in the folder: " + role, 1));
        SortedMap<String, Inode> byRole = new TreeMap<>();
        inodes.forEach((name, inode) -> byRole.put(roles.of(name), inode));
        for (String role : Roles.DATED) {
            each(measures, role, byRole.get(role), byRole);
        }
        measures.put("size: own a - other a", byRole.get("own a").size() - byRole.get("other a").size());
        measures.put("size: own b - other b", byRole.get("own b").size() - byRole.get("other b").size());
        measures.put("size: own a - own b", byRole.get("own a").size() - byRole.get("own b").size());
    }

    /** Holes, and room that was never written. */
    static void places(Measures measures, SortedMap<String, Extents> places, Roles roles) {
        places.forEach((name, extents) -> {
            measures.put("pieces on the disk: " + roles.of(name), extents.count());
            measures.put("bytes on the disk: " + roles.of(name), extents.bytes());
            measures.put("pieces never written: " + roles.of(name), extents.unwritten());
        });
    }

    private static void each(Measures measures, String role, Inode inode, SortedMap<String, Inode> all) {
        Inode first = all.get("header");
        measures.put("size: " + role, inode.size());
        measures.put("size in pages: " + role, inode.size() % 4096);
        measures.put("modified: " + role, inode.modified() / 1e9);
        measures.put("accessed: " + role, inode.accessed() / 1e9);
        measures.put("created after the header: " + role, inode.created() - first.created());
        measures.put("number after the header's: " + role, inode.number() - first.number());
        measures.put("mode: " + role, inode.mode());
        measures.put("links: " + role, inode.links());
        measures.put("changed, rank: " + role,
                all.values().stream().filter(other -> other.changed() < inode.changed()).count());
        for (String other : Roles.DATED.subList(0, Roles.DATED.indexOf(role))) {
            long gap = inode.changed() - all.get(other).changed();
            measures.put("changed, order: " + other + " and " + role, Long.signum(gap));
            measures.put("changed, gap: " + other + " and " + role, Math.signum(gap) * Math.log1p(Math.abs(gap)));
        }
    }
}
