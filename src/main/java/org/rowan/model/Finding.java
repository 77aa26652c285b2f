package org.rowan.model;

/**
 * Something a check found.
 *
 * @param where a part of the folder, a record's code, a document's name; never a secret
 * @param what  a word of the vocabulary in the casebook format: {@code damaged}, {@code mended} ...
 */
public record Finding(String where, String what) {}
