package org.rowan.ui.record;

import org.rowan.model.Id;
import org.rowan.ui.shell.Desk;

/** Who wrote a revision, as far as this casebook knows. */
public final class Authors {
    private static final int ENOUGH = 6;

    private Authors() {
    }

    /** @return "you", or the beginning of a stranger's random id */
    public static String name(Desk desk, Id author) {
        return author.equals(desk.casebook().author()) ? desk.say("record.you")
                : desk.say("record.someone", author.text().substring(0, ENOUGH));
    }
}
