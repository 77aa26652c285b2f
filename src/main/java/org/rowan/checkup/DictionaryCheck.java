package org.rowan.checkup;

import java.util.List;
import org.rowan.model.Progress;

/** Have other programs kept words that somebody told them to know? Rowan gives them none. */
record DictionaryCheck(KeptFiles home) implements Check {
    private static final List<String> LISTS = List.of(".config/enchant/*.dic", ".enchant/*.dic", ".hunspell_*",
            ".aspell.*.pws", ".ispell_*", ".config/libreoffice/4/user/wordbook/*.dic",
            ".mozilla/firefox/*/persdict.dat", ".thunderbird/*/persdict.dat",
            ".config/google-chrome/*/Custom Dictionary.txt", ".config/chromium/*/Custom Dictionary.txt",
            "AppData/Roaming/Microsoft/Spelling/*/*.dic", "AppData/Roaming/Microsoft/UProof/*.dic");

    @Override
    public List<Answer> look(Progress progress) {
        return Answer.found(Verdict.DICTIONARIES_FOUND, Verdict.DICTIONARIES_NONE_SEEN, home.matching(LISTS));
    }
}
