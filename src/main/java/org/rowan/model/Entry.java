package org.rowan.model;

/**
 * A record as it stands now.
 *
 * @param revision the revision that counts
 * @param content  what the record says; more than the revision when several edits were merged
 * @param trashed  whether it is in the trash, here or because it was withdrawn
 * @param damaged  whether stored bytes no longer match a revision's hash: shown, but not to be changed
 */
public record Entry(Head head, Revision revision, Content content, boolean trashed, boolean damaged,
                    Standing standing) {
    /** A record whose newest revision says everything. */
    public Entry(Head head, Revision revision, boolean trashed, boolean damaged) {
        this(head, revision, revision.content(), trashed, damaged, Standing.PLAIN);
    }

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
}
