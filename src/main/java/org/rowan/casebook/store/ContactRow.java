package org.rowan.casebook.store;

import org.rowan.model.Id;

/** A contact as the table holds it. */
public record ContactRow(Id id, String name, String card, String fingerprint, String recipient, boolean verified) {}
