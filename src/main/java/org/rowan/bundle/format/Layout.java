package org.rowan.bundle.format;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Set;
import java.util.regex.Pattern;
import org.rowan.model.Hash;

/** Names and limits of the entries. Bundle format, sections "Entries" and "Limits". */
final class Layout {
    static final String TOP = "bundle/";
    static final String BAGIT = "bagit.txt";
    static final String BAG_INFO = "bag-info.txt";
    static final String MANIFEST = "manifest-sha256.txt";
    static final String TAG_MANIFEST = "tagmanifest-sha256.txt";
    static final String AUTH = "auth.json";
    static final String SIGNATURE = "signature.minisig";
    static final String RECORDS = "data/records.jsonl";
    static final String CUSTODY = "data/custody.jsonl";
    static final String CASEBOOK = "data/casebook.jsonl";
    static final String OWN_KEYS = "data/own-keys";
    static final String MEDIA = "data/media/";
    static final String PADDING = "padding";
    static final byte[] DECLARATION =
            "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".getBytes(US_ASCII);

    static final int LARGEST_TAG = 64 * 1024;
    static final int LARGEST_MANIFEST = 32 << 20;
    static final int MOST_MEDIA = 100_000;
    static final int MOST_REVISIONS = 20_000;
    static final int LONGEST_LINE = 64 << 20;
    static final int OWN_KEYS_BYTES = 137;

    private static final Pattern PATH = Pattern.compile("bundle(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*)+");

    private static final Set<String> NAMES = Set.of(BAGIT, BAG_INFO, MANIFEST, TAG_MANIFEST, AUTH, SIGNATURE, RECORDS,
            CUSTODY, CASEBOOK, OWN_KEYS, PADDING);

    private Layout() {
    }

    static String media(Hash sha256) {
        return MEDIA + sha256.hex();
    }

    /** @return whether the format has an entry of that name, apart from media */
    static boolean isKnown(String name) {
        return NAMES.contains(name);
    }

    /** @return whether the path stays below the top folder, whatever a file system makes of it */
    static boolean isPath(String path) {
        return PATH.matcher(path).matches();
    }
}
