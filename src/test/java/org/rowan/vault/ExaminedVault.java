package org.rowan.vault;

import org.rowan.crypto.Randomness;
import org.rowan.model.Problem;

/** A build's vault, and the time that goes by while one of its compartments is open. */
public final class ExaminedVault {
    private final Vault vault;
    private Contents open;

    ExaminedVault(FormatConstants sizes, HeldFile.Opener files, Discretion discretion) {
        Contents.Format real = new CompartmentFiles(sizes, Randomness.SYSTEM);
        vault = new Vault(sizes, new Noticing(real), files, Randomness.SYSTEM, discretion);
    }

    public Vault vault() {
        return vault;
    }

    /** A turn of an idle save comes, as they do while somebody works or looks; in tests nobody waits for it. */
    public void save() throws Problem {
        open.idleSave();
    }

    /** A turn of an idle checkpoint comes. */
    public void checkpoint() throws Problem {
        open.idleCheckpoint();
    }

    /** The real format; remembers what was opened last. */
    private final class Noticing implements Contents.Format {
        private final Contents.Format real;

        Noticing(Contents.Format real) {
            this.real = real;
        }

        @Override
        public void format(Folder folder, CompartmentSecret secret, Application application) throws Problem {
            real.format(folder, secret, application);
        }

        @Override
        public Contents open(Folder folder, CompartmentSecret secret, Application application) throws Problem {
            open = real.open(folder, secret, application);
            return open;
        }
    }
}
