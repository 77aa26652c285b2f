package org.rowan.model;

import java.util.List;

/**
 * A place found by search.
 *
 * @param caseId   the case it belongs to; the record itself when it is a case
 * @param caseCode that case's code
 * @param field    where in the record: a name of {@link Field}, or {@code contents} for a document's text
 * @param offset   UTF-16 index in the field's text at which the first match starts
 * @param snippet  a stretch of the text around it
 * @param marks    the matches within the snippet
 */
public record Hit(Head record, Id caseId, Code caseCode, String title, String field, int offset, String snippet,
                  List<Mark> marks) {
    /** A match: UTF-16 indexes into the snippet, from inclusive, to exclusive. */
    public record Mark(int from, int to) {}
}
