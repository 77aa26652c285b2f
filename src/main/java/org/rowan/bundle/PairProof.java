package org.rowan.bundle;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.util.HexFormat;
import java.util.Optional;
import org.rowan.bundle.format.BagInfo;
import org.rowan.crypto.Curve25519;
import org.rowan.crypto.Hkdf;
import org.rowan.crypto.Hmac;
import org.rowan.model.Hash;
import org.rowan.secret.SecretBytes;

/**
 * A proof of who wrote a bundle that only its two parties can make or check, so that it convinces nobody else. Bundle
 * format, section 9.1. Arrays are not copied.
 *
 * @param sender    authentication key
 * @param recipient authentication key
 */
record PairProof(byte[] sender, byte[] recipient) {
    private static final byte[] PURPOSE = "rowan auth v1".getBytes(US_ASCII);

    /** @return what the proofs of a bundle are over */
    static byte[] statement(BagInfo info, Hash tagManifest) {
        byte[] id = HexFormat.of().parseHex(info.bundle().text());
        byte[] tags = tagManifest.bytes();
        return ByteBuffer.allocate(id.length + Long.BYTES + tags.length).put(id).putLong(info.counter()).put(tags)
                .array();
    }

    /**
     * @param own   secret of one of the two
     * @param other key of the other
     * @return the proof; empty when the other's key is of low order
     */
    Optional<byte[]> over(byte[] statement, SecretBytes own, byte[] other) {
        byte[] info = ByteBuffer.allocate(PURPOSE.length + sender.length + recipient.length).put(PURPOSE).put(sender)
                .put(recipient).array();
        try (SecretBytes shared = Curve25519.agree(own, other); SecretBytes key = Hkdf.derive(shared, info)) {
            return Optional.of(Hmac.of(key, statement));
        } catch (InvalidKeyException e) {
            return Optional.empty();
        }
    }
}
