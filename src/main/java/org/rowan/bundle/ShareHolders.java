package org.rowan.bundle;

import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rowan.casebook.Casebook;
import org.rowan.model.Problem;

/**
 * Sees to it that as many people have recovery shares as it seems: who had two of them would be nearer to enough than
 * anybody meant, and one for the casebook's own key opens only where none is needed. Recovery shares, section 5.
 */
final class ShareHolders {
    private final Casebook casebook;

    ShareHolders(Casebook casebook) {
        this.casebook = casebook;
    }

    void check(List<Recipient> to) throws Problem {
        Set<String> own = new OwnKeyring(casebook).ownCard().map(ContactCard::keys).orElse(Set.of());
        List<KnownKeys> known = KnownKeys.of(casebook.contacts());
        Map<String, String> holders = new LinkedHashMap<>();
        for (Recipient one : to) {
            Set<String> keys = keys(one, known);
            if (!Collections.disjoint(keys, own)) {
                throw new Problem(Problem.Kind.SHARE_TO_SELF, one.name());
            }
            for (String key : keys) {
                String before = holders.put(key, one.name());
                if (before != null) {
                    throw new Problem(Problem.Kind.SHARES_TO_ONE, before, one.name());
                }
            }
        }
    }

    /** Whoever has one key of a card has the others too. */
    private static Set<String> keys(Recipient one, List<KnownKeys> known) {
        Set<String> keys = new HashSet<>();
        keys.add(one.key().text());
        one.authentication().ifPresent(key -> keys.add(Base64.getEncoder().encodeToString(key)));
        known.stream().map(k -> k.card().keys()).filter(card -> card.contains(one.key().text()))
                .forEach(keys::addAll);
        return keys;
    }
}
