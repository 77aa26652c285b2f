package org.rowan.bundle.format;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.rowan.model.Hash;
import org.rowan.model.Id;

/**
 * What a bundle says about itself before its payload is known.
 *
 * @param bundle random identity of the bundle
 * @param counter how many bundles the sender has written, this one included
 * @param author  the author as whom the sender's casebook writes; none under a passphrase
 * @param recipients text forms of the recipients of all stanzas, those that nobody holds included; none under a
 *                   passphrase
 * @param receipts asked for, or given
 */
public record Label(Id bundle, long counter, Optional<Id> author, List<String> recipients, Receipts receipts) {
    /** A bundle that has nothing to do with receipts. */
    public Label(Id bundle, long counter, Optional<Id> author, List<String> recipients) {
        this(bundle, counter, author, recipients, Receipts.NONE);
    }

    BagInfo info(long payloadBytes, int payloadEntries) {
        String salt = recipients.isEmpty() ? "" : Id.random().text();
        return new BagInfo(payloadBytes, payloadEntries, bundle, counter, salt, author,
                recipients.stream().map(r -> salted(salt, r)).toList(), receipts);
    }

    /** @return the hash by which a reader finds that a bundle names its recipient */
    public static Hash salted(String salt, String recipient) {
        MessageDigest digest = Digests.sha256();
        digest.update(salt.getBytes(StandardCharsets.US_ASCII));
        return Hash.of(digest.digest(recipient.getBytes(StandardCharsets.US_ASCII)));
    }
}
