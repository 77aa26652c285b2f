package org.rowan.casebook.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rowan.model.Id;

/** What is to happen together: steps, and the notes that the chain of custody gets of them. */
public final class Changes {
    private final List<Step> steps = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final Set<Id> touched = new LinkedHashSet<>();

    record Note(String event, Id record, String detail) {}

    /** Adds a step. */
    public Changes step(Step step) {
        steps.add(step);
        return this;
    }

    /**
     * Adds a link to the chain of custody.
     *
     * @param detail never what a record says: it is kept as long as the record is
     */
    public Changes note(String event, Id record, String detail) {
        notes.add(new Note(event, record, detail));
        return touch(record);
    }

    /** Tells the listeners of a record that has no note. */
    public Changes touch(Id record) {
        touched.add(record);
        return this;
    }

    /** @return whether there is nothing to do */
    public boolean isEmpty() {
        return steps.isEmpty() && notes.isEmpty();
    }

    List<Step> steps() {
        return steps;
    }

    List<Note> notes() {
        return notes;
    }

    Set<Id> touched() {
        return touched;
    }
}
