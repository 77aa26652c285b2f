package org.rowan.bundle.age;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.RecipientStanza;
import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.UnsupportedRecipientStanzaException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Tries every identity on every stanza of its type; a malformed stanza ends it, wherever it stands. */
record Unwrapping(List<AgeIdentity> identities) implements RecipientStanzaReader {
    private static final int MOST_STANZAS = 64;

    @Override
    public FileKey getFileKey(Iterable<RecipientStanza> stanzas) throws GeneralSecurityException {
        List<RecipientStanza> all = StreamSupport.stream(stanzas.spliterator(), false).toList();
        requireScryptAlone(all);
        requireForm(all);
        for (AgeIdentity identity : identities) {
            Optional<FileKey> found = find(identity, all);
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new UnsupportedRecipientStanzaException("no stanza is for these identities");
    }

    private static void requireScryptAlone(List<RecipientStanza> all) throws StanzaException {
        if (all.size() > 1 && all.stream().anyMatch(s -> ScryptStanza.TYPE.equals(s.getType()))) {
            throw new StanzaException("a passphrase stanza beside another");
        }
    }

    /** What opens must not hide what stands behind it: others would refuse the file that this one takes. */
    private static void requireForm(List<RecipientStanza> all) throws StanzaException {
        List<String> known = new ArrayList<>();
        for (RecipientStanza stanza : all) {
            if (isWellFormed(stanza)) {
                known.add(stanza.getType());
            }
        }
        if (known.size() > MOST_STANZAS || known.stream().distinct().count() > 1) {
            throw new StanzaException("more stanzas, or of more types, than a file may have");
        }
    }

    /** @return whether it is one that this program knows; throws when it is malformed */
    private static boolean isWellFormed(RecipientStanza stanza) throws StanzaException {
        switch (stanza.getType()) {
            case HybridStanza.TYPE -> HybridStanza.encapsulation(stanza);
            case ClassicStanza.TYPE -> ClassicStanza.share(stanza);
            case ScryptStanza.TYPE -> ScryptStanza.workFactor(stanza);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static Optional<FileKey> find(AgeIdentity identity, List<RecipientStanza> all)
            throws GeneralSecurityException {
        for (RecipientStanza stanza : all) {
            if (identity.type().equals(stanza.getType())) {
                Optional<FileKey> found = identity.unwrap(stanza);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
