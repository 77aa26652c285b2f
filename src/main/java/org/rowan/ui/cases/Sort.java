package org.rowan.ui.cases;

import java.util.Comparator;

/** The orders of the list of cases; the names are in the texts and in the casebook's settings. */
enum Sort {
    CHANGED(Comparator.comparing((CaseRow row) -> row.summary().changed()).reversed()),
    TITLE(Comparator.comparing(CaseRow::folded)),
    CODE(Comparator.comparing(row -> row.summary().code())),
    DATE(Comparator.comparing(row -> row.summary().date()));

    private final Comparator<CaseRow> order;

    Sort(Comparator<CaseRow> order) {
        this.order = order;
    }

    Comparator<CaseRow> order() {
        return order;
    }

    /** @return the order of that name; the first one when the name is of another version */
    static Sort named(String name) {
        for (Sort sort : values()) {
            if (sort.name().equals(name)) {
                return sort;
            }
        }
        return CHANGED;
    }
}
