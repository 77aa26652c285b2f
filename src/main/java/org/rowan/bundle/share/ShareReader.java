package org.rowan.bundle.share;

import java.util.Arrays;
import java.util.OptionalInt;
import org.rowan.crypto.Words2048;
import org.rowan.model.Problem;
import org.rowan.secret.SecretChars;

/**
 * Finds the words of a share in a text: the words themselves or their first four letters, or their numbers of four
 * digits, as a QR code has them. Numbers of one or two digits count lines. Recovery shares, section 5.
 */
final class ShareReader {
    private static final int DIGITS = 4;
    private static final int LONGEST_LINE_NUMBER = 2;
    private static final String[] HEAD = {"rowan", "share"};

    private final int[] words;
    private int found;
    private int headed;
    private int lineEnds;

    /** @param words filled in */
    ShareReader(int[] words) {
        this.words = words;
    }

    /** Takes in a text, or what is typed or pasted on behind one. */
    void take(SecretChars text) throws Problem {
        char[] chars = text.with(char[]::clone);
        lineEnds = 0;
        try {
            walk(chars);
        } finally {
            Arrays.fill(chars, '\0');
        }
    }

    /** @throws Problem when there are not as many words as there should be */
    void requireAll() throws Problem {
        if (found == 0) {
            throw new Problem(Problem.Kind.NO_SHARE);
        }
        if (found != words.length) {
            throw new Problem(Problem.Kind.SHARE_LENGTH, found, words.length);
        }
    }

    int found() {
        return found;
    }

    /** Forgets what was found behind the first words. */
    void keep(int count) {
        found = count;
        Arrays.fill(words, Math.min(count, words.length), words.length, 0);
    }

    // What follows an empty line behind the words of a page is for people.
    private void walk(char[] chars) throws Problem {
        for (int from = 0; from < chars.length && !(headed > 0 && found > 0 && lineEnds > 1); from++) {
            int to = end(chars, from);
            if (to > from) {
                lineEnds = 0;
                take(chars, from, to);
                from = to - 1;
            } else {
                lineEnds += chars[from] == '\n' ? 1 : 0;
            }
        }
    }

    private static int end(char[] chars, int from) {
        int to = from;
        while (to < chars.length && Character.isLetterOrDigit(chars[to])) {
            to++;
        }
        return to;
    }

    private void take(char[] chars, int from, int to) throws Problem {
        boolean digits = Character.isDigit(chars[from]);
        if (isHead(chars, from, to)) {
            headed++;
        } else if (!digits || to - from > LONGEST_LINE_NUMBER) {
            add(digits ? number(chars, from, to) : Words2048.number(chars, from, to));
        }
    }

    private boolean isHead(char[] chars, int from, int to) {
        boolean is = found == 0 && headed < HEAD.length && to - from == HEAD[headed].length();
        for (int i = from; is && i < to; i++) {
            is = Words2048.small(chars[i]) == HEAD[headed].charAt(i - from);
        }
        return is;
    }

    private void add(OptionalInt word) throws Problem {
        if (word.isEmpty()) {
            throw new Problem(Problem.Kind.SHARE_WORD_UNKNOWN, found + 1);
        }
        if (found < words.length) {
            words[found] = word.getAsInt();
        }
        found++;
    }

    private static OptionalInt number(char[] chars, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = chars[i] - '0';
            if (digit < 0 || digit > 9 || to - from != DIGITS) {
                return OptionalInt.empty();
            }
            number = 10 * number + digit;
        }
        return number < Words2048.all().size() ? OptionalInt.of(number) : OptionalInt.empty();
    }
}
