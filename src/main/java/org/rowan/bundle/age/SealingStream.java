package org.rowan.bundle.age;

import com.exceptionfactory.jagged.framework.crypto.CipherKey;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Objects;
import javax.crypto.Cipher;

/**
 * Encrypts a payload. Unlike jagged's channel it ends the payload only when told to, so that work that breaks off
 * leaves no file that looks whole.
 */
final class SealingStream extends AgeOutput {
    private final OutputStream out;
    private final ChunkCipher cipher;
    private final byte[] plain = new byte[ChunkCipher.PLAIN];
    private final byte[] sealed = new byte[ChunkCipher.SEALED];
    private int filled;

    SealingStream(OutputStream out, CipherKey key) throws GeneralSecurityException {
        this.out = out;
        cipher = new ChunkCipher(Cipher.ENCRYPT_MODE, key);
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, from.length);
        for (int done = 0; done < length; ) {
            if (filled == plain.length) {
                chunk(false);
            }
            int bytes = Math.min(length - done, plain.length - filled);
            System.arraycopy(from, offset + done, plain, filled, bytes);
            filled += bytes;
            done += bytes;
        }
    }

    @Override
    public void finish() throws IOException {
        chunk(true);
        out.flush();
    }

    private void chunk(boolean last) throws IOException {
        try {
            out.write(sealed, 0, cipher.next(plain, filled, sealed, last));
            filled = 0;
        } catch (GeneralSecurityException e) {
            throw new IOException("encryption failed", e);
        }
    }

    @Override
    public void close() {
        cipher.close();
        Arrays.fill(plain, (byte) 0);
    }
}
