package org.rowan.bundle.age;

import com.exceptionfactory.jagged.framework.crypto.CipherKey;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;

/** Encrypts or decrypts one chunk of the payload after the other. */
final class ChunkCipher implements AutoCloseable {
    static final int PLAIN = 64 * 1024;
    static final int TAG = 16;
    static final int SEALED = PLAIN + TAG;
    private final CipherKey key;
    private final int mode;
    private final Cipher cipher;
    private long counter;

    ChunkCipher(int mode, CipherKey key) throws GeneralSecurityException {
        this.mode = mode;
        this.key = key;
        cipher = Cipher.getInstance("ChaCha20-Poly1305");
    }

    /**
     * @return the number of bytes put into the output
     * @throws GeneralSecurityException when the tag is wrong; the counter stays, and the chunk may be tried again
     */
    int next(byte[] in, int length, byte[] out, boolean last) throws GeneralSecurityException {
        ByteBuffer nonce = ByteBuffer.allocate(12).putLong(3, counter).put(11, (byte) (last ? 1 : 0));
        cipher.init(mode, key, new IvParameterSpec(nonce.array()));
        int bytes = cipher.doFinal(in, 0, length, out, 0);
        counter++;
        return bytes;
    }

    /** @return whether no chunk has been done yet */
    boolean atStart() {
        return counter == 0;
    }

    @Override
    public void close() {
        key.destroy();
    }
}
