package org.rowan.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.rowan.crypto.Randomness;

/**
 * Pages of SQLCipher 4, judged and read without SQLite, whose driver takes an altered page for a good one. Casebook
 * format, section 5. For one thread.
 */
final class PageCodec {
    static final int PAGE = FormatConstants.PAGE_BYTES;

    private static final int SALT = 16;
    private static final int IV = 16;
    private static final int TAG = 64;
    private static final int IV_AT = PAGE - TAG - IV;
    private static final int TAG_AT = PAGE - TAG;
    private static final int SALT_MASK = 0x3a;
    private static final int HEADER_END = 112;
    private static final int PAGES_AT = 28;
    private static final int GENERATION_AT = 68;
    private static final int SCHEMA_AT = 100;
    private static final int WRITTEN_BY_SQLITE = 3_040_001;

    private final byte[] salt;
    private final SecretKeySpec key;
    private final Mac mac;
    private final byte[] tag = new byte[TAG];

    PageCodec(CompartmentKey.Database key, byte[] salt) {
        this.salt = salt.clone();
        this.key = key.bytes().with(raw -> new SecretKeySpec(raw, "AES"));
        this.mac = key.bytes().with(raw -> mac(tagKey(raw, salt)));
    }

    // PBKDF2 with two rounds, as SQLCipher derives it from the raw key and its masked salt.
    private static byte[] tagKey(byte[] raw, byte[] salt) {
        byte[] masked = salt.clone();
        for (int i = 0; i < masked.length; i++) {
            masked[i] ^= SALT_MASK;
        }
        Mac rounds = mac(raw);
        rounds.update(masked);
        byte[] first = rounds.doFinal(new byte[] {0, 0, 0, 1});
        byte[] second = rounds.doFinal(first);
        byte[] derived = new byte[raw.length];
        for (int i = 0; i < derived.length; i++) {
            derived[i] = (byte) (first[i] ^ second[i]);
        }
        return derived;
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(key, "HmacSHA512"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return whether the page that begins at the offset is what was written as this page (the first is 1) */
    boolean isSound(byte[] pages, int offset, int number) {
        boolean saltAsExpected = number != 1 || Arrays.equals(pages, offset, offset + SALT, salt, 0, SALT);
        computeTag(pages, offset, number);
        byte[] claimed = Arrays.copyOfRange(pages, offset + TAG_AT, offset + PAGE);
        return MessageDigest.isEqual(tag, claimed) & saltAsExpected;
    }

    private void computeTag(byte[] pages, int offset, int number) {
        int from = number == 1 ? SALT : 0;
        try {
            mac.update(pages, offset + from, TAG_AT - from);
            mac.update(new byte[] {(byte) number, (byte) (number >> 8), (byte) (number >> 16), (byte) (number >> 24)});
            mac.doFinal(tag, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return what page 1 says, or empty when it is not sound */
    Optional<PageHeader> header(byte[] page) {
        if (!isSound(page, 0, 1)) {
            return Optional.empty();
        }
        byte[] plain = new byte[HEADER_END];
        crypt(Cipher.DECRYPT_MODE, page, HEADER_END - SALT, plain);
        ByteBuffer header = ByteBuffer.wrap(plain);
        return Optional.of(new PageHeader(header.getInt(PAGES_AT), header.getInt(GENERATION_AT)));
    }

    private void crypt(int mode, byte[] page, int length, byte[] into) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(mode, key, new IvParameterSpec(page, IV_AT, IV));
            cipher.doFinal(page, SALT, length, into, SALT);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return page 1 of a database without tables, as SQLite would have made it; SQLite grows it from there */
    byte[] empty(Randomness randomness) {
        byte[] page = emptyPlain();
        System.arraycopy(randomness.bytes(IV), 0, page, IV_AT, IV);
        crypt(Cipher.ENCRYPT_MODE, page, IV_AT - SALT, page);
        System.arraycopy(salt, 0, page, 0, SALT);
        computeTag(page, 0, 1);
        System.arraycopy(tag, 0, page, TAG_AT, TAG);
        return page;
    }

    private static byte[] emptyPlain() {
        ByteBuffer page = ByteBuffer.allocate(PAGE);
        page.put("SQLite format 3\0".getBytes(StandardCharsets.US_ASCII)).putShort((short) PAGE);
        page.put(new byte[] {1, 1, IV + TAG, 64, 32, 32}).putInt(1).putInt(1);
        page.putInt(44, 4).putInt(56, 1).putInt(92, 1).putInt(96, WRITTEN_BY_SQLITE);
        page.put(SCHEMA_AT, (byte) 13).putShort(SCHEMA_AT + 5, (short) IV_AT);
        return page.array();
    }
}
