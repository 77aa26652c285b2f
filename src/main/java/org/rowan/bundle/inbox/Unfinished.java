package org.rowan.bundle.inbox;

import java.util.List;
import java.util.Locale;

/** Names that programs give to what they have not finished writing, until they rename it. */
final class Unfinished {
    /** Also the names of rsync, Syncthing and our own parts, which begin with a dot. */
    private static final List<String> STARTS = List.of(".", "~", "unconfirmed ");
    private static final List<String> ENDS = List.of("~", ".tmp", ".temp", ".part", ".partial", ".filepart",
            ".crdownload", ".download", ".opdownload", ".!sync", ".bts", ".sb-incomplete", ".swp");

    private Unfinished() {
    }

    static boolean isNameOf(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return STARTS.stream().anyMatch(small::startsWith) || ENDS.stream().anyMatch(small::endsWith);
    }
}
