package org.rowan.vault;

import org.rowan.crypto.Randomness;
import org.rowan.model.Problem;

/** Makes and opens a compartment's databases, log and media. Casebook format, sections 5 to 8. */
final class CompartmentFiles implements Contents.Format {
    private final FormatConstants constants;
    private final Randomness randomness;

    CompartmentFiles(FormatConstants constants, Randomness randomness) {
        this.constants = constants;
        this.randomness = randomness;
    }

    @Override
    public void format(Folder folder, CompartmentSecret secret, Application application) throws Problem {
        try (Parts parts = Parts.of(folder, constants, randomness, secret)) {
            parts.copies().makeEmpty(randomness);
            ChangeLog.begin(parts.ring(), 0, randomness);
            DurableDatabase.open(parts, application).close();
        }
    }

    @Override
    public Contents open(Folder folder, CompartmentSecret secret, Application application) throws Problem {
        Parts parts = Parts.of(folder, constants, randomness, secret);
        boolean open = false;
        try {
            OpenContents contents = new OpenContents(parts, DurableDatabase.open(parts, application));
            contents.watch();
            open = true;
            return contents;
        } finally {
            if (!open) {
                parts.close();
            }
        }
    }
}
