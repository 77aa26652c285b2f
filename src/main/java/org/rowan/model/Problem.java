package org.rowan.model;

import java.io.IOException;
import java.util.List;

/**
 * Something a person can be told in a clear sentence: what happened, what is safe, what to do. The sentence itself
 * comes from {@code text}, by the kind's name. Arguments are shown to the user and never hold a secret.
 */
public final class Problem extends IOException {
    private static final long serialVersionUID = 1;

    /** How the command line ends; the window shows all alike. */
    public enum Exit {
        OTHER(1), USAGE(2), NOT_OPENED(3), REFUSED(4), DAMAGED(5), NO_ROOM_OR_ACCESS(6), IN_USE(7);

        private final int status;

        Exit(int status) {
            this.status = status;
        }

        /** @return the process exit status */
        public int status() {
            return status;
        }
    }

    /** What happened. Arguments, where there are any, are named in the comment. */
    public enum Kind {
        /** Wrong passphrase, wrong or missing key file, or a damaged header. */
        NOT_OPENED(Exit.NOT_OPENED),
        /** The folder holds no casebook. */
        NO_CASEBOOK(Exit.NOT_OPENED),
        /** The folder holds no casebook, where no passphrase is asked for and so nothing is told by saying it. */
        NOTHING_TO_CHECK(Exit.NOT_OPENED),
        /** A file named like one of ours with a suffix stands in the folder. Argument: its name. */
        PLANTED_FILE(Exit.DAMAGED),
        /** The database was made by a newer version. */
        NEWER_VERSION(Exit.OTHER),
        /** Another process has the casebook open. */
        IN_USE(Exit.IN_USE),
        /** Not writable, or not readable. Argument: the path. */
        NO_ACCESS(Exit.NO_ROOM_OR_ACCESS),
        /** The disk, or the quota, is full; the change was rolled back. */
        DISK_FULL(Exit.NO_ROOM_OR_ACCESS),
        /** The casebook's own capacity is used up; make it larger. */
        CASEBOOK_FULL(Exit.NO_ROOM_OR_ACCESS),
        /** The other casebook of the folder has no room for what was to be copied into it. */
        OTHER_FULL(Exit.NO_ROOM_OR_ACCESS),
        /** The largest capacity that the format allows is reached. */
        CASEBOOK_LARGEST(Exit.NO_ROOM_OR_ACCESS),
        /** Both copies of a part of the database are damaged; the files are kept. Argument: where. */
        DATABASE_DAMAGED(Exit.DAMAGED),
        /** A part of the log is damaged. Argument: where. */
        LOG_DAMAGED(Exit.DAMAGED),
        /** A document's bytes are damaged. Argument: the document's name. */
        MEDIA_DAMAGED(Exit.DAMAGED),
        /** A record does not match its hash. Argument: its code. */
        RECORD_DAMAGED(Exit.DAMAGED),
        /** A record of a newer version can't be changed by this one. Argument: its code. */
        RECORD_NEWER(Exit.REFUSED),
        /** Reading or writing a file failed; the casebook closes and recovers when opened. */
        STORAGE_FAILED(Exit.OTHER),
        /** A file that was being read could not be read to its end; nothing was added. */
        SOURCE_FAILED(Exit.NO_ROOM_OR_ACCESS),
        /** The place for a new casebook exists and is not empty. Argument: the path. */
        PLACE_TAKEN(Exit.NO_ROOM_OR_ACCESS),
        /** A file that was named is not there. Argument: the path. */
        NO_SUCH_FILE(Exit.NO_ROOM_OR_ACCESS),
        /** A file of that name exists; nothing is overwritten. Argument: the path. */
        FILE_EXISTS(Exit.NO_ROOM_OR_ACCESS),
        /** A file was to be written into a casebook's own folder. Argument: the path. */
        INSIDE_CASEBOOK(Exit.NO_ROOM_OR_ACCESS),
        /** A file of a casebook's own folder was to be taken in. Argument: the path. */
        CASEBOOK_FILE(Exit.NO_ROOM_OR_ACCESS),
        /** A passphrase that opens a slot already can't be used again. */
        PASSPHRASE_IN_USE(Exit.OTHER),
        /** The erase passphrase was given where the one that only opens is needed. */
        ERASE_PASSPHRASE(Exit.NOT_OPENED),
        /** Not a plain file, empty, or too large to be a key file. Argument: the path. */
        KEY_FILE_UNFIT(Exit.USAGE),
        /** The passphrase that was asked for is the other casebook's, and this one opens the casebook that is open. */
        OWN_PASSPHRASE(Exit.NOT_OPENED),
        /** A new passphrase is empty. */
        PASSPHRASE_EMPTY(Exit.USAGE),
        /** No recovery share is in a file, or in what was typed. */
        NO_SHARE(Exit.DAMAGED),
        /** A recovery share has too few or too many words. Arguments: how many there are, how many there should be. */
        SHARE_LENGTH(Exit.DAMAGED),
        /** A word of a recovery share is not in the list. Argument: its place, from 1. */
        SHARE_WORD_UNKNOWN(Exit.DAMAGED),
        /** One word of a recovery share is not the one that was written down. Argument: its place, from 1. */
        SHARE_WORD_WRONG(Exit.DAMAGED),
        /** Several words of a recovery share are wrong, or changed places. */
        SHARE_ALTERED(Exit.DAMAGED),
        /** A recovery share of a newer version. */
        SHARE_NEWER(Exit.OTHER),
        /** A recovery share was given before. Argument: its number. */
        SHARE_TWICE(Exit.USAGE),
        /** Recovery shares that were not made together. */
        SHARES_MIXED(Exit.DAMAGED),
        /** Too few recovery shares. Arguments: how many there are, how many it takes. */
        SHARES_TOO_FEW(Exit.USAGE),
        /** Recovery shares that give nothing together, though each is whole: at least one is false. */
        SHARES_FALSE(Exit.DAMAGED),
        /** The recovery shares are of another folder, or of what was here before. */
        SHARES_ELSEWHERE(Exit.NOT_OPENED),
        /** No so many recovery shares. Argument: the most there may be. */
        SHARES_RANGE(Exit.USAGE),
        /** A recovery share was to go to a key of the casebook that it opens. Argument: the recipient. */
        SHARE_TO_SELF(Exit.REFUSED),
        /** Two recovery shares were to go to one key. Arguments: both recipients. */
        SHARES_TO_ONE(Exit.REFUSED),
        /** A passphrase file is not UTF-8 or has too few lines. */
        PASSPHRASE_FILE(Exit.USAGE),
        /** No record, contact or document of that name. Argument: the name. */
        UNKNOWN_NAME(Exit.USAGE),
        /** Several records, contacts or documents of that name. Argument: the name. */
        AMBIGUOUS_NAME(Exit.USAGE),
        /** A text file is not UTF-8. Arguments: its name, the offset of the first wrong byte. */
        NOT_UTF8(Exit.DAMAGED),
        /** A document can't be shown because it is broken. */
        DOCUMENT_BROKEN(Exit.DAMAGED),
        /** A document can't be shown because it would need too much memory. */
        DOCUMENT_TOO_LARGE(Exit.DAMAGED),
        /** A document of a type that Rowan does not show. */
        DOCUMENT_UNKNOWN(Exit.OTHER),
        /** A document has a password of its own, which Rowan does not ask for. */
        DOCUMENT_LOCKED(Exit.OTHER),
        /** A recording can't be played because the computer has no sound output that works. */
        NO_SOUND_DEVICE(Exit.OTHER),
        /** A bundle is truncated or altered. */
        BUNDLE_DAMAGED(Exit.DAMAGED),
        /** A bundle breaks a rule of the format. Argument: the rule's name in the specification. */
        BUNDLE_REJECTED(Exit.DAMAGED),
        /** What was to be written would be rejected by whoever receives it. Argument: the rule's name. */
        BUNDLE_UNREADABLE(Exit.DAMAGED),
        /** A bundle is for somebody else, or needs another passphrase. */
        BUNDLE_NOT_FOR_US(Exit.NOT_OPENED),
        /** A backup did not read as it was written. */
        BACKUP_UNREADABLE(Exit.NO_ROOM_OR_ACCESS),
        /** The file is no bundle. */
        NO_BUNDLE(Exit.DAMAGED),
        /** A bundle of a newer version. */
        BUNDLE_NEWER(Exit.OTHER),
        /** A recipient, or a contact card, can't be read. */
        CARD_INVALID(Exit.USAGE),
        /** A card has a contact's name or one of its keys, and another fingerprint. Arguments: name, old, new words. */
        CARD_CHANGED(Exit.REFUSED),
        /** The words that were heard are not those of the card. Arguments: the contact's name, which words. */
        FINGERPRINT_DIFFERS(Exit.REFUSED),
        /** Hybrid and classic recipients can't share a bundle; write two. */
        MIXED_RECIPIENTS(Exit.USAGE),
        /** Nothing was chosen to go into a bundle. */
        NOTHING_TO_SEND(Exit.USAGE),
        /** A record does not leave, by consent or by policy. Argument: its code. */
        WITHHELD(Exit.REFUSED),
        /** What was to be sealed changed meanwhile; nothing was sealed. Argument: the record's code. */
        SEAL_CHANGED(Exit.OTHER),
        /** A change to what was to be sealed waits for a decision, and would be lost. Argument: the record's code. */
        SEAL_UNDECIDED(Exit.REFUSED),
        /** Somebody seals to a key of this very casebook. Argument: the contact's name. */
        SEAL_TO_SELF(Exit.REFUSED),
        /** Only testimonies of one case, and documents of it, can be sealed. Argument: the record's code. */
        SEAL_UNFIT(Exit.USAGE),
        /** The casebook seals what is closed, and not all of those whom it seals to are contacts still. */
        SEAL_NOBODY(Exit.REFUSED),
        /** The card of one to whom the casebook seals by itself was replaced, and not compared. Argument: the name. */
        SEAL_CARD_CHANGED(Exit.REFUSED),
        /** A text file is larger than a text may be. Argument: its name. */
        TEXT_TOO_LONG(Exit.REFUSED),
        /** A check found damage, which was shown one by one. Argument: how many. */
        FINDINGS(Exit.DAMAGED),
        /** The check-up found what should be changed, and told it one by one. Argument: how many. */
        TO_MEND(Exit.DAMAGED),
        /** What a command found could not be printed; what it did is done. */
        RESULTS_UNWRITTEN(Exit.NO_ROOM_OR_ACCESS),
        /** The user cancelled; nothing was changed. */
        CANCELLED(Exit.OTHER);

        private final Exit exit;

        Kind(Exit exit) {
            this.exit = exit;
        }

        /** @return how the command line ends */
        public Exit exit() {
            return exit;
        }
    }

    private final Kind kind;
    private final List<Object> arguments;

    /** @param arguments shown to the user: file names, codes, numbers; never a secret */
    public Problem(Kind kind, Object... arguments) {
        this(null, kind, arguments);
    }

    /** @param cause kept for tests and debuggers; never shown */
    public Problem(Throwable cause, Kind kind, Object... arguments) {
        super(kind.name(), cause);
        this.kind = kind;
        this.arguments = List.of(arguments);
    }

    /** @return what happened */
    public Kind kind() {
        return kind;
    }

    /** @return what the sentence names */
    public List<Object> arguments() {
        return arguments;
    }
}
