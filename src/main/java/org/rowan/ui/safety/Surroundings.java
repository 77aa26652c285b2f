package org.rowan.ui.safety;

import org.rowan.casebook.Casebook;
import org.rowan.casebook.Casebooks;
import org.rowan.checkup.Checkup;
import org.rowan.checkup.Computer;
import org.rowan.checkup.Subject;
import org.rowan.model.Problem;
import org.rowan.secret.ProcessMemory;

/** Puts together the check-up of this computer around an open casebook. */
final class Surroundings {
    private Surroundings() {
    }

    static Checkup of(Casebook casebook) throws Problem {
        Subject subject = Subject.of(casebook.protection().place(), Casebooks.fileNames(), Casebooks::looksLikeOne);
        return new Checkup(subject, Computer.present(ProcessMemory.keepsKeysOutOfSwap()));
    }
}
