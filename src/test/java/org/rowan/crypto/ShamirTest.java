package org.rowan.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter;
import org.bouncycastle.crypto.threshold.ShamirSplitSecret;
import org.bouncycastle.crypto.threshold.ShamirSplitSecretShare;
import org.junit.jupiter.api.Test;
import org.rowan.secret.SecretBytes;

/** Recovery shares, section 2. */
class ShamirTest {
    private static final HexFormat HEX = HexFormat.of();
    private final Random random = new Random(7);

    @Test
    void theKnownAnswerOfThePublishedDraftIsGiven() {
        TreeMap<Integer, SecretBytes> shares = new TreeMap<>();
        shares.put(1, secret(HEX.parseHex("b9fa07e185")));
        shares.put(2, secret(HEX.parseHex("f5409b4511")));
        assertEquals("7465737400", HEX.formatHex(Shamir.at(0, shares).copy()), "draft-mcgrew-tss-03, section 9");
        List<SecretBytes> again = Shamir.split(secret(HEX.parseHex("7465737400")), 2, 2,
                bytes -> System.arraycopy(HEX.parseHex("cd9f749585"), 0, bytes, 0, bytes.length));
        assertEquals("b9fa07e185", HEX.formatHex(again.get(0).copy()));
        assertEquals("f5409b4511", HEX.formatHex(again.get(1).copy()));
    }

    @Test
    void anySharesAsManyAsTheThresholdGiveTheSecretAndEveryOtherShare() {
        for (int threshold = 2; threshold <= 16; threshold += 7) {
            byte[] content = bytes(59);
            List<SecretBytes> shares = Shamir.split(secret(content), threshold, 16, Randomness.SYSTEM);
            for (int round = 0; round < 5; round++) {
                TreeMap<Integer, SecretBytes> some = some(shares, threshold);
                assertArrayEquals(content, Shamir.at(0, some).copy());
                assertArrayEquals(shares.get(12).copy(), Shamir.at(13, some).copy());
            }
        }
    }

    @Test
    void oneTooFewGivesSomethingElse() {
        byte[] content = bytes(59);
        List<SecretBytes> shares = Shamir.split(secret(content), 3, 5, Randomness.SYSTEM);
        assertFalse(Shamir.at(0, some(shares, 2)).sameAs(secret(content)));
    }

    @Test
    void oneShareLessFitsEverySecretAsWell() {
        List<SecretBytes> shares = Shamir.split(secret(new byte[] {65}), 3, 5, Randomness.SYSTEM);
        boolean[] possible = new boolean[256];
        for (int third = 0; third < 256; third++) {
            TreeMap<Integer, SecretBytes> some = new TreeMap<>();
            some.put(1, shares.get(0));
            some.put(2, shares.get(1));
            some.put(3, secret(new byte[] {(byte) third}));
            possible[Shamir.at(0, some).copy()[0] & 0xff] = true;
        }
        for (boolean each : possible) {
            assertEquals(true, each);
        }
    }

    @Test
    void bouncyCastlePutsOurSharesTogether() throws IOException {
        byte[] content = bytes(59);
        List<SecretBytes> shares = Shamir.split(secret(content), 4, 9, Randomness.SYSTEM);
        List<ShamirSplitSecretShare> theirs = new ArrayList<>();
        some(shares, 4).forEach((place, share) -> theirs.add(new ShamirSplitSecretShare(share.copy(), place)));
        assertArrayEquals(content, new ShamirSplitSecret(ShamirSecretSplitter.Algorithm.AES,
                ShamirSecretSplitter.Mode.Native, theirs.toArray(ShamirSplitSecretShare[]::new)).getSecret());
    }

    @Test
    void bouncyCastlesSharesArePutTogetherHere() throws IOException {
        byte[] content = bytes(59);
        ShamirSplitSecretShare[] theirs = new ShamirSecretSplitter(ShamirSecretSplitter.Algorithm.AES,
                ShamirSecretSplitter.Mode.Native, content.length, new SecureRandom()).resplit(content, 4, 9)
                .getSecretShares();
        List<SecretBytes> shares = new ArrayList<>();
        for (ShamirSplitSecretShare share : theirs) {
            shares.add(secret(share.getEncoded()));
        }
        assertArrayEquals(content, Shamir.at(0, some(shares, 4)).copy());
    }

    private TreeMap<Integer, SecretBytes> some(List<SecretBytes> shares, int count) {
        List<Integer> places = new ArrayList<>();
        for (int place = 1; place <= shares.size(); place++) {
            places.add(place);
        }
        Collections.shuffle(places, random);
        TreeMap<Integer, SecretBytes> some = new TreeMap<>();
        places.subList(0, count).forEach(place -> some.put(place, shares.get(place - 1)));
        return some;
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static SecretBytes secret(byte[] bytes) {
        return new SecretBytes(bytes.clone());
    }
}
