package org.rowan.casebook.merge;

import java.util.Optional;
import org.rowan.model.Revision;
import org.rowan.model.Value;

/**
 * What one of several edits says in a field.
 *
 * @param value empty when the edit took the field away
 * @param from  the revision that says so
 */
public record Side(Optional<Value> value, Revision from) {}
