package org.rowan.bundle;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.rowan.bundle.format.BundleRecord;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.leaving.Way;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Hash;
import org.rowan.model.Id;
import org.rowan.model.Problem;
import org.rowan.model.Revision;

/**
 * Which files go with a record. Bundle format, sections "Records" and "The sealed bundle".
 *
 * @param sealed records that are destroyed when they have been written
 */
record NamedFiles(Casebook casebook, Set<Id> sealed, Way way) {
    /** @return those without which nobody takes the record, here or not, and those that would be lost */
    Set<Hash> by(Entry entry, BundleRecord told, Set<String> leftOut) throws Problem {
        Set<Hash> files = new LinkedHashSet<>();
        if (entry.kind().hasFile() && !leftOut.contains(Field.SHA256)) {
            named(told.currentRevision().content()).ifPresent(files::add);
            // what the record says here may say more than the one revision by which a reader goes
            named(entry.trashed() ? Content.EMPTY : entry.content()).ifPresent(files::add);
        }
        for (Revision revision : told.revisions()) {
            Optional<Hash> file = named(revision.content());
            if (file.isPresent() && isHere(file.get()) && isLostWith(entry.id(), file.get())) {
                files.add(file.get());
            }
        }
        return files;
    }

    private static Optional<Hash> named(Content content) {
        return Optional.of(content.text(Field.SHA256)).filter(Hash::isHash).map(Hash::new);
    }

    private boolean isHere(Hash file) throws Problem {
        return casebook.sync().mediaBytes(file).isPresent();
    }

    /** A backup is all there is when the casebook is gone; sealing frees what no other record names. */
    private boolean isLostWith(Id record, Hash file) throws Problem {
        return way == Way.BACKUP
                || sealed.contains(record) && sealed.containsAll(casebook.documents().naming(file));
    }
}
