package org.rowan.bundle;

import java.util.ArrayList;
import java.util.List;
import org.rowan.bundle.age.AgeIdentity;
import org.rowan.bundle.format.BagInfo;
import org.rowan.bundle.format.BundleVisitor;
import org.rowan.bundle.format.Evidence;
import org.rowan.model.Hash;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

/** For whom a bundle is, told from its beginning. */
public sealed interface Glance {
    /** For keys that are not here. */
    record ForOthers() implements Glance {}

    /**
     * For whoever has its passphrase.
     *
     * @param mark stands for the whole file
     */
    record UnderPassphrase(Hash mark) implements Glance {}

    /**
     * For this compartment.
     *
     * @param mark stands for all that is in it and shows its sender, whatever it is wrapped in
     */
    record ForUs(Hash mark, BagInfo info) implements Glance {}

    /** @throws Problem what is wrong with its beginning */
    static Glance of(BundleFile file, List<AgeIdentity> identities) throws Problem {
        Beginning beginning = new Beginning();
        try {
            file.read(identities, Progress.NONE, beginning);
        } catch (Problem e) {
            if (e.kind() == Problem.Kind.BUNDLE_NOT_FOR_US) {
                return new ForOthers();
            }
            if (beginning.marks.isEmpty()) {
                throw e;
            }
        }
        return new ForUs(beginning.marks.getFirst(), beginning.info);
    }

    /** Stops the reading as soon as it knows. */
    final class Beginning implements BundleVisitor {
        private final List<Hash> marks = new ArrayList<>();
        private BagInfo info;

        private Beginning() {
        }

        @Override
        public void bag(BagInfo bag, Hash tagManifest) {
            info = bag;
        }

        @Override
        public void sender(Evidence evidence) throws Problem {
            marks.add(evidence.mark());
            throw new Problem(Problem.Kind.CANCELLED);
        }
    }
}
