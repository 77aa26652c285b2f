package org.rowan.vault;

import java.util.List;
import java.util.Optional;
import org.rowan.crypto.Randomness;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.secret.SecretBytes;

/**
 * Fills a new folder: random bytes first, then both compartments alike, then the slots; until then nothing opens.
 * Casebook format, sections 2 and 4.
 *
 * @param salt   the header's
 * @param first  opens one compartment, chosen by lot
 * @param second opens the other; without it nobody can
 * @param tables builds those of the first's compartment
 * @param others builds those of the other
 */
record Creation(FormatConstants constants, Contents.Format format, Randomness randomness,
                byte[] salt, SecretBytes first, Optional<SecretBytes> second, Application tables, Application others) {

    void fill(Folder folder, FolderSizes sizes, Progress progress) throws Problem {
        new Growth(folder, progress).to(sizes);
        Header header = new Header(folder, constants);
        header.writeSalt(salt);
        List<Integer> positions = Positions.shuffled(randomness);
        int half = FormatConstants.OWN_SLOTS;
        try (NewCompartment zero = new NewCompartment(0, positions.subList(0, half), randomness);
                NewCompartment one = new NewCompartment(1, positions.subList(half, 2 * half), randomness)) {
            boolean swapped = randomness.below(2) == 1;
            zero.format(folder, format, swapped ? others : tables);
            one.format(folder, format, swapped ? tables : others);
            open(new Slots(header, new SlotWrites(header, randomness), constants, randomness), zero, one, swapped);
        }
    }

    private void open(Slots slots, NewCompartment zero, NewCompartment one, boolean swapped) throws Problem {
        (swapped ? one : zero).openBy(first, slots);
        if (second.isPresent()) {
            (swapped ? zero : one).openBy(second.get(), slots);
        }
    }
}
