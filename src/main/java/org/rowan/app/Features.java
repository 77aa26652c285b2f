package org.rowan.app;

import java.util.List;
import java.util.function.Supplier;
import org.rowan.secret.SecretChars;
import org.rowan.ui.cases.CasesFeature;
import org.rowan.ui.documents.DocumentsPart;
import org.rowan.ui.exchange.ExchangeFeature;
import org.rowan.ui.history.HistoryPart;
import org.rowan.ui.outbox.OutboxFeature;
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

    /** @param suggestion a passphrase of words by chance, for bundles and backups */
    static List<Feature> of(Desk desk, Supplier<SecretChars> suggestion) {
        return List.of(new SearchFeature(desk), new CasesFeature(desk, List.of(TestimoniesPart.of(desk),
                PeoplePart.of(desk), DocumentsPart.of(desk), new HistoryPart(desk))), new PeopleFeature(desk),
                new ExchangeFeature(desk, suggestion), new OutboxFeature(desk),
                new TrashFeature(desk));
    }
}
