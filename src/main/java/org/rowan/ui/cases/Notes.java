package org.rowan.ui.cases;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.layout.VBox;
import org.rowan.casebook.Casebook;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.ui.record.Opened;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.shell.Target;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** The notes of a case under each other, each to be written in where it stands. */
final class Notes {
    private final Desk desk;
    private final VBox cards = Layout.column(Style.GAP_16);
    private final VBox root;
    private final Map<Id, NoteCard> shown = new LinkedHashMap<>();
    private Id caseId;
    private Optional<Target> wanted = Optional.empty();

    Notes(Desk desk) {
        this.desk = desk;
        this.root = Layout.column(Style.GAP_8, Layout.row(Style.GAP_8,
                Layout.label(desk.say("cases.notes"), Style.TITLE), Layout.spring(),
                Layout.button(Icon.NEW, desk.say("cases.newNote"), this::create)), cards);
    }

    VBox root() {
        return root;
    }

    void show(Id nowCase) {
        if (!nowCase.equals(caseId)) {
            leave();
            shown.clear();
            cards.getChildren().clear();
            caseId = nowCase;
        }
        refresh();
    }

    void refresh() {
        Id asked = caseId;
        desk.ask(progress -> notes(desk.casebook(), asked), notes -> {
            if (asked.equals(caseId)) {
                show(notes);
            }
        });
    }

    private static List<Opened> notes(Casebook casebook, Id caseId) throws IOException {
        List<Opened> notes = new ArrayList<>();
        for (Entry note : casebook.records().of(caseId, Kind.NOTE)) {
            notes.add(new Opened(note, casebook.drafts().of(note.id())));
        }
        return notes;
    }

    private void show(List<Opened> notes) {
        shown.keySet().retainAll(notes.stream().map(note -> note.entry().id()).toList());
        for (Opened note : notes) {
            shown.computeIfAbsent(note.entry().id(), id -> new NoteCard(desk)).show(note);
        }
        List<VBox> roots = shown.values().stream().map(NoteCard::root).toList();
        if (!cards.getChildren().equals(roots)) {
            cards.getChildren().setAll(roots);
        }
        wanted.ifPresent(this::goTo);
    }

    /** Goes to a note, now or when it has been read. */
    void goTo(Target target) {
        NoteCard card = shown.get(target.record().id());
        wanted = card == null ? Optional.of(target) : Optional.empty();
        if (card != null) {
            card.goTo(target);
        }
    }

    private void create() {
        Id where = caseId;
        desk.ask(progress -> desk.casebook().records().add(Kind.NOTE, Content.of(Field.CASE, where.text())), made -> {
            wanted = Optional.of(new Target(made, Field.TEXT, 0));
            refresh();
        });
    }

    void leave() {
        shown.values().forEach(NoteCard::leave);
    }
}
