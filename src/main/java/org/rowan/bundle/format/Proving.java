package org.rowan.bundle.format;

import java.util.List;
import java.util.Optional;

/** Shows who writes a bundle, when it is known what the bundle holds. */
@FunctionalInterface
public interface Proving {
    /** Shows nothing. */
    Proving NONE = (info, tagManifest) -> new Evidence(List.of(), Optional.empty(), tagManifest);

    /** @return with as many proofs as the bag names recipients, or none */
    Evidence over(BagInfo info, byte[] tagManifest);
}
