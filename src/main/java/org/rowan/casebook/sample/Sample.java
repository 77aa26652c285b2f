package org.rowan.casebook.sample;

import org.rowan.casebook.Casebook;
import org.rowan.model.Problem;

/** An invented casebook to look around in: nobody in it lives, and no place in it is on a map. */
public final class Sample {
    private Sample() {
    }

    /** Adds the sample's cases; what is in the casebook already stays as it is. */
    public static void into(Casebook casebook) throws Problem {
        Shelf shelf = new Shelf(casebook);
        NightAtTheStation.on(shelf);
        AtTheBorder.on(shelf);
        MorningSearch.on(shelf);
    }
}
