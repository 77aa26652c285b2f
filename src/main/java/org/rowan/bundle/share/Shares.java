package org.rowan.bundle.share;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rowan.crypto.Hkdf;
import org.rowan.crypto.Randomness;
import org.rowan.crypto.Shamir;
import org.rowan.model.Problem;
import org.rowan.secret.SecretBytes;

/** Makes recovery shares. Recovery shares, sections 2 and 3. */
public final class Shares {
    static final int CHECK_BYTES = 8;

    private Shares() {
    }

    /**
     * Splits a casebook's secret into shares that were never made before.
     *
     * @param shared    as {@link org.rowan.casebook.Protection#sharedSecret} gives it; stays with the caller
     * @param threshold how many give it again
     * @return each closed by the caller
     * @throws Problem {@link Problem.Kind#SHARES_RANGE}
     */
    public static List<Share> make(SecretBytes shared, int threshold, int count) throws Problem {
        return make(shared, threshold, count, Randomness.SYSTEM);
    }

    static List<Share> make(SecretBytes shared, int threshold, int count, Randomness randomness) throws Problem {
        if (threshold < Share.LEAST_THRESHOLD || count < threshold || count > Share.MOST) {
            throw new Problem(Problem.Kind.SHARES_RANGE, Share.MOST);
        }
        int set = ByteBuffer.wrap(randomness.bytes(Integer.BYTES)).getInt() >>> Integer.SIZE - Share.SET_BITS;
        List<Share> shares = new ArrayList<>();
        try (SecretBytes checked = checked(shared, set, threshold)) {
            for (SecretBytes value : Shamir.split(checked, threshold, count, randomness)) {
                shares.add(new Share(set, threshold, shares.size() + 1, value));
            }
        }
        return shares;
    }

    /** @return the secret and what proves, once it is put together, that it is the one that was split */
    private static SecretBytes checked(SecretBytes shared, int set, int threshold) {
        try (SecretBytes check = check(shared, set, threshold)) {
            return check.with(c -> shared.with(s -> {
                byte[] both = Arrays.copyOf(s, s.length + CHECK_BYTES);
                System.arraycopy(c, 0, both, s.length, CHECK_BYTES);
                return new SecretBytes(both);
            }));
        }
    }

    static SecretBytes check(SecretBytes shared, int set, int threshold) {
        return Hkdf.derive(shared, Hkdf.info("rowan 1 share", set, threshold));
    }
}
