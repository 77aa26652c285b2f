package org.rowan.model;

import java.time.Instant;

/**
 * A line of the list of cases.
 *
 * @param standing of the case or of something in it, whichever needs more care
 */
public record CaseSummary(Id id, Code code, String title, String date, String place, boolean open, int testimonies,
                          int documents, Instant changed, Standing standing) {}
