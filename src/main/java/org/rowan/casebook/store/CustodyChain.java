package org.rowan.casebook.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.TreeMap;
import org.rowan.model.CustodyEntry;
import org.rowan.model.Hash;
import org.rowan.model.Id;
import org.rowan.model.Value;

/** How the links of the chain of custody hang together. Schema, section "Custody". */
final class CustodyChain {
    private static final Hash START = new Hash("0".repeat(64));

    private long number = 1;
    private String previous = START.hex();

    /** The columns of one row; detail and salt are null where the record was destroyed. */
    record Link(long number, long at, String event, String record, String detail, String salt, String digest,
                String previous, String hash) {}

    /** @return the link after the last one, null standing for an empty chain */
    static Step.Custody after(CustodyEntry last, Instant at, String event, Id record, String detail) {
        Hash salt = new Hash(Id.random().text() + Id.random().text());
        Hash before = last == null ? START : last.hash();
        long number = last == null ? 1 : last.number() + 1;
        Hash hash = hash(number, at.toEpochMilli(), event, record.text(), digest(salt, detail).hex(), before.hex());
        return new Step.Custody(new CustodyEntry(number, at, event, record, detail, before, hash), salt);
    }

    static Hash digest(Hash salt, String detail) {
        MessageDigest digest = Canonical.digest();
        digest.update(salt.bytes());
        return Hash.of(digest.digest(detail.getBytes(StandardCharsets.UTF_8)));
    }

    /** Takes the links in order; a link holds when it is the next one and its hashes are right. */
    boolean holds(Link link) {
        boolean holds = link.number() == number && link.previous().equals(previous) && detailHolds(link)
                && hash(link.number(), link.at(), link.event(), link.record(), link.digest(), link.previous()).hex()
                .equals(link.hash());
        number = link.number() + 1;
        previous = link.hash();
        return holds;
    }

    private static boolean detailHolds(Link link) {
        if (link.detail() == null || link.salt() == null) {
            return link.detail() == null && link.salt() == null;
        }
        return Hash.isHash(link.salt()) && digest(new Hash(link.salt()), link.detail()).hex().equals(link.digest());
    }

    private static Hash hash(long number, long at, String event, String record, String digest, String previous) {
        TreeMap<String, Value> fields = new TreeMap<>();
        fields.put("at", new Value.Whole(at));
        fields.put("digest", new Value.Text(digest));
        fields.put("event", new Value.Text(event));
        fields.put("number", new Value.Whole(number));
        fields.put("previous", new Value.Text(previous));
        fields.put("record", new Value.Text(record));
        return Canonical.sha256(Canonical.bytes(new Value.Group(fields)));
    }
}
