package org.rowan.app;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.rowan.ui.window.Mistake;

/**
 * What a window's process is told: nothing secret, for everybody on the computer can read arguments.
 *
 * @param folder  the casebook to open
 * @param mistake what ended the process before
 */
record WindowArguments(Optional<Path> folder, Optional<Mistake> mistake) {
    private static final String MISTAKE = "--ended-by-mistake=";
    private static final char AT = '@';

    /** @return what the words say; all but the folder may be missing */
    static WindowArguments of(List<String> words) {
        return new WindowArguments(words.stream().filter(word -> !word.startsWith(MISTAKE)).findFirst().map(Path::of),
                words.stream().filter(word -> word.startsWith(MISTAKE)).findFirst()
                        .map(word -> mistake(word.substring(MISTAKE.length()))));
    }

    /** @return whether they are such: every command needs a second word, so a folder alone is the casebook to open */
    static boolean areThese(List<String> words) {
        List<String> others = words.stream().filter(word -> !word.startsWith(MISTAKE)).toList();
        return others.isEmpty() || others.size() == 1 && new File(others.getFirst()).isDirectory();
    }

    private static Mistake mistake(String written) {
        int at = written.indexOf(AT);
        return at < 0 ? new Mistake(written, "") : new Mistake(written.substring(0, at), written.substring(at + 1));
    }

    /** @return the word that says it */
    static String word(Mistake mistake) {
        return MISTAKE + mistake.type() + AT + mistake.place();
    }
}
