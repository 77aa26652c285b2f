package org.rowan.ui.passphrase;

/**
 * How many guesses a passphrase stands up to, by a cautious estimate: what looks like a word counts as a word, what
 * repeats or runs along the keyboard or the alphabet hardly counts. Works on characters and makes no String.
 */
public enum Strength {
    EMPTY, WEAK, FAIR, GOOD;

    private static final double FAIR_BITS = 45;
    private static final double GOOD_BITS = 62;
    private static final double LETTER = 4.7;
    private static final double DIGIT = 3.3;
    private static final double OTHER = 4;
    private static final double WORD = 11;
    /** An unusually long word is a little harder to guess. */
    private static final double LONG_WORD = 1;
    private static final int USUAL_WORD = 8;
    private static final int LONGEST_CLUSTER = 4;
    private static final String VOWELS = "aeiouyаеёиоуыэюяіїєўაეიოუ";
    private static final String[] ROWS = {"qwertyuiop", "asdfghjkl", "zxcvbnm", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю",
        "ქწერტყუიოპ", "ასდფგჰჯკლ"};

    /** @return the estimate for these characters, which are not kept */
    public static Strength of(char[] passphrase) {
        double bits = bits(passphrase);
        if (passphrase.length == 0) {
            return EMPTY;
        }
        return bits < FAIR_BITS ? WEAK : bits < GOOD_BITS ? FAIR : GOOD;
    }

    static double bits(char[] text) {
        double bits = 0;
        int from = 0;
        while (from < text.length) {
            int to = from + 1;
            while (to < text.length && kind(text[to]) == kind(text[from])) {
                to++;
            }
            if (!repeated(text, from, to)) {
                bits += part(text, from, to);
            }
            from = to;
        }
        return bits;
    }

    /** Letters, digits or anything else; each stretch of one kind is judged by itself. */
    private static int kind(char c) {
        return Character.isLetter(c) ? 0 : Character.isDigit(c) ? 1 : 2;
    }

    private static double part(char[] text, int from, int to) {
        int plain = to - from - easy(text, from, to);
        return switch (kind(text[from])) {
            case 0 -> letters(text, from, to, plain);
            case 1 -> year(text, from, to) ? 2 * DIGIT : plain * DIGIT;
            default -> text[from] == ' ' ? 0 : Math.min(2, plain) * OTHER;
        };
    }

    private static double letters(char[] text, int from, int to, int plain) {
        double random = plain * LETTER;
        if (!pronounceable(text, from, to)) {
            return random;
        }
        return Math.min(random, WORD + Math.max(0, to - from - USUAL_WORD) * LONG_WORD);
    }

    private static boolean year(char[] text, int from, int to) {
        return to - from == 4 && (text[from] == '1' && text[from + 1] == '9' || text[from] == '2' && text[from + 1] == '0');
    }

    /** @return how many characters only go on with what the one before began: aaa, abc, 321, qwe */
    private static int easy(char[] text, int from, int to) {
        int easy = 0;
        for (int i = from + 1; i < to; i++) {
            int step = text[i] - text[i - 1];
            if (Math.abs(step) <= 1 || neighbours(text[i - 1], text[i])) {
                easy++;
            }
        }
        return easy < 2 ? 0 : easy;
    }

    private static boolean neighbours(char a, char b) {
        for (String row : ROWS) {
            int one = row.indexOf(Character.toLowerCase(a));
            int other = row.indexOf(Character.toLowerCase(b));
            if (one >= 0 && other >= 0 && Math.abs(one - other) == 1) {
                return true;
            }
        }
        return false;
    }

    private static boolean pronounceable(char[] text, int from, int to) {
        int cluster = 0;
        for (int i = from; i < to; i++) {
            cluster = VOWELS.indexOf(Character.toLowerCase(text[i])) >= 0 ? 0 : cluster + 1;
            if (cluster > LONGEST_CLUSTER) {
                return false;
            }
        }
        return true;
    }

    /** @return whether the same stretch stands earlier in the text */
    private static boolean repeated(char[] text, int from, int to) {
        int length = to - from;
        for (int start = 0; length > 2 && start + length <= from; start++) {
            int same = 0;
            while (same < length && text[start + same] == text[from + same]) {
                same++;
            }
            if (same == length) {
                return true;
            }
        }
        return false;
    }
}
