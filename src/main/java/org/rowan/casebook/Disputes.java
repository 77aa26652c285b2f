package org.rowan.casebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rowan.casebook.edit.Deed;
import org.rowan.casebook.edit.Editor;
import org.rowan.casebook.merge.Dispute;
import org.rowan.casebook.merge.Lineage;
import org.rowan.casebook.merge.Request;
import org.rowan.casebook.merge.View;
import org.rowan.casebook.store.Held;
import org.rowan.casebook.store.RecordReads;
import org.rowan.casebook.store.Session;
import org.rowan.casebook.store.Step;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Hash;
import org.rowan.model.Id;
import org.rowan.model.Problem;
import org.rowan.model.Revision;
import org.rowan.model.Value;

/** Edits that do not agree, and changes that wait: shown side by side, and decided by a person. All can be undone. */
public final class Disputes {
    private final Editor editor;
    private final RecordReads reads;

    Disputes(Session session, Editor editor) {
        this.editor = editor;
        reads = new RecordReads(session);
    }

    /** @return the records about which there is something to decide, in the order in which they came */
    public List<Entry> all() throws Problem {
        return reads.waiting();
    }

    /** @return what there is to decide about a record */
    public Optional<Dispute> of(Id record) throws Problem {
        Entry entry = editor.get(record);
        if (!entry.standing().waits()) {
            return Optional.empty();
        }
        View view = View.of(reads.counting(entry.head()));
        return Optional.of(new Dispute(entry, view.tips(), view.conflicts(), view.contested(), request(entry, view)));
    }

    /**
     * Decides a conflict: a revision that was made from all that disagree, and says what is chosen.
     *
     * @param chosen for each field in conflict what it shall say; an empty one takes the field away
     */
    public Entry decide(Id record, Map<String, Optional<Value>> chosen) throws Problem {
        Content content = editor.finish(record).content();
        for (var field : chosen.entrySet()) {
            content = content.with(field.getKey(), field.getValue().orElse(new Value.Text("")));
        }
        return editor.decide(record, content, false);
    }

    /**
     * Says that the record is no more: a revision that was made from all that disagree. It goes into the trash.
     *
     * @return the record as it lies there
     */
    public Entry withdraw(Id record) throws Problem {
        return editor.decide(record, editor.get(record).content(), true);
    }

    /** Lets what waits count, as if its sender were allowed to change the record. */
    public void accept(Id record) throws Problem {
        List<Held> waiting = reads.requests(record);
        List<Step> back = waiting.stream().<Step>map(Step.Hold::new).toList();
        List<Step> again = waiting.stream().<Step>map(h -> new Step.Count(record, h.hash())).toList();
        editor.decide(new Deed.Decided(record, back, again), "accepted", named(waiting));
    }

    /** Decides against what waits: it stays in the history, counts nowhere here, and does not travel on. */
    public void decline(Id record) throws Problem {
        List<Held> waiting = reads.requests(record);
        List<Step> back = waiting.stream().<Step>map(Step.Hold::new).toList();
        List<Step> again = waiting.stream().<Step>map(h -> new Step.Hold(
                new Held(h.hash(), record, Held.Why.DECLINED, h.sender(), h.at()))).toList();
        editor.decide(new Deed.Decided(record, back, again), "declined", named(waiting));
    }

    private static String named(Collection<Held> held) {
        return held.stream().map(h -> h.hash().hex()).collect(Collectors.joining(" "));
    }

    private Optional<Request> request(Entry entry, View here) throws Problem {
        List<Held> waiting = reads.requests(entry.id());
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        Set<Hash> wanted = waiting.stream().map(Held::hash).collect(Collectors.toSet());
        List<Revision> coming = reads.revisions(entry.head()).stream().filter(r -> wanted.contains(r.hash()))
                .sorted(Lineage.LATEST_FIRST).toList();
        List<Revision> both = new ArrayList<>(reads.counting(entry.head()));
        both.addAll(coming);
        View there = View.of(both);
        List<Request.Proposed> changes = View.differences(theirs(there, coming), here.content()).entrySet().stream()
                .map(d -> new Request.Proposed(d.getKey(),
                        Optional.ofNullable(here.content().fields().get(d.getKey())), d.getValue())).toList();
        return Optional.of(new Request(sender(waiting), coming, changes,
                there.withdrawn() || there.contested() && !here.contested(), there.isConflict()));
    }

    /** What they say, where both say something: otherwise what would be shown after letting it count. */
    private static Content theirs(View there, List<Revision> coming) {
        Set<Hash> from = coming.stream().map(Revision::hash).collect(Collectors.toSet());
        Content content = there.content();
        for (var conflict : there.conflicts()) {
            Optional<Value> value = conflict.sides().stream().filter(s -> from.contains(s.from().hash())).findFirst()
                    .flatMap(s -> s.value());
            content = content.with(conflict.field(), value.orElse(new Value.Text("")));
        }
        return content;
    }

    private static Optional<Id> sender(List<Held> waiting) {
        List<String> senders = waiting.stream().map(Held::sender).distinct().toList();
        return senders.size() == 1 && Id.isId(senders.getFirst()) ? Optional.of(new Id(senders.getFirst()))
                : Optional.empty();
    }
}
