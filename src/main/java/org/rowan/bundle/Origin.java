package org.rowan.bundle;

import java.util.ArrayList;
import java.util.List;

/** Where a bundle comes from, in sentences: the same in the window and on the command line. */
public record Origin(Provenance provenance) {
    /** A text of the area {@code sender}, and what it names. */
    public record Sentence(String key, Object... arguments) {}

    /** @return who sent it */
    public Sentence from() {
        Sender sender = provenance.sender();
        return new Sentence("sender.from", sender.kind().name(), sender.name());
    }

    /** @return the same in two or three words */
    public Sentence inShort() {
        return new Sentence("sender.short", provenance.sender().kind().name());
    }

    /** @return whose signature it has */
    public Sentence signed() {
        Signed signed = provenance.signed();
        boolean inOwnName = signed.kind() == Signed.Kind.FORGED && signed.who().isEmpty();
        return new Sentence("sender.signed", inOwnName ? "FORGED_YOURS" : signed.kind().name(), signed.who());
    }

    /** @return what else should be known */
    public List<Sentence> notices(List<Notice> notices) {
        List<Sentence> said = new ArrayList<>();
        for (Notice notice : notices) {
            switch (notice) {
                case UNVERIFIED_SENDER, FORGED_SIGNATURE -> { }
                case OTHER_SIGNER, SHARED_KEY, SEEN_BEFORE, GAP, BEHIND, NOT_ADDRESSED, BACKUP ->
                        said.add(new Sentence("sender.notice", notice.name(), provenance.missing(),
                                String.join(", ", provenance.alike())));
            }
        }
        return said;
    }
}
