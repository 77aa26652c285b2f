package org.rowan.bundle;

import java.util.List;

/**
 * Where a bundle comes from, as far as it shows. Bundle format, section 9.
 *
 * @param alike   other contacts whose cards fit the proofs too
 * @param key     by which this sender's bundles are counted; empty when nobody is proven
 * @param missing how many bundles the sender began since the last that came here, this one not counted: for others, or
 *                lost
 * @param notices what else should be known
 */
public record Provenance(Sender sender, Signed signed, List<String> alike, String key, long missing,
                         List<Notice> notices) {
    public Provenance {
        alike = List.copyOf(alike);
        notices = List.copyOf(notices);
    }

    /** @return for the custody log, in one line */
    String said() {
        return sender.said() + signed.said() + (notices.contains(Notice.SEEN_BEFORE) ? ", received before" : "");
    }
}
