package org.rowan.vault;

/**
 * The room that a casebook sets aside. Everything is there twice: the folder takes four databases and two media
 * shares, whatever is stored.
 *
 * @param databaseBytes length of each of the four database files, a multiple of 4096
 * @param mediaBytes    media of one compartment, a multiple of a stripe (1 MiB)
 */
public record Reserve(long databaseBytes, long mediaBytes) {}
