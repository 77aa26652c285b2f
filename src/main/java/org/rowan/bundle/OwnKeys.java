package org.rowan.bundle;

import java.io.ByteArrayOutputStream;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.rowan.bundle.age.AgeIdentity;
import org.rowan.crypto.Curve25519;
import org.rowan.crypto.Edwards25519;
import org.rowan.secret.SecretBytes;

/**
 * The keys of one compartment, as they are kept in it. Bundle format, section "Keys".
 *
 * @param kept a version byte, four secrets of 32 bytes (hybrid, classic, authentication, signature), then the 8-byte
 *             number of the signature key
 */
record OwnKeys(SecretBytes kept) implements AutoCloseable {
    private static final byte VERSION = 1;
    private static final int SECRET = 32;
    private static final int SIGNATURE_NUMBER = 8;
    private static final int LENGTH = 1 + 4 * SECRET + SIGNATURE_NUMBER;
    private static final SecureRandom RANDOM = new SecureRandom();

    OwnKeys {
        if (kept.length() != LENGTH || !kept.with(k -> k[0] == VERSION)) {
            throw new IllegalArgumentException("keys of another version");
        }
    }

    static OwnKeys random() {
        byte[] bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        bytes[0] = VERSION;
        return new OwnKeys(new SecretBytes(bytes));
    }

    /** @return what opens bundles written to this compartment; closed by the caller */
    Identities identities() {
        return new Identities(secret(0), secret(1));
    }

    /** @return the X25519 secret of the proofs; closed by the caller */
    SecretBytes authentication() {
        return secret(2);
    }

    /** @return the Ed25519 secret of the signatures; closed by the caller */
    SecretBytes signing() {
        return secret(3);
    }

    /** @return what the signature key is called */
    byte[] signatureNumber() {
        return kept.with(k -> Arrays.copyOfRange(k, LENGTH - SIGNATURE_NUMBER, LENGTH));
    }

    ContactCard card(String name) {
        try (Identities own = identities(); SecretBytes authentication = authentication()) {
            return new ContactCard(name, List.of(own.hybrid().recipient().text(), own.classic().recipient().text()),
                    Base64.getEncoder().encodeToString(Curve25519.publicKey(authentication)), signatureKey());
        }
    }

    /** In the form of minisign: algorithm, number, key. */
    private String signatureKey() {
        ByteArrayOutputStream key = new ByteArrayOutputStream();
        key.writeBytes(new byte[] {'E', 'd'});
        key.writeBytes(signatureNumber());
        try (SecretBytes signature = signing()) {
            key.writeBytes(Edwards25519.publicKey(signature));
        }
        return Base64.getEncoder().encodeToString(key.toByteArray());
    }

    private SecretBytes secret(int number) {
        int from = 1 + number * SECRET;
        return kept.with(k -> new SecretBytes(Arrays.copyOfRange(k, from, from + SECRET)));
    }

    @Override
    public void close() {
        kept.close();
    }

    /** Both identities of a compartment. */
    record Identities(SecretBytes hybridSeed, SecretBytes classicSecret) implements AutoCloseable {
        AgeIdentity.Hybrid hybrid() {
            return new AgeIdentity.Hybrid(hybridSeed);
        }

        AgeIdentity.Classic classic() {
            return new AgeIdentity.Classic(classicSecret);
        }

        @Override
        public void close() {
            hybridSeed.close();
            classicSecret.close();
        }
    }
}
