package org.rowan.cli;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * Where a command reads and writes.
 *
 * @param in       standard input, unbuffered, so that no passphrase stays in a buffer of ours
 * @param out      results
 * @param err      words for people
 * @param terminal the person, when there is one
 */
public record Streams(InputStream in, PrintStream out, PrintStream err, Terminal terminal) {}
