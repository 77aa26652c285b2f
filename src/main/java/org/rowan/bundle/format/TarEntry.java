package org.rowan.bundle.format;

/**
 * What stands in front of an entry.
 *
 * @param name without the top folder
 * @param size in bytes
 */
record TarEntry(String name, long size) {}
