package org.rowan.casebook.history;

import java.util.Optional;
import org.rowan.model.Value;

/** A field in which two revisions differ; an absent side did not have it. */
public record Change(String field, Optional<Value> before, Optional<Value> after) {}
