package org.rowan.bundle;

import java.util.List;
import org.rowan.casebook.store.Stub;
import org.rowan.model.Id;

/**
 * What was sealed.
 *
 * @param stubs   what stays of the records
 * @param bundles in the order of the recipients
 * @param media   how many files were sealed
 */
public record SealResult(List<Stub> stubs, List<Id> bundles, int media) {
    public SealResult {
        stubs = List.copyOf(stubs);
        bundles = List.copyOf(bundles);
    }
}
