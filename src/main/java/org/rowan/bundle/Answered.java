package org.rowan.bundle;

/** Whether the sender of a bundle gets a receipt. */
public enum Answered {
    /** None was asked for, or it is not known for whom it should be. */
    NOT,
    /** It waits in the outbox. */
    WAITS,
    /** Something of the bundle was not taken in: its sender must not take it for arrived. */
    NOT_WHOLE,
    /** The casebook had no room for one; it is made when the bundle is taken in again. */
    NO_ROOM
}
