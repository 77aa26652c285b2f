package org.rowan.bundle;

import java.util.List;
import java.util.stream.Collectors;
import org.rowan.casebook.contact.Contact;
import org.rowan.casebook.outbox.Written;
import org.rowan.model.Code;
import org.rowan.model.Entry;

/** What would be sealed, to be shown before it is. Holds for the records as they stood when it was made. */
public final class SealPlan {
    private final Entry theCase;
    private final List<Entry> records;
    private final List<Contact> to;
    private final Selection selection;
    private final List<Entry> staying;
    private final List<Entry> inTrash;

    SealPlan(Entry theCase, List<Entry> records, List<Contact> to, Selection selection, List<Entry> staying,
            List<Entry> inTrash) {
        this.theCase = theCase;
        this.records = List.copyOf(records);
        this.to = List.copyOf(to);
        this.selection = selection;
        this.staying = List.copyOf(staying);
        this.inTrash = List.copyOf(inTrash);
    }

    /** @return the case that goes along with every bundle, and stays here */
    public Entry theCase() {
        return theCase;
    }

    /** @return what is sealed, and destroyed here */
    public List<Entry> records() {
        return records;
    }

    /** @return for whom; each gets a bundle of its own */
    public List<Contact> to() {
        return to;
    }

    /** @return how many files are sealed */
    public int media() {
        return selection.media();
    }

    /** @return how many bytes go into each bundle, before padding */
    public long bytes() {
        return selection.bytes();
    }

    /** @return records that stay and name a file of those that are sealed, so that its bytes stay readable here */
    public List<Code> staying() {
        return staying.stream().map(Entry::code).toList();
    }

    /** @return testimonies of the case, and documents that go with one, that stay readable in the trash */
    public List<Code> inTrash() {
        return inTrash.stream().map(Entry::code).toList();
    }

    /** @return testimonies that are sealed without a consent on record */
    public List<Code> unconsented() {
        return selection.permit().unconsented();
    }

    Selection selection() {
        return selection;
    }

    Written written() {
        return new Written(selection.revisions(records.stream().map(Entry::id).toList()), selection.files(),
                staying.stream().map(Entry::id).collect(Collectors.toSet()));
    }
}
