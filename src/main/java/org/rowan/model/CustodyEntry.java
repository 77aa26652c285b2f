package org.rowan.model;

import java.time.Instant;

/**
 * One link of the chain of custody.
 *
 * @param number   1, 2, 3 ... without gaps
 * @param event    a word of the custody vocabulary: {@code created}, {@code revised}, {@code attached} ...
 * @param record   the record it is about
 * @param detail   more, for people: a bundle's id, a contact's name, a hash
 * @param previous hash of the link before, zeros for the first
 * @param hash     over everything above
 */
public record CustodyEntry(long number, Instant at, String event, Id record, String detail, Hash previous,
                           Hash hash) {}
