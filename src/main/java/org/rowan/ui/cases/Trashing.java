package org.rowan.ui.cases;

import org.rowan.model.Entry;
import org.rowan.ui.shell.Desk;

/** Puts a record into the trash, and offers the way back. */
final class Trashing {
    private Trashing() {
    }

    static void of(Desk desk, Entry gone) {
        desk.ask(progress -> {
            desk.casebook().records().trash(gone.id());
            return null;
        }, done -> desk.toasts().tell(desk.say("record.trashed", gone.code().text()), () -> restore(desk, gone)));
    }

    private static void restore(Desk desk, Entry gone) {
        desk.ask(progress -> {
            desk.casebook().records().restore(gone.id());
            return null;
        }, done -> { });
    }
}
