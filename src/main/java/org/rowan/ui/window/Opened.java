package org.rowan.ui.window;

import org.rowan.casebook.Casebook;
import org.rowan.ui.settings.Preferences;

/** A casebook that has just been opened, and what its user chose for the window. */
record Opened(Casebook casebook, Preferences preferences) {}
