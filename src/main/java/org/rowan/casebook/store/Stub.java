package org.rowan.casebook.store;

import java.time.Instant;
import java.util.Optional;
import org.rowan.model.Code;
import org.rowan.model.Id;
import org.rowan.model.Kind;

/**
 * What stays of a sealed record.
 *
 * @param caseId the case that it belonged to; empty once that is destroyed
 * @param whom   for whom it was sealed; empty unless the user wanted it kept
 */
public record Stub(Id record, Kind kind, Code code, Optional<Id> caseId, Instant at, String whom) {}
