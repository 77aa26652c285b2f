package org.rowan.casebook.contact;

import java.text.Normalizer;
import java.util.List;
import org.rowan.script.Folding;
import org.rowan.script.Words;

/** When people take two names for the same. */
public final class Names {
    private Names() {
    }

    /** @return whether the names differ at most in case, accents, spaces and marks between words */
    public static boolean same(String one, String other) {
        return one.equals(other) || !words(one).isEmpty() && words(one).equals(words(other));
    }

    private static List<String> words(String name) {
        return Words.texts(Folding.fold(Normalizer.normalize(name, Normalizer.Form.NFKC)));
    }
}
