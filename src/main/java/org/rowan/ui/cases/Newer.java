package org.rowan.ui.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.layout.VBox;
import org.rowan.model.Entry;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** The records of a case that only a newer version knows, to be read; not seen when there are none. */
final class Newer {
    private final Desk desk;
    private final VBox cards = Layout.column(Style.GAP_16);
    private final VBox root;
    private final Map<Id, NewerCard> shown = new LinkedHashMap<>();
    private Id caseId;
    private Optional<Id> wanted = Optional.empty();

    Newer(Desk desk) {
        this.desk = desk;
        root = Layout.column(Style.GAP_8, Layout.label(desk.say("cases.newer"), Style.TITLE),
                Layout.label(desk.say("cases.newerHelp"), Style.MUTED), cards);
        root.setId("newer");
        root.managedProperty().bind(root.visibleProperty());
        root.setVisible(false);
    }

    VBox root() {
        return root;
    }

    void show(Id nowCase) {
        caseId = nowCase;
        desk.ask(progress -> desk.casebook().records().of(nowCase, Kind.NEWER), records -> {
            if (nowCase.equals(caseId)) {
                show(records);
            }
        });
    }

    private void show(List<Entry> records) {
        shown.keySet().retainAll(records.stream().map(Entry::id).toList());
        records.forEach(r -> shown.computeIfAbsent(r.id(), id -> new NewerCard(desk)).show(r));
        cards.getChildren().setAll(shown.values().stream().map(NewerCard::root).toList());
        root.setVisible(!records.isEmpty());
        wanted.ifPresent(this::goTo);
    }

    /** Goes to a record, now or when it has been read. */
    void goTo(Id record) {
        NewerCard card = shown.get(record);
        wanted = card == null ? Optional.of(record) : Optional.empty();
        if (card != null) {
            card.root().requestFocus();
        }
    }
}
