package org.rowan.bundle.age;

import com.exceptionfactory.jagged.RecipientStanzaWriter;
import java.security.InvalidKeyException;
import java.util.List;
import java.util.Optional;
import org.rowan.crypto.Curve25519;
import org.rowan.crypto.HybridSeal;
import org.rowan.secret.SecretChars;

/** Whom an age file is for. */
public sealed interface AgeRecipient {
    /** Post-quantum: {@code age1pq1...}. The array is not copied. */
    record Hybrid(byte[] key) implements AgeRecipient {
        static final String PREFIX = "age1pq";

        @Override
        public String text() {
            return Bech32.encode(PREFIX, key);
        }

        @Override
        public RecipientStanzaWriter writer() {
            return fileKey -> List.of(HybridStanza.wrap(fileKey, key));
        }
    }

    /** For those who have no other: {@code age1...}. The array is not copied. */
    record Classic(byte[] key) implements AgeRecipient {
        static final String PREFIX = "age";

        @Override
        public String text() {
            return Bech32.encode(PREFIX, key);
        }

        @Override
        public RecipientStanzaWriter writer() {
            return fileKey -> List.of(ClassicStanza.wrap(fileKey, key));
        }
    }

    /**
     * Whoever knows the passphrase.
     *
     * @param passphrase closed by the caller
     * @param workFactor base-two logarithm of scrypt's N, up to 20; 18 takes about a second and 256 MiB
     */
    record Passphrase(SecretChars passphrase, int workFactor) implements AgeRecipient {
        /** What files are written with. */
        public static final int WORK_FACTOR = 18;

        @Override
        public String text() {
            return "";
        }

        @Override
        public RecipientStanzaWriter writer() {
            return fileKey -> List.of(ScryptStanza.wrap(fileKey, passphrase, workFactor));
        }
    }

    /** @return {@code age1...} or {@code age1pq1...}; empty for a passphrase */
    String text();

    /** @return what writes this recipient's stanza */
    RecipientStanzaWriter writer();

    /** @return the recipient of that text; empty when it is none */
    static Optional<AgeRecipient> parse(String text) {
        return text.startsWith(Hybrid.PREFIX + "1")
                ? Bech32.decode(Hybrid.PREFIX, text).filter(AgeRecipient::isHybrid).map(Hybrid::new)
                : Bech32.decode(Classic.PREFIX, text).filter(Curve25519::isKey).map(Classic::new);
    }

    private static boolean isHybrid(byte[] key) {
        try {
            HybridSeal.checkPublicKey(key);
            return true;
        } catch (InvalidKeyException e) {
            return false;
        }
    }
}
