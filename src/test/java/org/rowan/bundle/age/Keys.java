package org.rowan.bundle.age;

import java.util.Arrays;
import java.util.Locale;
import org.rowan.secret.SecretBytes;

/** Keys that tests know, also in the text that other programs take. */
public final class Keys {
    private Keys() {
    }

    private static byte[] bytes(int value) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    /** @return the same one each time */
    public static AgeIdentity.Classic classic() {
        return new AgeIdentity.Classic(new SecretBytes(bytes(2)));
    }

    /** @return {@link #classic} as age writes it */
    public static String classicText() {
        return Bech32.encode("age-secret-key-", bytes(2)).toUpperCase(Locale.ROOT);
    }

    /** @return the same one each time */
    public static AgeIdentity.Hybrid hybrid() {
        return new AgeIdentity.Hybrid(new SecretBytes(bytes(1)));
    }

    /** @return {@link #hybrid} as age writes it */
    public static String hybridText() {
        return Bech32.encode("age-secret-key-pq-", bytes(1)).toUpperCase(Locale.ROOT);
    }
}
