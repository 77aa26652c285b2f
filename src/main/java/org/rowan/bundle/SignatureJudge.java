package org.rowan.bundle;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rowan.bundle.format.Evidence;
import org.rowan.bundle.format.Minisig;

/**
 * Says whose signature a bundle has. Bundle format, section 9.2.
 *
 * @param known those that were verified first
 * @param own   this compartment's card, when it has keys
 */
record SignatureJudge(List<KnownKeys> known, Optional<ContactCard> own, Evidence evidence) {
    Signed judge() {
        if (evidence.signature().isEmpty()) {
            return Signed.NOT;
        }
        if (own.filter(this::holds).isPresent()) {
            return Signed.YOURSELF;
        }
        return signer().map(k -> Signed.by(k.contact())).orElseGet(() -> notHeld(evidence.signature().get()));
    }

    /** @return the contact that signed */
    Optional<KnownKeys> signer() {
        return known.stream().filter(k -> holds(k.card())).findFirst();
    }

    private boolean holds(ContactCard card) {
        return evidence.signature().filter(s -> isNamed(card, s)
                && s.holds(card.signatureKey().orElseThrow().key(), evidence.tagManifest())).isPresent();
    }

    private static boolean isNamed(ContactCard card, Minisig signature) {
        return card.signatureKey().filter(k -> Arrays.equals(k.number(), signature.number())).isPresent();
    }

    private Signed notHeld(Minisig signature) {
        if (own.filter(card -> isNamed(card, signature)).isPresent()) {
            return Signed.FORGED_YOURS;
        }
        String names = known.stream().filter(k -> isNamed(k.card(), signature)).map(k -> k.contact().name())
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? new Signed(Signed.Kind.STRANGER, number(signature))
                : new Signed(Signed.Kind.FORGED, names);
    }

    /** As minisign prints it: the last byte first. */
    private static String number(Minisig signature) {
        byte[] number = signature.number().clone();
        for (int i = 0; i < number.length / 2; i++) {
            byte first = number[i];
            number[i] = number[number.length - 1 - i];
            number[number.length - 1 - i] = first;
        }
        return HexFormat.of().withUpperCase().formatHex(number);
    }
}
