package org.rowan.bundle.age;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.RecipientStanza;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.rowan.crypto.Curve25519;
import org.rowan.crypto.HybridSeal;
import org.rowan.secret.SecretBytes;
import org.rowan.secret.SecretChars;

/** What opens an age file. Secrets stay with the caller, who closes them. */
public sealed interface AgeIdentity {
    /** The 32-byte seed of a post-quantum key. */
    record Hybrid(SecretBytes seed) implements AgeIdentity {
        /** @return who can be written to, to be opened by this */
        public AgeRecipient.Hybrid recipient() {
            return new AgeRecipient.Hybrid(HybridSeal.publicKey(seed));
        }

        @Override
        public String type() {
            return HybridStanza.TYPE;
        }

        @Override
        public Optional<FileKey> unwrap(RecipientStanza stanza) throws GeneralSecurityException {
            return HybridStanza.unwrap(stanza, seed);
        }
    }

    /** A 32-byte X25519 secret. */
    record Classic(SecretBytes secret) implements AgeIdentity {
        /** @return who can be written to, to be opened by this */
        public AgeRecipient.Classic recipient() {
            return new AgeRecipient.Classic(Curve25519.publicKey(secret));
        }

        @Override
        public String type() {
            return ClassicStanza.TYPE;
        }

        @Override
        public Optional<FileKey> unwrap(RecipientStanza stanza) throws GeneralSecurityException {
            return ClassicStanza.unwrap(stanza, secret);
        }
    }

    /** A passphrase. */
    record Passphrase(SecretChars passphrase) implements AgeIdentity {
        @Override
        public String type() {
            return ScryptStanza.TYPE;
        }

        @Override
        public Optional<FileKey> unwrap(RecipientStanza stanza) throws GeneralSecurityException {
            return ScryptStanza.unwrap(stanza, passphrase);
        }
    }

    /** @return the type of the stanzas that this identity may open; all others are ignored */
    String type();

    /**
     * @return the file key; empty when the stanza is for somebody else
     * @throws GeneralSecurityException when the stanza is malformed
     */
    Optional<FileKey> unwrap(RecipientStanza stanza) throws GeneralSecurityException;
}
