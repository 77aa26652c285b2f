package org.rowan.bundle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rowan.bundle.format.BundleRecord;
import org.rowan.casebook.Casebook;
import org.rowan.model.Field;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Problem;

/** Where what comes will belong: a case of the same bundle may be refused, or lie in the trash. */
final class CasesComing {
    private final Casebook casebook;
    private final Map<Id, Id> cases = new HashMap<>();
    private final Set<Id> inTrash = new HashSet<>();

    CasesComing(Casebook casebook) {
        this.casebook = casebook;
    }

    void see(BundleRecord record, Judgement judgement) throws Problem {
        if (record.head().kind() != Kind.CASE) {
            record.currentRevision().content().id(Field.CASE).ifPresent(id -> cases.put(record.id(), id));
        } else if (judgement.withdrawn() || isTrashedHere(record.id())) {
            inTrash.add(record.id());
        }
    }

    private boolean isTrashedHere(Id theCase) throws Problem {
        return casebook.records().find(theCase).filter(here -> here.trashed() && !here.revision().deleted()).isPresent();
    }

    /** What belongs to a case that is not taken would belong to nothing here, or to another case. */
    List<ReceivePlan.Line> judged(List<ReceivePlan.Line> lines) {
        Set<Id> refused = lines.stream().filter(l -> l.plan() == Arrival.REFUSED).map(ReceivePlan.Line::id)
                .collect(Collectors.toSet());
        return lines.stream().map(l -> l.withItsCase(refused.contains(cases.get(l.id())),
                inTrash.contains(cases.get(l.id())))).toList();
    }
}
