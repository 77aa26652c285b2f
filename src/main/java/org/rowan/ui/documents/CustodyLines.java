package org.rowan.ui.documents;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.rowan.model.CustodyEntry;
import org.rowan.model.Id;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** The links of the chain of custody that are about one document, newest first. */
final class CustodyLines {
    private static final List<String> EVENTS = List.of("created", "revised", "attached", "trashed", "restored", "left",
            "received", "destroyed");
    private final Desk desk;
    private final VBox lines = Layout.column(Style.GAP_4);
    private final VBox root;
    private Id shown;

    CustodyLines(Desk desk) {
        this.desk = desk;
        root = Layout.column(Style.GAP_4, Layout.label(desk.say("documents.custody"), Style.CAPTION), lines);
    }

    VBox root() {
        return root;
    }

    void show(Id document) {
        shown = document;
        desk.ask(progress -> desk.casebook().custody().of(document), entries -> {
            if (document.equals(shown)) {
                lines.getChildren().setAll(entries.reversed().stream().map(this::line).toList());
            }
        });
    }

    private Node line(CustodyEntry entry) {
        String event = EVENTS.contains(entry.event()) ? desk.say("documents.event", entry.event()) : entry.event();
        return Layout.label(desk.say("documents.custodyLine", entry.number(), desk.texts().moment(entry.at()), event),
                Style.SMALL);
    }
}
