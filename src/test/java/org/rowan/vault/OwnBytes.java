package org.rowan.vault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.rowan.crypto.Randomness;
import org.rowan.secret.SecretBytes;
import org.rowan.secret.SecretChars;

/** Every byte that the keys of one passphrase decrypt in a folder, used or not: what its owner can be made to extract. */
public final class OwnBytes {
    private static final FormatConstants SIZES = SmallConstants.SMALL;
    private static final int CIPHERED = PageCodec.PAGE - 80;

    private OwnBytes() {
    }

    /** @return plaintext by where it was: both copies of the database, and the log ring */
    public static Map<String, byte[]> of(Path place, String passphrase) throws IOException {
        Map<String, byte[]> found = new TreeMap<>();
        Discretion discretion = Discretion.of(SIZES, Randomness.SYSTEM);
        try (Folder folder = Folder.open(place, DiskFile::new, discretion);
                SecretChars typed = new SecretChars(passphrase.toCharArray())) {
            Header header = new Header(folder, SIZES);
            Slots slots = new Slots(header, new SlotWrites(header, Randomness.SYSTEM), SIZES, Randomness.SYSTEM);
            try (SecretBytes key = slots.key(typed, Optional.empty()); Slots.Opened opened = slots.open(key)) {
                CompartmentSecret secret = opened.slotRecord().secret();
                found.put("working copy", pages(read(folder, VaultFile.work(secret.index())), secret));
                byte[] base = read(folder, VaultFile.base(secret.index()));
                try (CompartmentKey.Base layer = secret.baseKey()) {
                    new BaseLayer(layer).apply(1, base);
                }
                found.put("base copy", pages(base, secret));
                found.put("log", log(folder, secret));
            }
        }
        return found;
    }

    private static byte[] read(Folder folder, VaultFile file) throws IOException {
        byte[] all = new byte[Math.toIntExact(folder.databaseBytes())];
        folder.read(file, 0, ByteBuffer.wrap(all));
        return all;
    }

    private static byte[] pages(byte[] all, CompartmentSecret secret) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (CompartmentKey.Database key = secret.databaseKey()) {
            SecretKeySpec aes = key.bytes().with(raw -> new SecretKeySpec(raw, "AES"));
            for (int at = 0; at < all.length; at += PageCodec.PAGE) {
                Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
                cipher.init(Cipher.DECRYPT_MODE, aes, new IvParameterSpec(all, at + CIPHERED, 16));
                int salt = at == 0 ? 16 : 0;
                plain.writeBytes(cipher.doFinal(all, at + salt, CIPHERED - salt));
            }
            return plain.toByteArray();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] log(Folder folder, CompartmentSecret secret) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (LogRing ring = new LogRing(folder, secret, SIZES, Randomness.SYSTEM)) {
            ring.openAll().stream().flatMap(Optional::stream).forEach(c -> plain.writeBytes(c.cell().payload()));
        }
        return plain.toByteArray();
    }
}
