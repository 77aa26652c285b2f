package org.rowan.bundle;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.rowan.bundle.format.BagInfo;
import org.rowan.bundle.format.Evidence;
import org.rowan.bundle.format.Minisig;
import org.rowan.bundle.format.Proving;
import org.rowan.casebook.store.Canonical;
import org.rowan.crypto.Curve25519;
import org.rowan.secret.SecretBytes;

/**
 * Shows each recipient who writes a bundle, so that nobody else can be convinced of it; and everybody, when it is to be
 * signed.
 *
 * @param keys of the sender; closed by the caller
 */
record Vouching(OwnKeys keys, List<Recipient> to, boolean signed) implements Proving {
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public Evidence over(BagInfo info, byte[] tagManifest) {
        return new Evidence(proofs(info, tagManifest), signed ? Optional.of(signature(tagManifest)) : Optional.empty(),
                tagManifest);
    }

    /** As many as the bag names recipients, in random order: which is whose, and which is nobody's, can't be seen. */
    private List<byte[]> proofs(BagInfo info, byte[] tagManifest) {
        byte[] statement = PairProof.statement(info, Canonical.sha256(tagManifest));
        List<byte[]> proofs = new ArrayList<>();
        try (SecretBytes own = keys.authentication()) {
            byte[] sender = Curve25519.publicKey(own);
            for (Recipient recipient : info.recipients().isEmpty() ? List.<Recipient>of() : to) {
                recipient.authentication()
                        .flatMap(key -> new PairProof(sender, key).over(statement, own, key))
                        .filter(proof -> proofs.stream().noneMatch(p -> Arrays.equals(p, proof)))
                        .ifPresent(proofs::add);
            }
        }
        while (proofs.size() < info.recipients().size()) {
            proofs.add(nobodys());
        }
        Collections.shuffle(proofs, RANDOM);
        return proofs;
    }

    private static byte[] nobodys() {
        byte[] random = new byte[Evidence.PROOF_LENGTH];
        RANDOM.nextBytes(random);
        return random;
    }

    private Minisig signature(byte[] tagManifest) {
        try (SecretBytes secret = keys.signing()) {
            return Minisig.of(keys.signatureNumber(), secret, tagManifest);
        }
    }
}
