package org.rowan.bundle;

import java.util.List;
import org.rowan.model.Id;

/**
 * What was done.
 *
 * @param lines  as in the plan
 * @param answered whether its sender gets a receipt
 * @param media  files that were taken in or were here already
 */
public record ReceiveReport(Id bundle, List<ReceivePlan.Line> lines, int media, Answered answered) {
    public ReceiveReport {
        lines = List.copyOf(lines);
    }

    /** @return how many records that was done with */
    public long count(Arrival arrival) {
        return lines.stream().filter(l -> l.plan() == arrival).count();
    }
}
