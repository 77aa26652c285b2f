package org.rowan.crypto;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.rowan.secret.SecretBytes;

/**
 * Shamir's sharing of a secret, byte by byte over GF(256) with the polynomial of AES. Neither branches nor looks up
 * anything by a secret byte. Recovery shares, section 2.
 */
public final class Shamir {
    /** Bits of AES's polynomial that are left of x^8. */
    private static final int AES = 0x1b;
    private static final int BITS = 8;

    private Shamir() {
    }

    /**
     * Splits.
     *
     * @param threshold how many shares give the secret again; fewer tell nothing of it but its length
     * @param count     at most 255
     * @return the values at 1 to count, each closed by the receiver
     */
    public static List<SecretBytes> split(SecretBytes secret, int threshold, int count, Randomness randomness) {
        if (threshold < 1 || count < threshold || count > 255) {
            throw new IllegalArgumentException("threshold and count");
        }
        byte[][] coefficients = new byte[threshold][];
        coefficients[0] = secret.copy();
        for (int i = 1; i < threshold; i++) {
            coefficients[i] = randomness.bytes(secret.length());
        }
        List<SecretBytes> shares = new ArrayList<>();
        for (int x = 1; x <= count; x++) {
            shares.add(new SecretBytes(value(coefficients, x)));
        }
        Arrays.stream(coefficients).forEach(c -> Arrays.fill(c, (byte) 0));
        return shares;
    }

    private static byte[] value(byte[][] coefficients, int x) {
        byte[] value = new byte[coefficients[0].length];
        for (int i = coefficients.length - 1; i >= 0; i--) {
            for (int at = 0; at < value.length; at++) {
                value[at] = (byte) (times(value[at] & 0xff, x) ^ coefficients[i][at]);
            }
        }
        return value;
    }

    /**
     * Goes through as many values as the threshold asks for; with any other number the result means nothing.
     *
     * @param shares values by their places, of one length
     * @param place  0 for the secret; another for the value that a share has there
     * @return closed by the receiver
     */
    public static SecretBytes at(int place, SortedMap<Integer, SecretBytes> shares) {
        byte[] sum = new byte[shares.get(shares.firstKey()).length()];
        for (Map.Entry<Integer, SecretBytes> share : shares.entrySet()) {
            int weight = weight(place, share.getKey(), shares);
            share.getValue().use(bytes -> {
                for (int at = 0; at < sum.length; at++) {
                    sum[at] ^= (byte) times(bytes[at] & 0xff, weight);
                }
            });
        }
        return new SecretBytes(sum);
    }

    private static int weight(int place, int own, SortedMap<Integer, SecretBytes> shares) {
        int weight = 1;
        for (int other : shares.keySet()) {
            if (other != own) {
                weight = times(weight, times(place ^ other, inverse(own ^ other)));
            }
        }
        return weight;
    }

    private static int times(int a, int b) {
        int product = 0;
        int shifted = a;
        for (int bit = 0; bit < BITS; bit++) {
            product ^= shifted & -(b >> bit & 1);
            shifted = shifted << 1 & 0xff ^ AES & -(shifted >> BITS - 1);
        }
        return product;
    }

    /** The power 254. */
    private static int inverse(int a) {
        int power = 1;
        for (int i = 0; i < BITS - 1; i++) {
            power = times(times(power, power), a);
        }
        return times(power, power);
    }
}
