package org.rowan.checkup;

import java.util.List;
import org.rowan.model.Progress;

/** Does a program write what is copied into a file? */
record ClipboardCheck(KeptFiles home) implements Check {
    private static final List<String> HISTORIES = List.of(".local/share/klipper/history*", ".local/share/gpaste",
            ".config/copyq/*.dat", ".local/share/copyq/copyq/items", ".cache/xfce4/clipman", ".cache/cliphist",
            ".cache/greenclip.history", ".local/share/parcellite/history", ".local/share/clipit/history",
            ".local/share/diodon", ".cache/clipboard-indicator@tudmotu.com", ".cache/lxqt/qlipper*",
            ".local/share/clipman.json", ".cache/clipse", ".config/clipse/clipboard_history.json",
            "Library/Application Support/Maccy", "Library/Application Support/Flycut",
            "Library/Application Support/com.generalarcade.flycut",
            "AppData/Local/Microsoft/Windows/Clipboard/HistoryData",
            "AppData/Local/Microsoft/Windows/Clipboard/Pinned", "AppData/Roaming/Ditto/*.db");

    @Override
    public List<Answer> look(Progress progress) {
        return Answer.found(Verdict.CLIPBOARD_FOUND, Verdict.CLIPBOARD_NONE_SEEN, home.matching(HISTORIES));
    }
}
