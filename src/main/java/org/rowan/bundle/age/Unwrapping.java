package org.rowan.bundle.age;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.RecipientStanza;
import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.UnsupportedRecipientStanzaException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Tries every identity on every stanza of its type; the first malformed stanza ends it. */
record Unwrapping(List<AgeIdentity> identities) implements RecipientStanzaReader {
    @Override
    public FileKey getFileKey(Iterable<RecipientStanza> stanzas) throws GeneralSecurityException {
        List<RecipientStanza> all = StreamSupport.stream(stanzas.spliterator(), false).toList();
        requireScryptAlone(all);
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
