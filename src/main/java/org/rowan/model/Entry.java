package org.rowan.model;

/**
 * A record as it stands now.
 *
 * @param damaged whether the stored bytes no longer match the revision's hash: shown, but not to be changed
 */
public record Entry(Head head, Revision revision, boolean trashed, boolean damaged) {
    /** @return the record's identity */
    public Id id() {
        return head.id();
    }

    /** @return the record's code */
    public Code code() {
        return head.code();
    }

    /** @return what kind of record it is */
    public Kind kind() {
        return head.kind();
    }

    /** @return what the newest revision says */
    public Content content() {
        return revision.content();
    }
}
