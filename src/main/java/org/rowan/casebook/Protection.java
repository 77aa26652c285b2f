package org.rowan.casebook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rowan.casebook.store.CasebookTables;
import org.rowan.casebook.store.Session;
import org.rowan.model.Finding;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.secret.SecretChars;
import org.rowan.vault.Compartment;
import org.rowan.vault.Reserve;

/** Passphrases, room, and whether everything is sound. */
public final class Protection {
    private final Session session;
    private final Compartment compartment;

    Protection(Session session) {
        this.session = session;
        compartment = session.compartment();
    }

    /**
     * Puts a new passphrase in the place of the one that opened this casebook.
     *
     * @throws Problem {@link Problem.Kind#NOT_OPENED} when the current one is wrong,
     *                 {@link Problem.Kind#PASSPHRASE_IN_USE}, {@link Problem.Kind#PASSPHRASE_EMPTY}
     */
    public void changePassphrase(SecretChars current, SecretChars next, Optional<Path> keyFile) throws Problem {
        try (KeyFile key = KeyFile.read(keyFile)) {
            compartment.changePassphrase(current, next, key.hash());
        }
    }

    /**
     * Makes the other casebook of this folder anew, empty; destroys whatever it may hold.
     *
     * @param name its display name, blank for the usual one; this casebook's in both would be a trace
     */
    public void makeOther(String name, SecretChars passphrase, Optional<Path> keyFile, Progress progress)
            throws Problem {
        try (KeyFile key = KeyFile.read(keyFile)) {
            compartment.makeOther(passphrase, key.hash(), new CasebookTables(name), progress);
        }
    }

    /** @return how full this casebook is */
    public Compartment.Capacity capacity() throws Problem {
        return compartment.capacity();
    }

    /** Makes the casebook larger, both halves alike. */
    public void grow(Reserve reserve, Progress progress) throws Problem {
        compartment.grow(reserve, progress);
    }

    /** Checks everything that this casebook uses: pages, cells, records, the chain of custody, files. */
    public List<Finding> verify(Progress progress) throws Problem {
        List<Finding> findings = new ArrayList<>(compartment.verify(progress));
        findings.addAll(new Soundness(session).check(progress));
        return findings;
    }

    /** @return what opens the working database with stock SQLCipher; closed by the receiver */
    public Compartment.RescueKey rescueKey() {
        return compartment.rescueKey();
    }
}
