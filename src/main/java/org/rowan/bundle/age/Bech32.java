package org.rowan.bundle.age;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Optional;

/** Bech32 of BIP-173 without its length limit; jagged's stops at 256 characters, which a hybrid recipient exceeds. */
final class Bech32 {
    private static final String ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    private static final int CHECKSUM = 6;

    private Bech32() {
    }

    /** @param prefix the human-readable part, lower case */
    static String encode(String prefix, byte[] data) {
        byte[] groups = regroup(data, 8, 5, true).orElseThrow();
        StringBuilder text = new StringBuilder(prefix).append('1');
        for (byte group : groups) {
            text.append(ALPHABET.charAt(group));
        }
        int checksum = checksum(prefix, groups, new byte[CHECKSUM]) ^ 1;
        for (int i = CHECKSUM - 1; i >= 0; i--) {
            text.append(ALPHABET.charAt(checksum >> 5 * i & 31));
        }
        return text.toString();
    }

    /** @return the data of a text, all lower or all upper case, of that prefix; empty when it is none */
    static Optional<byte[]> decode(String prefix, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean mixed = !text.equals(lower) && !text.equals(text.toUpperCase(Locale.ROOT));
        int separator = lower.lastIndexOf('1');
        if (mixed || separator != prefix.length() || !lower.startsWith(prefix)
                || lower.length() - separator - 1 < CHECKSUM) {
            return Optional.empty();
        }
        return groups(lower.substring(separator + 1)).flatMap(groups -> checked(prefix, groups));
    }

    private static Optional<byte[]> groups(String text) {
        byte[] groups = new byte[text.length()];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = (byte) ALPHABET.indexOf(text.charAt(i));
            if (groups[i] < 0) {
                return Optional.empty();
            }
        }
        return Optional.of(groups);
    }

    private static Optional<byte[]> checked(String prefix, byte[] groups) {
        if (checksum(prefix, groups, new byte[0]) != 1) {
            return Optional.empty();
        }
        byte[] data = new byte[groups.length - CHECKSUM];
        System.arraycopy(groups, 0, data, 0, data.length);
        return regroup(data, 5, 8, false);
    }

    private static Optional<byte[]> regroup(byte[] data, int from, int to, boolean pad) {
        ByteArrayOutputStream regrouped = new ByteArrayOutputStream();
        int bits = 0;
        int held = 0;
        for (byte value : data) {
            held = (held << from | value & (1 << from) - 1) & 0xffff;
            for (bits += from; bits >= to; ) {
                bits -= to;
                regrouped.write(held >> bits & (1 << to) - 1);
            }
        }
        int rest = held << to - bits & (1 << to) - 1;
        if (pad && bits > 0) {
            regrouped.write(rest);
        }
        boolean clean = pad || bits < from && rest == 0;
        return clean ? Optional.of(regrouped.toByteArray()) : Optional.empty();
    }

    private static int checksum(String prefix, byte[] groups, byte[] room) {
        int sum = 1;
        for (int i = 0; i < prefix.length(); i++) {
            sum = step(sum, prefix.charAt(i) >> 5);
        }
        sum = step(sum, 0);
        for (int i = 0; i < prefix.length(); i++) {
            sum = step(sum, prefix.charAt(i) & 31);
        }
        for (byte group : groups) {
            sum = step(sum, group);
        }
        for (byte zero : room) {
            sum = step(sum, zero);
        }
        return sum;
    }

    private static int step(int sum, int value) {
        int next = (sum & 0x1ffffff) << 5 ^ value;
        for (int i = 0; i < GENERATOR.length; i++) {
            next ^= (sum >> 25 + i & 1) * GENERATOR[i];
        }
        return next;
    }
}
