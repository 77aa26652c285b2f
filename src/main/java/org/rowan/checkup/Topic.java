package org.rowan.checkup;

import java.util.Locale;

/** What the check-up asks, in the order in which it is told. */
public enum Topic {
    DISK_ENCRYPTION, SWAP, HIBERNATION, SYNC_FOLDER, SNAPSHOTS, FILE_SYSTEM, MEDIUM, ACCESS, STRANGERS, COPIES,
    INPUT_METHODS, DICTIONARIES, CLIPBOARD, SHELL_HISTORY, RECENT_FILES, LOCKED_MEMORY;

    /** @return the word that scripts read, such as {@code disk-encryption}; never changes */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
