package org.rowan.casebook.upkeep;

/**
 * How copying went.
 *
 * @param cases   that are there now
 * @param records with their cases
 * @param already cases that were there before, word for word, and were not copied a second time
 */
public record Copied(int cases, int records, int already) {}
