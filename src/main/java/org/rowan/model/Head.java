package org.rowan.model;

/**
 * What never changes about a record.
 *
 * @param origin the random author id of the casebook in which it was made
 */
public record Head(Id id, Kind kind, Code code, Id origin) {}
