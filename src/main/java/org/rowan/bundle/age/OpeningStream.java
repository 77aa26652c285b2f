package org.rowan.bundle.age;

import static org.rowan.bundle.age.AgeException.Failure.PAYLOAD;

import com.exceptionfactory.jagged.framework.crypto.CipherKey;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Objects;
import javax.crypto.Cipher;

/**
 * Decrypts a payload. Releases every chunk that verifies, as the public vectors expect, which jagged's channel does not
 * at an end without a final chunk; ends only behind a final chunk with nothing after it.
 */
final class OpeningStream extends InputStream {
    private final InputStream in;
    private final ChunkCipher cipher;
    private final byte[] sealed = new byte[ChunkCipher.SEALED];
    private final byte[] plain = new byte[ChunkCipher.PLAIN];
    private int position;
    private int limit;
    private boolean lastSeen;

    OpeningStream(InputStream in, CipherKey key) throws GeneralSecurityException {
        this.in = in;
        cipher = new ChunkCipher(Cipher.DECRYPT_MODE, key);
    }

    @Override
    public int read() throws IOException {
        return isEmpty() ? -1 : plain[position++] & 0xff;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, to.length);
        if (length == 0) {
            return 0;
        }
        if (isEmpty()) {
            return -1;
        }
        int bytes = Math.min(length, limit - position);
        System.arraycopy(plain, position, to, offset, bytes);
        position += bytes;
        return bytes;
    }

    private boolean isEmpty() throws IOException {
        while (position == limit && !lastSeen) {
            nextChunk();
        }
        if (position == limit && in.read() >= 0) {
            throw new AgeException(PAYLOAD, "data after the final chunk");
        }
        return position == limit;
    }

    private void nextChunk() throws IOException {
        boolean first = cipher.atStart();
        int bytes = in.readNBytes(sealed, 0, sealed.length);
        position = 0;
        limit = 0;
        limit = bytes == sealed.length ? fullChunk() : lastChunk(bytes);
        if (lastSeen && limit == 0 && !first) {
            throw new AgeException(PAYLOAD, "empty final chunk");
        }
    }

    private int fullChunk() throws AgeException {
        try {
            return cipher.next(sealed, sealed.length, plain, false);
        } catch (GeneralSecurityException e) {
            return lastChunk(sealed.length);
        }
    }

    private int lastChunk(int bytes) throws AgeException {
        try {
            int opened = cipher.next(sealed, bytes, plain, true);
            lastSeen = true;
            return opened;
        } catch (GeneralSecurityException e) {
            throw new AgeException(PAYLOAD, "chunk truncated or altered", e);
        }
    }

    @Override
    public void close() throws IOException {
        cipher.close();
        Arrays.fill(plain, (byte) 0);
        in.close();
    }
}
