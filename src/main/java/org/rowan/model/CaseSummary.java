package org.rowan.model;

import java.time.Instant;

/** A line of the list of cases. */
public record CaseSummary(Id id, Code code, String title, String date, String place, boolean open, int testimonies,
                          int documents, Instant changed) {}
