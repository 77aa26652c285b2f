package org.rowan.casebook;

import java.time.InstantSource;
import org.rowan.casebook.store.CasebookTables;
import org.rowan.model.Problem;
import org.rowan.vault.Compartment;

/** Casebooks that are ready at once, in memory, without a folder or a passphrase. */
public final class TestCasebooks {
    private TestCasebooks() {
    }

    /** @return an empty casebook of "Desk" */
    public static Casebook open() throws Problem {
        return open("Desk");
    }

    /** @return an empty casebook of the display name */
    public static Casebook open(String name) throws Problem {
        return on(compartment(name));
    }

    /** @return an empty compartment with the casebook's tables */
    public static PlainCompartment compartment(String name) throws Problem {
        return new PlainCompartment(new CasebookTables(name));
    }

    /** @return the casebook in the compartment */
    public static Casebook on(PlainCompartment compartment) throws Problem {
        return on(compartment, InstantSource.system());
    }

    /** @return the casebook in the compartment, which lives by that clock */
    public static Casebook on(Compartment compartment, InstantSource clock) throws Problem {
        return new Casebook(compartment, clock);
    }

    /** @return an empty casebook of the display name, whose clock is as given */
    public static Casebook open(String name, InstantSource clock) throws Problem {
        return new Casebook(compartment(name), clock);
    }
}
