package org.rowan.casebook.leaving;

import org.rowan.model.Code;

/**
 * A record that may not leave.
 *
 * @param reason {@code damaged} or {@code trashed}
 */
public record Withheld(Code code, String reason) {}
