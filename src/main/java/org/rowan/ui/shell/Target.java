package org.rowan.ui.shell;

import org.rowan.model.Entry;

/**
 * A place in a record.
 *
 * @param field  a field's name, or empty for the record as a whole
 * @param offset UTF-16 index into the field's text
 */
public record Target(Entry record, String field, int offset) {
    /** @return the record as a whole */
    public static Target of(Entry record) {
        return new Target(record, "", 0);
    }
}
