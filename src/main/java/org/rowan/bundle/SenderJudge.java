package org.rowan.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rowan.bundle.format.BagInfo;
import org.rowan.bundle.format.Evidence;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.store.Canonical;
import org.rowan.crypto.Curve25519;
import org.rowan.model.Problem;
import org.rowan.secret.SecretBytes;

/** Says who sent a bundle, as far as that shows. Refuses nothing. Bundle format, section 9. */
record SenderJudge(Casebook casebook, OwnKeyring keyring) {
    /** @param info and evidence of the same bag */
    Provenance judge(BagInfo info, Evidence evidence) throws Problem {
        List<KnownKeys> known = KnownKeys.of(casebook.contacts());
        try (Trial trial = new Trial(keyring.kept(), PairProof.statement(info,
                Canonical.sha256(evidence.tagManifest())), evidence)) {
            List<KnownKeys> senders = trial.senders(known);
            Sender sender = senders.isEmpty() ? trial.withoutSender(known) : Sender.of(senders.getFirst().contact());
            SignatureJudge signature = new SignatureJudge(known, trial.ownCard(), evidence);
            return provenance(info, new Findings(senders, sender, signature.signer(), signature.judge()));
        }
    }

    private record Findings(List<KnownKeys> senders, Sender sender, Optional<KnownKeys> signer, Signed signed) {
        /** @return by which the sender's bundles are counted; empty when it is nobody's */
        String key() {
            return senders.isEmpty() ? signer.map(s -> s.card().signature()).orElse("")
                    : senders.getFirst().card().authentication();
        }

        /** One proves to have sent what another has signed. */
        boolean isPassedOn() {
            return signed.holds() && !senders.isEmpty() && signer.filter(senders::contains).isEmpty();
        }
    }

    private Provenance provenance(BagInfo info, Findings found) throws Problem {
        List<Notice> notices = new ArrayList<>();
        boolean seen = casebook.sync().seen(info.bundle());
        long highest = found.key().isEmpty() ? 0 : casebook.sync().highestCounter(found.key());
        long missing = highest == 0 || seen ? 0 : Math.max(0, info.counter() - highest - 1);
        List<String> alike = found.senders().stream().skip(1).map(k -> k.contact().name()).toList();
        add(notices, found.sender().isUnknown(), Notice.UNVERIFIED_SENDER);
        add(notices, found.signed().kind() == Signed.Kind.FORGED, Notice.FORGED_SIGNATURE);
        add(notices, found.isPassedOn(), Notice.OTHER_SIGNER);
        add(notices, !alike.isEmpty(), Notice.SHARED_KEY);
        add(notices, seen, Notice.SEEN_BEFORE);
        add(notices, missing > 0, Notice.GAP);
        add(notices, !seen && info.counter() <= highest, Notice.BEHIND);
        return new Provenance(found.sender(), found.signed(), alike, found.key(), missing, notices);
    }

    private static void add(List<Notice> notices, boolean holds, Notice notice) {
        if (holds) {
            notices.add(notice);
        }
    }

    /** The proofs of one bundle, tried with one's own secret; without own keys none fits. */
    private record Trial(Optional<OwnKeys> keys, Optional<ContactCard> ownCard, byte[] statement, Evidence evidence)
            implements AutoCloseable {
        Trial(Optional<OwnKeys> keys, byte[] statement, Evidence evidence) {
            this(keys, keys.map(k -> k.card("")), statement, evidence);
        }

        List<KnownKeys> senders(List<KnownKeys> known) {
            return known.stream().filter(k -> !isOwn(k) && fits(k, true)).toList();
        }

        /** One's own card among the contacts, or a card that borrows one's own key. */
        private boolean isOwn(KnownKeys contact) {
            return ownCard.filter(own -> own.authentication().equals(contact.card().authentication())).isPresent();
        }

        /** What the proofs say when they are of no contact to oneself. */
        Sender withoutSender(List<KnownKeys> known) {
            if (evidence.proofs().isEmpty()) {
                return Sender.WITHOUT_PROOF;
            }
            if (keys.isPresent() && isOwn(keys.get())) {
                return Sender.YOURSELF;
            }
            return known.stream().filter(k -> fits(k, false)).findFirst().map(k -> Sender.yourselfOr(k.contact()))
                    .orElse(Sender.UNKNOWN);
        }

        /** @param from whether the contact is the sender, and not the recipient */
        private boolean fits(KnownKeys contact, boolean from) {
            return keys.isPresent() && contact.authentication().filter(key -> fits(keys.get(), key, from)).isPresent();
        }

        private boolean isOwn(OwnKeys own) {
            try (SecretBytes secret = own.authentication()) {
                return fits(own, Curve25519.publicKey(secret), true);
            }
        }

        private boolean fits(OwnKeys own, byte[] other, boolean from) {
            try (SecretBytes secret = own.authentication()) {
                byte[] self = Curve25519.publicKey(secret);
                PairProof pair = from ? new PairProof(other, self) : new PairProof(self, other);
                return pair.over(statement, secret, other).filter(evidence::proves).isPresent();
            }
        }

        @Override
        public void close() {
            keys.ifPresent(OwnKeys::close);
        }
    }
}
