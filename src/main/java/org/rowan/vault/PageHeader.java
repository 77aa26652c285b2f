package org.rowan.vault;

/**
 * What page 1 of a database says about the whole.
 *
 * @param pages      pages of the database; what lies behind them in the file is random
 * @param generation the checkpoint that wrote it, kept in SQLite's application id
 */
record PageHeader(int pages, int generation) {}
