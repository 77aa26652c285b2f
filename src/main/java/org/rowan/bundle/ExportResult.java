package org.rowan.bundle;

import java.util.List;
import org.rowan.casebook.leaving.Withheld;
import org.rowan.model.Code;
import org.rowan.model.Id;

/**
 * What was written.
 *
 * @param bundle      the bundle's random identity
 * @param unconsented testimonies that left without a consent on record
 * @param withheld    what stayed, and why; of a backup more than was planned, where files turned out to be damaged
 * @param partly      what left without some of its fields
 */
public record ExportResult(Id bundle, int records, int media, List<Code> unconsented, List<Withheld> withheld,
                           List<ExportPlan.Partly> partly) {}
