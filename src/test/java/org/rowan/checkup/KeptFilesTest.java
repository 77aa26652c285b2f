package org.rowan.checkup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rowan.model.Problem;

/** The checks that look for files of other programs in the home folder. */
class KeptFilesTest {
    @TempDir
    private Path folder;
    private FakeComputer computer;

    @BeforeEach
    void aComputer() throws IOException {
        computer = new FakeComputer(folder);
    }

    private KeptFiles home() {
        return new KeptFiles(computer.home());
    }

    @Test
    void aStarStandsForAPartOfAName() {
        Path one = computer.write("home/.a/x1/words.dic", "w");
        computer.write("home/.a/y/words.dic", "w");
        computer.write("home/.a/x2/words.txt", "w");
        assertEquals(List.of(one), home().matching(List.of(".a/x*/*.dic")));
    }

    @Test
    void emptyFilesEmptyFoldersAndLinksAreNotCounted() throws IOException {
        computer.write("home/.empty", "");
        Files.createDirectories(computer.at("home/.folder"));
        Files.createSymbolicLink(computer.at("home/.link"), computer.write("full", "w"));
        assertEquals(List.of(), home().matching(List.of(".empty", ".folder", ".link", ".l*", ".none/*")));
    }

    @ParameterizedTest
    @ValueSource(strings = {".local/share/fcitx5/pinyin/user.dict", ".cache/ibus/libpinyin/user_bigram.db",
        ".local/share/ibus-typing-booster/user.db", ".local/share/onboard/models/en_US.lm",
        ".config/fcitx/rime/luna_pinyin.userdb/000003.log", "AppData/Roaming/Microsoft/InputMethod/Chs/UDP1.tmp"})
    void wordListsOfKeyboardsAreFound(String path) throws Problem {
        assertEquals(Verdict.INPUT_NONE_SEEN, FakeComputer.verdict(new InputMethodCheck(home())));
        computer.write("home/" + path, "w");
        assertEquals(Verdict.INPUT_FOUND, FakeComputer.verdict(new InputMethodCheck(home())));
    }

    @ParameterizedTest
    @ValueSource(strings = {".config/enchant/en_GB.dic", ".hunspell_ru_RU", ".mozilla/firefox/ab.default/persdict.dat",
        ".config/libreoffice/4/user/wordbook/standard.dic"})
    void personalDictionariesAreGoodToKnow(String path) throws Problem {
        assertEquals(Verdict.DICTIONARIES_NONE_SEEN, FakeComputer.verdict(new DictionaryCheck(home())));
        computer.write("home/" + path, "w");
        assertEquals(Verdict.DICTIONARIES_FOUND, FakeComputer.verdict(new DictionaryCheck(home())));
    }

    @ParameterizedTest
    @ValueSource(strings = {".local/share/klipper/history2.lst", ".local/share/gpaste/history.xml",
        ".cache/cliphist/db", ".local/share/copyq/copyq/items/01.dat",
        ".cache/clipboard-indicator@tudmotu.com/registry.txt"})
    void historiesOfTheClipboardAreFound(String path) throws Problem {
        assertEquals(Verdict.CLIPBOARD_NONE_SEEN, FakeComputer.verdict(new ClipboardCheck(home())));
        computer.write("home/" + path, "w");
        assertEquals(Verdict.CLIPBOARD_FOUND, FakeComputer.verdict(new ClipboardCheck(home())));
    }
}
