package org.rowan.bundle.format;

import java.util.Locale;
import org.rowan.model.Problem;

/** What a bundle must keep to. Each has its paragraph in the bundle format, under its {@link #word()}. */
public enum Rule {
    /** A tar header other than the one that the format prescribes for the entry's name and length. */
    TAR_HEADER,
    /** A link, device, folder or extension in the tar. */
    TAR_TYPE,
    /** A path that is absolute, climbs, or leaves the top folder. */
    PATH,
    /** An entry at a place where the format has another. */
    ORDER,
    /** An entry that comes twice. */
    DUPLICATE,
    /** A payload entry that the manifest does not list. */
    UNLISTED,
    /** An entry that the format or the manifest asks for and that is not there. */
    MISSING,
    /** The tar ends too early. */
    TRUNCATED,
    /** Bytes after the end, or between entries. */
    TRAILING_DATA,
    /** Padding that is not zeros. */
    PADDING,
    /** More entries, or more revisions of a record, than the format allows. */
    TOO_MANY_ENTRIES,
    /** An entry longer than the file itself, than its kind may be, or than was announced. */
    ENTRY_SIZE,
    /** The bag's declaration is not the one of this format. */
    BAGIT,
    /** The bag's description is malformed. */
    BAG_INFO,
    /** A manifest is malformed. */
    MANIFEST,
    /** An entry's bytes do not give the listed hash. */
    HASH,
    /** Lines that are no JSON that the format allows. */
    JSON,
    /** A line longer than the format allows. */
    LINE_LENGTH,
    /** A record with fields missing, too many, or of the wrong form. */
    RECORD,
    /** Records out of order, or twice. */
    RECORD_ORDER,
    /** A revision whose content does not give its hash. */
    REVISION_HASH,
    /** A revision before its parents, twice, or a head that is none of the revisions. */
    REVISION_ORDER,
    /** A record of a case that is not in the bundle. */
    CASE_MISSING,
    /** A document without its file. */
    MEDIA_MISSING,
    /** A file that no record names. */
    MEDIA_UNUSED,
    /** Proofs of the sender that are malformed, or not as many as there are stanzas. */
    AUTH,
    /** A signature that is malformed. */
    SIGNATURE,
    /** A custody line with fields missing or of the wrong form. */
    CUSTODY,
    /** A line of what a backup holds beside records with fields missing or of the wrong form. */
    CASEBOOK,
    /** Own keys of another length, or in a bundle that is not under a passphrase. */
    OWN_KEYS,
    /** The file is another than the one that was looked at before. */
    CHANGED;

    /** @return the rule's name in the specification */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @return what is thrown when the rule is broken */
    public Problem broken() {
        return new Problem(Problem.Kind.BUNDLE_REJECTED, word());
    }

    void require(boolean holds) throws Problem {
        if (!holds) {
            throw broken();
        }
    }
}
