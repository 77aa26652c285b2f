package org.rowan.bundle;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rowan.crypto.SlowHash;
import org.rowan.crypto.Words2048;

/**
 * What two people compare to be sure of a contact card: 88 bits over all its keys. Bundle format, section
 * "Fingerprint".
 *
 * @param words eight, with a space between each two
 */
public record Fingerprint(String words) {
    private static final byte[] SALT = "rowan contact card 1".getBytes(US_ASCII);
    private static final int WORDS = 8;
    private static final int DIGITS = 27;
    private static final int GROUP = 3;

    /** @param keys all keys of a card; takes a fraction of a second */
    static Fingerprint of(byte[] keys) {
        BigInteger number = new BigInteger(1, SlowHash.of(keys, SALT, WORDS * Words2048.BITS / 8));
        List<String> words = new ArrayList<>();
        for (int i = WORDS - 1; i >= 0; i--) {
            words.add(Words2048.word(number.shiftRight(i * Words2048.BITS).intValue() & (1 << Words2048.BITS) - 1));
        }
        return new Fingerprint(String.join(" ", words));
    }

    /** @return the same as 27 digits in groups of three, for where English words are hard to say */
    public String digits() {
        BigInteger number = BigInteger.ZERO;
        for (String word : words.split(" ")) {
            number = number.shiftLeft(Words2048.BITS).or(BigInteger.valueOf(Words2048.all().indexOf(word)));
        }
        String digits = String.format(Locale.ROOT, "%0" + DIGITS + "d", number);
        return digits.replaceAll("(?<=\\G.{" + GROUP + "})(?!$)", " ");
    }

    /**
     * Compares with what the card's owner says.
     *
     * @param typed words, digits, or what a QR code holds; the beginning of it while it is being typed
     */
    public Heard compare(String typed) {
        return Heard.of(this, typed);
    }

    /** @return the same as a QR code holds it */
    public String qrText() {
        return "ROWAN " + digits();
    }
}
