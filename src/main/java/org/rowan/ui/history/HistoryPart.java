package org.rowan.ui.history;

import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.rowan.model.Entry;
import org.rowan.model.Id;
import org.rowan.ui.shell.CasePart;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** Every change of a case and of what is in it: who, when, what, and the way back. */
public final class HistoryPart implements CasePart {
    private final Desk desk;
    private final ListView<Version> versions = Layout.styled(new ListView<>(), Style.TWO_LINES);
    private final VersionDetail detail;
    private final VBox root;
    private Id caseId;

    public HistoryPart(Desk desk) {
        this.desk = desk;
        this.detail = new VersionDetail(desk.texts(), this::restore);
        versions.setId("versions");
        versions.setCellFactory(list -> new VersionCell(desk.texts()));
        versions.getSelectionModel().selectedItemProperty().addListener((observed, before, now) -> chosen(now));
        VBox.setVgrow(versions, Priority.ALWAYS);
        VBox.setVgrow(detail.root(), Priority.ALWAYS);
        versions.setPrefHeight(0);
        detail.root().setPrefHeight(0);
        root = Layout.styled(Layout.column(Style.GAP_8, Layout.label(desk.say("history.help"), Style.MUTED), versions,
                detail.root()), "part");
    }

    @Override
    public String name() {
        return "history";
    }

    @Override
    public String title() {
        return desk.say("history.title");
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public void show(Entry theCase) {
        caseId = theCase.id();
        versions.getItems().clear();
        load();
    }

    private void load() {
        Id asked = caseId;
        desk.ask(progress -> Version.of(desk.casebook(), asked), read -> {
            if (asked.equals(caseId)) {
                versions.getItems().setAll(read);
            }
        });
    }

    private void chosen(Version version) {
        if (version == null) {
            detail.hide();
        } else {
            detail.show(version);
        }
    }

    private void restore(Version version) {
        Id record = version.record().id();
        desk.ask(progress -> desk.casebook().history().restore(record, version.revision().hash()),
                now -> desk.toasts().tell(desk.say("history.restored", now.code().text()), this::undo));
    }

    private void undo() {
        desk.ask(progress -> desk.casebook().history().undo(), undone -> { });
    }

    @Override
    public void refresh(Set<Id> changed) {
        load();
    }
}
