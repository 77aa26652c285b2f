package org.rowan.bundle.age;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.RecipientStanza;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import org.rowan.crypto.HybridSeal;
import org.rowan.secret.SecretBytes;

/** The post-quantum stanza: {@code -> mlkem768x25519 ENC}. */
final class HybridStanza {
    static final String TYPE = "mlkem768x25519";
    private static final byte[] INFO = "age-encryption.org/mlkem768x25519".getBytes(US_ASCII);

    private HybridStanza() {
    }

    static RecipientStanza wrap(FileKey fileKey, byte[] recipient) throws GeneralSecurityException {
        byte[] key = fileKey.getEncoded();
        try {
            HybridSeal.Sealed sealed = HybridSeal.seal(recipient, INFO, key);
            return new Stanza(TYPE, List.of(Stanza.encode(sealed.encapsulation())), sealed.ciphertext());
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** @return the file key; empty when the stanza is for somebody else */
    static Optional<FileKey> unwrap(RecipientStanza stanza, SecretBytes identity) throws GeneralSecurityException {
        byte[] enc = encapsulation(stanza);
        try {
            return Optional.of(new FileKey(
                    HybridSeal.open(identity, new HybridSeal.Sealed(enc, stanza.getBody()), INFO)));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (InvalidKeyException e) {
            throw new StanzaException("encapsulated key", e);
        }
    }

    /** @throws StanzaException when the stanza is malformed */
    static byte[] encapsulation(RecipientStanza stanza) throws StanzaException {
        Stanza.check(stanza, 1);
        return Stanza.decode(stanza.getArguments().getFirst(), HybridSeal.ENCAPSULATION_LENGTH);
    }
}
