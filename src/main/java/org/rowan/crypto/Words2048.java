package org.rowan.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.rowan.secret.SecretChars;

/**
 * 2,048 plain English words, 11 bits each, told apart by their first four letters: the list of BIP-39. For passphrases
 * that are made by the program and for fingerprints that are read aloud.
 */
public final class Words2048 {
    /** Bits that one word stands for. */
    public static final int BITS = 11;
    private static final int COUNT = 1 << BITS;
    private static final int LONGEST = 8;
    /** No two words begin with the same four letters. */
    private static final int TELLING = 4;
    private static final List<String> WORDS = load();
    private static final SecureRandom RANDOM = new SecureRandom();

    private Words2048() {
    }

    /** @param number 0 to 2047 */
    public static String word(int number) {
        return WORDS.get(number);
    }

    /** @return all words, in the order of their numbers, which is alphabetical */
    public static List<String> all() {
        return WORDS;
    }

    /**
     * Finds a word that somebody typed, without making a text of it.
     *
     * @return the number of the word, in small or large letters, or of the only one that begins with these four letters
     *         or more
     */
    public static OptionalInt number(char[] typed, int from, int to) {
        int found = -1;
        for (int i = 0; i < COUNT; i++) {
            boolean telling = to - from >= TELLING || WORDS.get(i).length() == to - from;
            if (telling && begins(WORDS.get(i), typed, from, to)) {
                found = i;
            }
        }
        return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /** @return the words that begin so, in their order */
    public static List<String> beginning(char[] typed) {
        return WORDS.stream().filter(word -> begins(word, typed, 0, typed.length)).toList();
    }

    private static boolean begins(String word, char[] typed, int from, int to) {
        boolean same = to - from <= word.length();
        for (int i = 0; same && i < to - from; i++) {
            same = word.charAt(i) == small(typed[from + i]);
        }
        return same;
    }

    /** @return the small letter of a large Latin one; anything else as it is */
    public static char small(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c - 'A' + 'a') : c;
    }

    /** @return that many random words with a space between each two; 11 bits of entropy a word; the caller closes it */
    public static SecretChars passphrase(int words) {
        char[] room = new char[words * (LONGEST + 1)];
        int end = 0;
        for (int i = 0; i < words; i++) {
            String word = WORDS.get(RANDOM.nextInt(COUNT));
            word.getChars(0, word.length(), room, end);
            end += word.length();
            room[end++] = ' ';
        }
        char[] exact = Arrays.copyOf(room, end - 1);
        Arrays.fill(room, '\0');
        return new SecretChars(exact);
    }

    private static List<String> load() {
        try (InputStream in = Words2048.class.getResourceAsStream("words.txt")) {
            List<String> words = new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines().toList();
            if (words.size() != COUNT) {
                throw new IllegalStateException("words.txt does not hold 2048 words");
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
