package org.rowan.examiner;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Numbers about bytes and about luck. */
final class Statistics {
    private static final int BLOCK = 16;

    private Statistics() {}

    /** @return chi-square of the bytes' frequencies as standard deviations from what random bytes give */
    static double chiSquare(byte[] bytes) {
        double expected = bytes.length / 256.0;
        double sum = 0;
        for (int count : counts(bytes)) {
            sum += (count - expected) * (count - expected) / expected;
        }
        return (sum - 255) / Math.sqrt(2 * 255);
    }

    /** @return bits a byte */
    static double entropy(byte[] bytes) {
        double sum = 0;
        for (int count : counts(bytes)) {
            double share = (double) count / bytes.length;
            sum -= count == 0 ? 0 : share * Math.log(share) / Math.log(2);
        }
        return sum;
    }

    private static int[] counts(byte[] bytes) {
        int[] counts = new int[256];
        for (byte value : bytes) {
            counts[value & 0xFF]++;
        }
        return counts;
    }

    /** @return correlation of two rows of bytes of equal length, as standard deviations from none */
    static double correlation(byte[] one, byte[] two) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += ((one[i] & 0xFF) - 127.5) * ((two[i] & 0xFF) - 127.5);
        }
        double variance = (256.0 * 256 - 1) / 12;
        return sum / variance / Math.sqrt(one.length);
    }

    /** @return correlation of each byte with the next */
    static double serialCorrelation(byte[] bytes) {
        return correlation(Arrays.copyOf(bytes, bytes.length - 1), Arrays.copyOfRange(bytes, 1, bytes.length));
    }

    static byte[] xor(byte[] one, byte[] two) {
        byte[] result = new byte[Math.min(one.length, two.length)];
        for (int i = 0; i < result.length; i++) {
            result[i] = (byte) (one[i] ^ two[i]);
        }
        return result;
    }

    /** @return how many blocks of 16 bytes are there more than once, zeros among them */
    static long repeatedBlocks(byte[] bytes) {
        long[] blocks = new long[bytes.length / BLOCK];
        for (int i = 0; i < blocks.length; i++) {
            blocks[i] = ByteBuffer.wrap(bytes).getLong(i * BLOCK);
        }
        Arrays.sort(blocks);
        return IntStream.range(1, blocks.length).filter(i -> blocks[i] == blocks[i - 1]).count();
    }

    /** @return how likely it is to be right that often, or oftener, by tossing a coin */
    static double luck(int right, int of) {
        double[] odds = new double[of + 1];
        odds[0] = 1;
        for (int toss = 1; toss <= of; toss++) {
            for (int k = toss; k > 0; k--) {
                odds[k] = (odds[k] + odds[k - 1]) / 2;
            }
            odds[0] /= 2;
        }
        return Math.min(1, Arrays.stream(odds, right, of + 1).sum());
    }
}
