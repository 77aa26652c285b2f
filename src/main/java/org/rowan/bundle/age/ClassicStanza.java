package org.rowan.bundle.age;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.RecipientStanza;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.rowan.crypto.Curve25519;
import org.rowan.crypto.Hkdf;
import org.rowan.secret.SecretBytes;

/**
 * The classic stanza: {@code -> X25519 SHARE}. Not jagged's, which can't tell a malformed stanza from one for somebody
 * else and keeps identities in text.
 */
final class ClassicStanza {
    static final String TYPE = "X25519";
    private static final byte[] INFO = "age-encryption.org/v1/X25519".getBytes(US_ASCII);
    private static final SecureRandom RANDOM = new SecureRandom();

    private ClassicStanza() {
    }

    static RecipientStanza wrap(FileKey fileKey, byte[] recipient) throws GeneralSecurityException {
        byte[] random = new byte[Curve25519.LENGTH];
        RANDOM.nextBytes(random);
        try (SecretBytes ephemeral = new SecretBytes(random);
                SecretBytes shared = Curve25519.agree(ephemeral, recipient)) {
            byte[] share = Curve25519.publicKey(ephemeral);
            try (SecretBytes wrapKey = wrapKey(shared, share, recipient)) {
                return new Stanza(TYPE, List.of(Stanza.encode(share)), FileKeys.wrap(fileKey, wrapKey));
            }
        }
    }

    /** @return the file key; empty when the stanza is for somebody else */
    static Optional<FileKey> unwrap(RecipientStanza stanza, SecretBytes identity) throws GeneralSecurityException {
        byte[] share = share(stanza);
        try (SecretBytes shared = Curve25519.agree(identity, share);
                SecretBytes wrapKey = wrapKey(shared, share, Curve25519.publicKey(identity))) {
            return FileKeys.unwrap(stanza.getBody(), wrapKey);
        } catch (InvalidKeyException e) {
            throw new StanzaException("share of low order", e);
        }
    }

    /** @throws StanzaException when the stanza is malformed */
    static byte[] share(RecipientStanza stanza) throws StanzaException {
        Stanza.check(stanza, 1);
        return Stanza.decode(stanza.getArguments().getFirst(), Curve25519.LENGTH);
    }

    private static SecretBytes wrapKey(SecretBytes shared, byte[] share, byte[] recipient) {
        byte[] salt = ByteBuffer.allocate(2 * Curve25519.LENGTH).put(share).put(recipient).array();
        return Hkdf.derive(shared, salt, INFO);
    }
}
