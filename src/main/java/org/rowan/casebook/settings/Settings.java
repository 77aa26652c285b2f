package org.rowan.casebook.settings;

import org.rowan.casebook.store.Changes;
import org.rowan.casebook.store.Session;
import org.rowan.casebook.store.SideReads;
import org.rowan.casebook.store.Step;
import org.rowan.model.Problem;

/** What the user chose, kept inside the casebook and nowhere else. */
public final class Settings {
    private final Session session;
    private final SideReads reads;

    /** The settings of the session's compartment. */
    public Settings(Session session) {
        this.session = session;
        reads = new SideReads(session);
    }

    /** @return the setting, or the fallback when it was never set */
    public String get(String key, String fallback) throws Problem {
        return reads.setting(key).orElse(fallback);
    }

    /** Sets a setting; an empty value removes it, and the same value again writes nothing. */
    public void put(String key, String value) throws Problem {
        if (!value.equals(get(key, ""))) {
            session.commit(new Changes().step(new Step.Setting(key, value)));
        }
    }
}
