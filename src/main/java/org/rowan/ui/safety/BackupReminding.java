package org.rowan.ui.safety;

import org.rowan.ui.shell.Desk;

/** A quiet word, after the casebook was opened, when a backup is due. */
record BackupReminding(Desk desk) {
    /** Says nothing while there is something worse to read. */
    void attend() {
        desk.ask(progress -> desk.casebook().backups().isDue() && !desk.casebook().reminder().isDue()
                && desk.casebook().findings().isEmpty(), due -> {
            if (due) {
                desk.toasts().offer(desk.say("safety.backupDue"), desk.say("safety.remindShow"),
                        () -> desk.navigator().show("exchange"), desk.say("safety.remindLater"), this::later);
            }
        });
    }

    private void later() {
        desk.ask(progress -> {
            desk.casebook().backups().later();
            return null;
        }, done -> { });
    }
}
