package org.rowan.bundle.age;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.framework.crypto.CipherKey;
import com.exceptionfactory.jagged.framework.crypto.EncryptedFileKey;
import com.exceptionfactory.jagged.framework.crypto.FileKeyDecryptorFactory;
import com.exceptionfactory.jagged.framework.crypto.FileKeyEncryptorFactory;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import org.rowan.secret.SecretBytes;

/** Wraps a file key under a 32-byte key with ChaCha20-Poly1305 and a nonce of zeros: each wrap key is used once. */
final class FileKeys {
    private FileKeys() {
    }

    static byte[] wrap(FileKey fileKey, SecretBytes wrapKey) throws GeneralSecurityException {
        CipherKey key = new CipherKey(wrapKey.copy());
        try {
            return new FileKeyEncryptorFactory().newFileKeyEncryptor().getEncryptedFileKey(fileKey, key).getEncoded();
        } finally {
            key.destroy();
        }
    }

    /** @return the file key; empty when it was wrapped under another key */
    static Optional<FileKey> unwrap(byte[] body, SecretBytes wrapKey) throws GeneralSecurityException {
        CipherKey key = new CipherKey(wrapKey.copy());
        try {
            return Optional.of(new FileKeyDecryptorFactory().newFileKeyDecryptor()
                    .getFileKey(new EncryptedFileKey(body), key));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } finally {
            key.destroy();
        }
    }
}
