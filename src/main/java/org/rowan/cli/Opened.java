package org.rowan.cli;

import org.rowan.casebook.Casebook;
import org.rowan.casebook.OpenedBy;

/**
 * What a command on an opened casebook works with.
 *
 * @param current what opened it
 * @param more    the passphrases after that one
 */
record Opened(Casebook casebook, OpenedBy current, Passphrases more, Surroundings around) {
    Lines lines() {
        return around.lines();
    }

    Words words() {
        return around.words();
    }
}
