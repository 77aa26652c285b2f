package org.rowan.casebook.merge;

import java.util.List;

/**
 * A field to which edits that knew nothing of each other gave different values.
 *
 * @param sides at least two, of different values; the first is the one that the record shows
 */
public record Conflict(String field, List<Side> sides) {
    public Conflict {
        sides = List.copyOf(sides);
    }
}
