package org.rowan.casebook.history;

import org.rowan.model.Id;

/**
 * A deed that was taken back, or done again.
 *
 * @param what the deed: {@code added}, {@code revised}, {@code trashed} or {@code restored}
 */
public record Undone(Id record, String what) {}
