package org.rowan.checkup;

import java.util.List;
import org.rowan.model.Progress;

/** Does the system learn words from what is typed, also into Rowan? */
record InputMethodCheck(KeptFiles home) implements Check {
    private static final List<String> LISTS = List.of(
            ".local/share/ibus-typing-booster", ".local/share/.ibus", ".cache/ibus/*/user*", ".cache/ibus/pinyin",
            ".cache/ibus/libpinyin", ".cache/ibus/libbopomofo", ".config/ibus/rime/*.userdb", ".config/ibus/libpinyin",
            ".config/ibus-avro", ".local/share/ibus-table", ".config/libkkc", ".config/libskk", ".skk-jisyo", ".anthy",
            ".config/anthy", ".mozc/*.db", ".config/mozc/*.db", ".local/share/fcitx5/pinyin/user*",
            ".local/share/fcitx5/table/*.dict", ".local/share/fcitx5/rime/*.userdb", ".local/share/fcitx5/*/user*",
            ".config/fcitx/pinyin/*.mb", ".config/fcitx/*/user*", ".config/fcitx/rime/*.userdb",
            ".config/fcitx/libpinyin", ".scim/pinyin", ".scim/sys-tables", ".sunpinyin",
            ".local/share/onboard/models/*.lm", ".presage",
            ".local/share/presage", "Library/Spelling/LocalDictionary", "Library/Spelling/dynamic-*",
            "Library/KeyboardServices", "AppData/Roaming/Microsoft/InputMethod/*",
            "AppData/Local/Microsoft/InputPersonalization");

    @Override
    public List<Answer> look(Progress progress) {
        return Answer.found(Verdict.INPUT_FOUND, Verdict.INPUT_NONE_SEEN, home.matching(LISTS));
    }
}
