package org.rowan.examiner;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.rowan.vault.FileRecorder.Act;
import org.rowan.vault.FileRecorder.Event;
import org.rowan.vault.Inode;
import org.rowan.vault.Photo;

/**
 * What file systems write down of a sitting by themselves: at every force the dates of all files, and when that was
 * (ext4, XFS, NTFS); in which order the files were first written (NTFS).
 */
final class JournalMeasures {
    private static final long MODIFIED = 946_684_800_000_000_000L;
    private static final int LAST = 8;

    private final Measures measures;
    private final Roles roles;
    private final String sitting;

    private JournalMeasures(Measures measures, Roles roles, String sitting) {
        this.measures = measures;
        this.roles = roles;
        this.sitting = sitting;
    }

    /** @param sitting what to call it in the measures' names */
    static void into(Measures measures, List<Event> events, Roles roles, String sitting) {
        JournalMeasures journal = new JournalMeasures(measures, roles, sitting + ", journal: ");
        List<Event> forces = events.stream().filter(event -> event.act() == Act.FORCE).toList();
        journal.measures.put(journal.sitting + "transactions", forces.size());
        forces.forEach(force -> journal.dates(force.inodes(), forces.size()));
        journal.between(forces);
        journal.gaps(forces);
        journal.firstWrites(events.stream().filter(event -> event.act() == Act.WRITE).toList());
    }

    private void dates(SortedMap<String, Inode> inodes, int of) {
        Inode before = null;
        String newest = newest(inodes);
        for (var file : inodes.entrySet()) {
            String role = roles.of(file.getKey());
            share("with another modification date: " + role, file.getValue().modified() != MODIFIED, of);
            share("newest change: " + role, file.getKey().equals(newest), of);
            if (!file.getKey().equals(Photo.FOLDER)) {
                share("changed before the one before it in name order: " + role,
                        before != null && file.getValue().changed() < before.changed(), of);
                before = file.getValue();
            }
        }
        measures.add(sitting + "names", (double) inodes.size() / of);
    }

    private static String newest(SortedMap<String, Inode> inodes) {
        return inodes.entrySet().stream().max((a, b) -> Long.compare(a.getValue().changed(), b.getValue().changed()))
                .orElseThrow().getKey();
    }

    private void share(String what, boolean so, int of) {
        measures.add(sitting + what, so ? 1.0 / of : 0);
    }

    // Which inodes a transaction holds.
    private void between(List<Event> forces) {
        for (int i = 1; i < forces.size(); i++) {
            SortedMap<String, Inode> before = forces.get(i - 1).inodes();
            for (var file : forces.get(i).inodes().entrySet()) {
                boolean same = before.containsKey(file.getKey())
                        && before.get(file.getKey()).changed() == file.getValue().changed();
                share("in a transaction: " + roles.of(file.getKey()), !same, forces.size());
            }
        }
    }

    private void gaps(List<Event> forces) {
        for (int i = 1; i < forces.size(); i++) {
            double gap = Math.log1p(forces.get(i).nanos() - forces.get(i - 1).nanos());
            int behind = forces.size() - i - 1;
            if (behind < LAST) {
                measures.put(sitting + "gap before the last transaction but " + behind, gap);
            }
            measures.add(sitting + "mean gap", gap / forces.size());
        }
    }

    private void firstWrites(List<Event> writes) {
        List<String> order = new ArrayList<>();
        writes.stream().map(write -> roles.of(write.file())).filter(role -> !order.contains(role)).forEach(order::add);
        for (String role : Roles.FILES) {
            measures.put(sitting + "place among first writes: " + role, order.indexOf(role));
        }
    }
}
