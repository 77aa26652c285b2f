package org.rowan.ui.people;

import java.util.Optional;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Kind;
import org.rowan.ui.record.RecordsPart;
import org.rowan.ui.record.Words;
import org.rowan.ui.shell.CasePart;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.theme.Icon;

/** The people of a case. */
public final class PeoplePart {
    private PeoplePart() {
    }

    /** @return the tab */
    public static CasePart of(Desk desk) {
        return new RecordsPart(desk, new RecordsPart.Setup("people.", Kind.PERSON, Icon.NEW, new PersonPage(desk),
                PeoplePart::more, Optional.empty(), Optional.empty()));
    }

    static String more(Entry entry) {
        return Words.facts(entry.code().text(), entry.content().text(Field.ROLE));
    }
}
