package org.rowan.app;

import java.util.List;
import org.rowan.ui.cases.CasesFeature;
import org.rowan.ui.documents.DocumentsPart;
import org.rowan.ui.history.HistoryPart;
import org.rowan.ui.people.PeopleFeature;
import org.rowan.ui.people.PeoplePart;
import org.rowan.ui.search.SearchFeature;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.shell.Feature;
import org.rowan.ui.testimonies.TestimoniesPart;
import org.rowan.ui.trash.TrashFeature;

/** What the window can do, in the order of its sidebar. */
final class Features {
    private Features() {
    }

    static List<Feature> of(Desk desk) {
        return List.of(new SearchFeature(desk), new CasesFeature(desk, List.of(TestimoniesPart.of(desk),
                PeoplePart.of(desk), DocumentsPart.of(desk), new HistoryPart(desk))), new PeopleFeature(desk),
                new TrashFeature(desk));
    }
}
