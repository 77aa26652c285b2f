package org.rowan.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

    // Since the bytes a1 and a2 are drawn evenly, exactly one pair for each secret makes all secrets equally likely.
    @Test
    void oneShareLessFitsEverySecretEquallyWell() {
        List<SecretBytes> shares = Shamir.split(secret(new byte[] {65}), 3, 5, Randomness.SYSTEM);
        byte first = shares.get(0).copy()[0];
        byte second = shares.get(1).copy()[0];
        int[] pairs = new int[256];
        for (int drawn = 0; drawn < 1 << 16; drawn++) {
            byte[] all = values((byte) (drawn >> 8), (byte) drawn);
            for (int guess = 0; guess < 256; guess++) {
                boolean fits = all[0] == (byte) (first ^ guess) && all[1] == (byte) (second ^ guess);
                pairs[guess] += fits ? 1 : 0;
            }
        }
        for (int guess = 0; guess < 256; guess++) {
            assertEquals(1, pairs[guess], "secret " + guess);
        }
    }

    /** @return shares 1 and 2 of the secret 0; with another secret it is added to both */
    private static byte[] values(byte a1, byte a2) {
        Iterator<Byte> drawn = List.of(a1, a2).iterator();
        List<SecretBytes> shares = Shamir.split(secret(new byte[1]), 3, 3, bytes -> bytes[0] = drawn.next());
        return new byte[] {shares.get(0).copy()[0], shares.get(1).copy()[0]};
    }

    @Test
    void aSecretIsAddedToEveryShareOfNothing() {
        for (int content = 0; content < 256; content++) {
            List<SecretBytes> shares = Shamir.split(secret(new byte[] {(byte) content}), 3, 3,
                    bytes -> bytes[0] = 7);
            List<SecretBytes> nothing = Shamir.split(secret(new byte[1]), 3, 3, bytes -> bytes[0] = 7);
            for (int i = 0; i < 3; i++) {
                assertEquals((byte) (nothing.get(i).copy()[0] ^ content), shares.get(i).copy()[0]);
            }
        }
    }

    @Test
    void everyByteOfEveryCoefficientIsDrawnForItself() {
        for (int threshold : List.of(2, 3, 16)) {
            List<byte[]> drawn = new ArrayList<>();
            List<SecretBytes> shares = Shamir.split(secret(new byte[59]), threshold, 16, bytes -> {
                random.nextBytes(bytes);
                drawn.add(bytes.clone());
            });
            assertEquals(Collections.nCopies(threshold - 1, 59), drawn.stream().map(b -> b.length).toList());
            byte[] sum = new byte[59];
            drawn.forEach(bytes -> {
                for (int at = 0; at < sum.length; at++) {
                    sum[at] ^= bytes[at];
                }
            });
            assertArrayEquals(sum, shares.getFirst().copy(), "share 1 of nothing is the sum of what was drawn");
        }
    }

    @Test
    void sixteenOfSixteenGiveTheKnownAnswer() {
        byte[] next = {0};
        List<SecretBytes> shares = Shamir.split(secret(HEX.parseHex("00112233")), 16, 16, bytes -> {
            for (int at = 0; at < bytes.length; at++) {
                bytes[at] = next[0]++;
            }
        });
        assertEquals("3c2c1c0c bf9af5d0 251a5b64 ee980274 250c775e 837c6699 09dbb664 d62e3dc5 "
                + "0a07101d 72049ee8 2e7e8ede a1b08392 d1c0f3e2 1aa177cc cbbd2751 5b98c605",
                shares.stream().map(s -> HEX.formatHex(s.copy())).collect(Collectors.joining(" ")));
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
