package org.rowan.bundle.format;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What a backup holds beside records, where it breaks a rule. */
final class BrokenBackup extends Breaking {
    private static final int AFTER_CUSTODY = 6;
    private static final String SETTING = "{\"do\":\"setting\",\"name\":\"theme\",\"value\":\"dark\"}\n";

    BrokenBackup() {
        reject(Rule.CASEBOOK, "a list", with("[]\n"));
        reject(Rule.CASEBOOK, "a line that says not what to do", with("{\"name\":\"theme\"}\n"));
        reject(Rule.CASEBOOK, "a waiting bundle without its hash", with("{\"do\":\"waiting\"}\n"));
        reject(Rule.JSON, "a line of a backup that is no JSON", with("theme\n"));
        reject(Rule.MEDIA_MISSING, "a waiting bundle that is not there",
                with("{\"do\":\"waiting\",\"sha256\":\"" + "0".repeat(64) + "\"}\n"));
        reject(Rule.OWN_KEYS, "keys too short", with(SETTING).insert(AFTER_CUSTODY + 1, Layout.OWN_KEYS,
                new byte[Layout.OWN_KEYS_BYTES - 1]).sealed());
        reject(Rule.OWN_KEYS, "keys in a bundle for a key", with(SETTING).insert(AFTER_CUSTODY + 1, Layout.OWN_KEYS,
                new byte[Layout.OWN_KEYS_BYTES]).text(Layout.BAG_INFO, t -> t + "Rowan-Salt: " + "0".repeat(32)
                        + "\nRowan-Recipient: " + "0".repeat(64) + "\n").sealed().insert(4, Layout.AUTH,
                                ("{\"proofs\":[\"" + "A".repeat(43) + "=\"]}\n").getBytes(UTF_8)));
        reject(Rule.MANIFEST, "keys without what belongs to them", sound().insert(AFTER_CUSTODY, Layout.OWN_KEYS,
                new byte[Layout.OWN_KEYS_BYTES]).sealed());
        reject(Rule.MANIFEST, "keys before what belongs to them", with(SETTING).insert(AFTER_CUSTODY, Layout.OWN_KEYS,
                new byte[Layout.OWN_KEYS_BYTES]).sealed());
    }

    private static Forge with(String lines) {
        return sound().insert(AFTER_CUSTODY, Layout.CASEBOOK, lines.getBytes(UTF_8)).sealed();
    }
}
