package org.rowan.bundle.share;

import org.rowan.crypto.Words2048;

/** The words that shares are made of. */
public final class ShareWords {
    private ShareWords() {
    }

    /** @param number as {@link Share#words} gives it */
    public static String word(int number) {
        return Words2048.word(number);
    }
}
