package org.rowan.casebook.leaving;

import org.rowan.model.Code;

/**
 * A record that may not leave.
 *
 * @param reason {@code damaged} or {@code trashed}, or what the bundle's writer finds: {@code file-missing},
 *               {@code file-damaged} (in a backup), {@code too-large}, {@code case-withheld}, {@code by-choice},
 *               {@code newer-kind}
 */
public record Withheld(Code code, String reason) {}
