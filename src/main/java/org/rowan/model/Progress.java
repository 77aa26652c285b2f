package org.rowan.model;

/** How far long work has come; asked by the work itself, from its own thread. */
public interface Progress {
    /** Work that nobody watches and nobody cancels. */
    Progress NONE = (done, total) -> { };

    /**
     * @param done  units done, usually bytes
     * @param total units in all, or -1 when unknown
     * @throws Problem with {@link Problem.Kind#CANCELLED} when the user has cancelled; the work rolls back
     */
    void at(long done, long total) throws Problem;
}
