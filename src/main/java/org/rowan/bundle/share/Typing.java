package org.rowan.bundle.share;

import java.util.Arrays;
import java.util.List;
import org.rowan.crypto.Words2048;
import org.rowan.model.Problem;
import org.rowan.secret.SecretChars;

/** The words of one share while somebody types them, one or many at a time. Not safe for use by several threads. */
public final class Typing implements AutoCloseable {
    private final int[] words = new int[Share.WORDS];
    private ShareReader reader = new ShareReader(words);

    /**
     * Takes what was typed: words, their first letters, or numbers. After a problem nothing of it is kept.
     *
     * @param typed stays with the caller
     * @throws Problem {@link Problem.Kind#SHARE_WORD_UNKNOWN}, {@link Problem.Kind#SHARE_LENGTH} for one too many
     */
    public void add(SecretChars typed) throws Problem {
        int before = reader.found();
        try {
            reader.take(typed);
            if (reader.found() > words.length) {
                throw new Problem(Problem.Kind.SHARE_LENGTH, reader.found(), words.length);
            }
        } catch (Problem e) {
            reader.keep(before);
            throw e;
        }
    }

    /**
     * Puts another word in the place of one.
     *
     * @param index from 0
     * @throws Problem {@link Problem.Kind#SHARE_WORD_UNKNOWN}
     */
    public void replace(int index, SecretChars typed) throws Problem {
        int[] one = new int[1];
        ShareReader other = new ShareReader(one);
        try {
            other.take(typed);
        } catch (Problem e) {
            throw new Problem(e, Problem.Kind.SHARE_WORD_UNKNOWN, index + 1);
        }
        if (other.found() != 1) {
            throw new Problem(Problem.Kind.SHARE_WORD_UNKNOWN, index + 1);
        }
        words[index] = one[0];
        one[0] = 0;
    }

    /** Takes the last word away, if there is any. */
    public void removeLast() {
        reader.keep(Math.max(0, reader.found() - 1));
    }

    /** @return how many words there are */
    public int count() {
        return reader.found();
    }

    /** @param index from 0 */
    public String word(int index) {
        return Words2048.word(words[index]);
    }

    /** @return the words that begin with what is being typed */
    public static List<String> beginning(char[] typed) {
        return Words2048.beginning(typed);
    }

    /**
     * Reads the words as a share.
     *
     * @return closed by the caller
     * @throws Problem as {@link Share#read}
     */
    public Share share() throws Problem {
        reader.requireAll();
        return Share.of(words);
    }

    /** Forgets all words. */
    @Override
    public void close() {
        Arrays.fill(words, 0);
        reader = new ShareReader(words);
    }
}
