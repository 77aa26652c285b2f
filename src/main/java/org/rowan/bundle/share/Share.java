package org.rowan.bundle.share;

import java.util.Arrays;
import org.rowan.crypto.WordCode;
import org.rowan.model.Problem;
import org.rowan.secret.SecretBytes;
import org.rowan.secret.SecretChars;

/**
 * One recovery share. Alone, or with fewer others than its threshold, it tells nothing of the casebook, not even of
 * which one it is. Recovery shares, sections 2 to 4. Wiped on close.
 */
public final class Share implements AutoCloseable {
    /** Words of a share. */
    public static final int WORDS = 50;
    /** The most shares that may be made together. */
    public static final int MOST = 16;
    /** The least threshold: with one, each share would be the secret itself. */
    public static final int LEAST_THRESHOLD = 2;
    static final int SET_BITS = 22;
    static final int VALUE_BYTES = 59;

    private static final int VERSION = 1;
    private static final int WORD_BITS = 11;
    private static final int NUMBER_BITS = 4;
    private static final int HEAD = 3;

    private final int set;
    private final int threshold;
    private final int number;
    private final SecretBytes value;

    /** @param value owned by the share */
    Share(int set, int threshold, int number, SecretBytes value) {
        this.set = set;
        this.threshold = threshold;
        this.number = number;
        this.value = value;
    }

    /**
     * Reads words, beginnings of four letters, or the digits of the QR code.
     *
     * @param text stays with the caller
     * @return closed by the caller
     * @throws Problem {@link Problem.Kind#NO_SHARE}, {@link Problem.Kind#SHARE_LENGTH},
     *                 {@link Problem.Kind#SHARE_WORD_UNKNOWN}, {@link Problem.Kind#SHARE_WORD_WRONG},
     *                 {@link Problem.Kind#SHARE_ALTERED}, {@link Problem.Kind#SHARE_NEWER}
     */
    public static Share read(SecretChars text) throws Problem {
        int[] words = new int[WORDS];
        try {
            ShareReader reader = new ShareReader(words);
            reader.take(text);
            reader.requireAll();
            return of(words);
        } finally {
            Arrays.fill(words, 0);
        }
    }

    /**
     * Reads the numbers of words.
     *
     * @throws Problem as {@link #read}
     */
    static Share of(int[] words) throws Problem {
        if (!WordCode.fits(words)) {
            throw WordCode.wrong(words).stream().mapToObj(i -> new Problem(Problem.Kind.SHARE_WORD_WRONG, i + 1))
                    .findFirst().orElseGet(() -> new Problem(Problem.Kind.SHARE_ALTERED));
        }
        int last = (1 << NUMBER_BITS) - 1;
        int threshold = (words[2] >> NUMBER_BITS & last) + 1;
        if (words[2] >> 2 * NUMBER_BITS != VERSION) {
            throw new Problem(Problem.Kind.SHARE_NEWER);
        }
        if (threshold < LEAST_THRESHOLD || (words[WORDS - WordCode.CHECKS - 1] & 1) != 0) {
            throw new Problem(Problem.Kind.SHARE_ALTERED);
        }
        return new Share(words[0] << WORD_BITS | words[1], threshold, (words[2] & last) + 1, value(words));
    }

    private static SecretBytes value(int[] words) {
        byte[] value = new byte[VALUE_BYTES];
        for (int bit = 0; bit < VALUE_BYTES * Byte.SIZE; bit++) {
            int one = words[HEAD + bit / WORD_BITS] >> WORD_BITS - 1 - bit % WORD_BITS & 1;
            value[bit / Byte.SIZE] |= (byte) (one << Byte.SIZE - 1 - bit % Byte.SIZE);
        }
        return new SecretBytes(value);
    }

    /** @return the numbers of its words; the caller wipes them */
    public int[] words() {
        int[] words = new int[WORDS];
        words[0] = set >> WORD_BITS;
        words[1] = set & (1 << WORD_BITS) - 1;
        words[2] = VERSION << 2 * NUMBER_BITS | threshold - 1 << NUMBER_BITS | number - 1;
        value.use(bytes -> {
            for (int bit = 0; bit < VALUE_BYTES * Byte.SIZE; bit++) {
                int one = bytes[bit / Byte.SIZE] >> Byte.SIZE - 1 - bit % Byte.SIZE & 1;
                words[HEAD + bit / WORD_BITS] |= one << WORD_BITS - 1 - bit % WORD_BITS;
            }
        });
        WordCode.seal(words);
        return words;
    }

    /** @return what all shares that were made together have in common; says nothing of the casebook */
    int set() {
        return set;
    }

    /** @return how many shares give the casebook again */
    public int threshold() {
        return threshold;
    }

    /** @return which one of its set it is, from 1 */
    public int number() {
        return number;
    }

    SecretBytes value() {
        return value;
    }

    boolean sameAs(Share other) {
        return set == other.set && threshold == other.threshold && number == other.number && value.sameAs(other.value);
    }

    @Override
    public void close() {
        value.close();
    }
}
