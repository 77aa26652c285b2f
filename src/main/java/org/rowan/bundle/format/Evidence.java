package org.rowan.bundle.format;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.rowan.casebook.store.Canonical;
import org.rowan.casebook.store.MalformedJson;
import org.rowan.model.Hash;
import org.rowan.model.Problem;
import org.rowan.model.Value;

/**
 * What a bundle brings to show who sent it; judged by whoever has the keys. Bundle format, section 9. Arrays are not
 * copied.
 *
 * @param proofs      one for each recipient that the bag names, in no order that means anything; none at all in a
 *                    bundle without proofs
 * @param tagManifest what proofs and signature are over
 */
public record Evidence(List<byte[]> proofs, Optional<Minisig> signature, byte[] tagManifest) {
    /** Length of a proof, in bytes. */
    public static final int PROOF_LENGTH = 32;
    private static final String FIELD = "proofs";

    public Evidence {
        proofs = List.copyOf(proofs);
    }

    /** @return whether the proof is among those of the bundle */
    public boolean proves(byte[] proof) {
        return proofs.stream().anyMatch(p -> Arrays.equals(p, proof));
    }

    /** @return stands for all that is in the bag and for all that shows who sent it */
    public Hash mark() {
        MessageDigest mark = Digests.sha256();
        for (byte[] part : List.of(tagManifest, auth().orElse(new byte[0]), signed().orElse(new byte[0]))) {
            mark.update(Digests.sha256().digest(part));
        }
        return Hash.of(mark.digest());
    }

    Optional<byte[]> auth() {
        Value all = new Value.Many(proofs.stream().<Value>map(p -> new Value.Text(Base64Text.of(p))).toList());
        return proofs.isEmpty() ? Optional.empty() : Optional.of(Json.line(new TreeMap<>(Map.of(FIELD, all))));
    }

    Optional<byte[]> signed() {
        return signature.map(Minisig::text);
    }

    /** @throws Problem {@link Rule#AUTH}, {@link Rule#SIGNATURE} */
    static Evidence parse(BagInfo info, Optional<byte[]> auth, Optional<byte[]> signature, byte[] tagManifest)
            throws Problem {
        List<byte[]> proofs = auth.isPresent() ? proofs(auth.get()) : List.of();
        Rule.AUTH.require(auth.isEmpty() || !proofs.isEmpty() && proofs.size() == info.recipients().size());
        Optional<Minisig> minisig =
                signature.isPresent() ? Optional.of(Minisig.parse(signature.get())) : Optional.empty();
        return new Evidence(proofs, minisig, tagManifest);
    }

    private static List<byte[]> proofs(byte[] auth) throws Problem {
        List<byte[]> proofs = new ArrayList<>();
        for (Value value : Json.of(json(auth), Set.of(FIELD), Rule.AUTH).many(FIELD)) {
            Rule.AUTH.require(value instanceof Value.Text);
            proofs.add(Base64Text.bytes(((Value.Text) value).text(), PROOF_LENGTH, Rule.AUTH));
        }
        return proofs;
    }

    private static Value json(byte[] auth) throws Problem {
        try {
            return Canonical.value(auth);
        } catch (MalformedJson e) {
            throw Rule.AUTH.broken();
        }
    }
}
