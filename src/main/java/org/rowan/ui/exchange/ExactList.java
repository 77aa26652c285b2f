package org.rowan.ui.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.rowan.bundle.ExportLine;
import org.rowan.model.Value;
import org.rowan.ui.record.Words;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.theme.Style;

/** The list of what leaves. A long value unfolds where it stands, with Enter or Space too. */
final class ExactList {
    private final Desk desk;
    private final ListView<ExactRow> view = new ListView<>();

    ExactList(Desk desk, List<ExactRow> rows) {
        this.desk = desk;
        view.setId("leaving-exactly");
        view.getStyleClass().addAll(Style.FREE_LINES, "exactly");
        view.getItems().setAll(rows);
        view.setCellFactory(list -> new ExactCell(desk, this::turn));
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    ListView<ExactRow> view() {
        return view;
    }

    private void pressed(KeyEvent event) {
        boolean turns = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE;
        if (turns && view.getSelectionModel().getSelectedItem() instanceof ExactRow.Long field) {
            event.consume();
            turn(field);
        }
    }

    private void turn(ExactRow.Long field) {
        view.requestFocus();
        if (field.open()) {
            fold(field);
        } else {
            desk.ask(progress -> pieces(field.source().read()), pieces -> unfold(field, pieces));
        }
    }

    private List<ExactRow> pieces(ExportLine.Part part) {
        List<ExactRow> pieces = new ArrayList<>(ExactRow.pieces(Words.value(part.value())));
        for (Value other : part.earlier()) {
            pieces.add(ExactRow.above(desk.say("exchange.exactlyAnother")));
            pieces.addAll(ExactRow.pieces(Words.value(Optional.of(other))));
        }
        return pieces;
    }

    private void unfold(ExactRow.Long field, List<ExactRow> pieces) {
        int at = view.getItems().indexOf(field);
        if (at >= 0) {
            view.getItems().set(at, field.turned());
            view.getItems().addAll(at + 1, pieces);
            view.getSelectionModel().clearAndSelect(at);
        }
    }

    private void fold(ExactRow.Long field) {
        int at = view.getItems().indexOf(field);
        int end = at + 1;
        while (end < view.getItems().size() && view.getItems().get(end) instanceof ExactRow.Piece) {
            end++;
        }
        view.getItems().remove(at + 1, end);
        view.getItems().set(at, field.turned());
        view.getSelectionModel().clearAndSelect(at);
        view.scrollTo(at);
    }
}
