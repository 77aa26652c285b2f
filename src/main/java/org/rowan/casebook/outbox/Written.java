package org.rowan.casebook.outbox;

import java.util.Map;
import java.util.Set;
import org.rowan.model.Hash;
import org.rowan.model.Id;

/**
 * What was written into bundles, as it stood then.
 *
 * @param revisions of each record
 * @param files     that are in the bundles
 * @param keeping   other records that keep a file here which is named by one of those
 */
public record Written(Map<Id, Set<Hash>> revisions, Set<Hash> files, Set<Id> keeping) {}
