package org.rowan.vault;

/** What one save appended to the log; the sequence counts them from 1. */
record ChangeSet(long sequence, byte[] payload) {}
