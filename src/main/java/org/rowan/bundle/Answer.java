package org.rowan.bundle;

import java.util.Locale;
import java.util.Optional;
import org.rowan.bundle.format.Receipt;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.store.Waiting;
import org.rowan.model.Id;
import org.rowan.model.Problem;

/**
 * What a receipt in a bundle means here.
 *
 * @param bundle the sealed bundle that it speaks of
 */
public record Answer(Id bundle, State state) {
    /** What becomes of the sealed bundle. */
    public enum State {
        /** Its recipient opened it; the copy here goes. */
        ARRIVED,
        /** Forged, or of another bundle; nothing goes. */
        FALSE,
        /** No such bundle waits here: it went before, or never came from here. */
        UNKNOWN;

        /** @return the word for scripts */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Answer of(Receipt receipt, Casebook casebook) throws Problem {
        Optional<Waiting> waiting = casebook.tray().waiting(receipt.bundle())
                .filter(w -> w.errand() == Waiting.Errand.SEALED);
        if (waiting.isEmpty()) {
            return new Answer(receipt.bundle(), State.UNKNOWN);
        }
        boolean right = waiting.get().receipt().equals(Optional.of(Receipt.kept(receipt.word())));
        return new Answer(receipt.bundle(), right ? State.ARRIVED : State.FALSE);
    }
}
