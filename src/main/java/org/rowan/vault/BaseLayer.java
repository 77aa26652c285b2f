package org.rowan.vault;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The layer over the base copy: AES-256-CTR, its counter the place in the file. Without it a comparison of the two
 * copies would show which compartment was written last. Casebook format, section 5. For one thread.
 */
final class BaseLayer implements PageLayer {
    private static final int BLOCK = 16;

    private final SecretKeySpec key;

    BaseLayer(CompartmentKey.Base key) {
        this.key = key.bytes().with(raw -> new SecretKeySpec(raw, "AES"));
    }

    @Override
    public void apply(int first, byte[] pages) {
        long block = (first - 1L) * PageCodec.PAGE / BLOCK;
        byte[] counter = ByteBuffer.allocate(BLOCK).putLong(Long.BYTES, block).array();
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(counter));
            cipher.doFinal(pages, 0, pages.length, pages, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
