package org.rowan.ui.testimonies;

import java.util.Optional;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Kind;
import org.rowan.ui.record.RecordsPart;
import org.rowan.ui.record.Words;
import org.rowan.ui.shell.CasePart;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.theme.Icon;

/** The testimonies of a case. */
public final class TestimoniesPart {
    private TestimoniesPart() {
    }

    /** @return the tab */
    public static CasePart of(Desk desk) {
        return new RecordsPart(desk, new RecordsPart.Setup("testimonies.", Kind.TESTIMONY, Icon.NEW,
                new TestimonyPage(desk), TestimoniesPart::more, Optional.empty(), Optional.empty()));
    }

    private static String more(Entry entry) {
        return Words.facts(entry.code().text(), entry.content().text(Field.PERSON), entry.content().text(Field.DATE),
                entry.content().text(Field.PLACE));
    }
}
