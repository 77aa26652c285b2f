package org.rowan.crypto;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Check words behind words of 11 bits: a Reed-Solomon code over GF(2048), with x^11 + x^2 + 1. Of one wrong word it
 * tells which one it is; two or three are noticed. Recovery shares, section 4.
 */
public final class WordCode {
    /** Words that are added. */
    public static final int CHECKS = 4;
    private static final int POLYNOMIAL = 0x805;
    private static final int ORDER = (1 << Words2048.BITS) - 1;

    private WordCode() {
    }

    /** Fills the last four words in by those before them. */
    public static void seal(int[] words) {
        int[] generator = generator();
        int[] rest = new int[CHECKS];
        for (int i = 0; i < words.length - CHECKS; i++) {
            int first = rest[0] ^ words[i];
            for (int j = 0; j < CHECKS; j++) {
                rest[j] = (j + 1 < CHECKS ? rest[j + 1] : 0) ^ times(first, generator[j]);
            }
        }
        System.arraycopy(rest, 0, words, words.length - CHECKS, CHECKS);
        Arrays.fill(rest, 0);
    }

    /** The product of all (x - 2^j), without its highest term, highest first. */
    private static int[] generator() {
        int[] lowest = new int[CHECKS + 1];
        lowest[0] = 1;
        for (int j = 0; j < CHECKS; j++) {
            for (int i = j + 1; i >= 0; i--) {
                lowest[i] = times(lowest[i], power(j)) ^ (i == 0 ? 0 : lowest[i - 1]);
            }
        }
        int[] generator = new int[CHECKS];
        Arrays.setAll(generator, i -> lowest[CHECKS - 1 - i]);
        return generator;
    }

    /** @return whether the check words are those of the words before them */
    public static boolean fits(int[] words) {
        return Arrays.stream(sums(words)).allMatch(sum -> sum == 0);
    }

    /** @return the index of the one word that keeps them from fitting; empty when there is more than one, or none */
    public static OptionalInt wrong(int[] words) {
        int[] sums = sums(words);
        for (int index = 0; index < words.length; index++) {
            int factor = power(words.length - 1 - index);
            boolean alone = sums[0] != 0;
            for (int j = 1; j < CHECKS; j++) {
                alone &= sums[j] == times(sums[j - 1], factor);
            }
            if (alone) {
                return OptionalInt.of(index);
            }
        }
        return OptionalInt.empty();
    }

    private static int[] sums(int[] words) {
        int[] sums = new int[CHECKS];
        for (int j = 0; j < CHECKS; j++) {
            for (int word : words) {
                sums[j] = times(sums[j], power(j)) ^ word;
            }
        }
        return sums;
    }

    private static int power(int exponent) {
        int power = 1;
        for (int i = 0; i < exponent; i++) {
            power = times(power, 2);
        }
        return power;
    }

    private static int times(int a, int b) {
        int product = 0;
        int shifted = a;
        for (int bit = 0; bit < Words2048.BITS; bit++) {
            product ^= shifted & -(b >> bit & 1);
            shifted = shifted << 1 ^ POLYNOMIAL & -(shifted >> Words2048.BITS - 1);
        }
        return product & ORDER;
    }
}
