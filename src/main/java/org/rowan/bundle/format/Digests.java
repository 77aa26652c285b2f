package org.rowan.bundle.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.rowan.model.Hash;

/** SHA-256 over what passes. */
public final class Digests {
    private Digests() {
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static Hash of(byte[] bytes) {
        return Hash.of(sha256().digest(bytes));
    }

    /** @return the hash of all that is left to read */
    public static Hash of(InputStream in) throws IOException {
        DigestInputStream digested = new DigestInputStream(in, sha256());
        drain(digested);
        return of(digested);
    }

    /** @return the hash of what was read so far */
    static Hash of(DigestInputStream in) {
        return Hash.of(in.getMessageDigest().digest());
    }

    static void drain(InputStream in) throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
    }
}
