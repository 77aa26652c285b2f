package org.rowan;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Bytes that are looked for where they must not be. Known here only under a mask, so that whoever looks for them does
 * not spread them.
 *
 * @param name   what it stands for
 * @param masked how it may look, each under the mask
 */
record Canary(String name, List<byte[]> masked) {
    static final byte MASK = 0x5A;
    private static final int LETTERS = 14;

    /** @return the bytes, masked or unmasked, in an array of their own */
    static byte[] mask(byte[] bytes) {
        byte[] masked = bytes.clone();
        for (int i = 0; i < masked.length; i++) {
            masked[i] ^= MASK;
        }
        return masked;
    }

    /** @return a word that nobody else writes, of letters from the first on, in both ways that Java keeps text */
    static Canary word(String name, char first, Random random) {
        char[] letters = new char[LETTERS];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = (char) (first + random.nextInt(26));
        }
        try {
            return new Canary(name, List.of(masked(letters, StandardCharsets.UTF_8),
                    masked(letters, StandardCharsets.UTF_16LE)));
        } finally {
            Arrays.fill(letters, '\0');
        }
    }

    private static byte[] masked(char[] letters, Charset charset) {
        CharsetEncoder encoder = charset.newEncoder();
        ByteBuffer bytes = ByteBuffer.allocate(4 * letters.length);
        encoder.encode(CharBuffer.wrap(letters), bytes, true);
        byte[] exact = Arrays.copyOf(bytes.array(), bytes.position());
        try {
            return mask(exact);
        } finally {
            Arrays.fill(exact, (byte) 0);
            Arrays.fill(bytes.array(), (byte) 0);
        }
    }

    /** @return the word; whoever asks has it in memory from then on */
    String text() {
        return new String(mask(first()), StandardCharsets.UTF_8);
    }

    /** @return the first way it may look, still masked */
    byte[] first() {
        return masked.getFirst();
    }
}
