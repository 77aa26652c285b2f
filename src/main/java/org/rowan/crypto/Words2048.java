package org.rowan.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
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
