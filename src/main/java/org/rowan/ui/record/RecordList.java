package org.rowan.ui.record;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.rowan.model.Entry;
import org.rowan.model.Id;
import org.rowan.text.Texts;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** Records to choose from: arrows move, Enter or a click opens. */
public final class RecordList {
    private final ListView<Entry> view = Layout.styled(new ListView<>(), Style.TWO_LINES);
    private final Consumer<Entry> opened;

    /** @param more the second line of each record */
    public RecordList(Texts texts, Function<Entry, String> more, Consumer<Entry> opened) {
        this.opened = opened;
        view.setCellFactory(list -> new RecordCell(texts, more));
        view.setId("record-list");
        view.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                openChosen();
            }
        });
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    public ListView<Entry> view() {
        return view;
    }

    /** Shows other records; what was chosen stays so. */
    public void show(List<Entry> entries) {
        Entry chosen = view.getSelectionModel().getSelectedItem();
        view.getItems().setAll(entries);
        if (chosen != null) {
            choose(chosen.id());
        }
    }

    /** Marks a record, when it is there. */
    public void choose(Id id) {
        for (int i = 0; i < view.getItems().size(); i++) {
            if (view.getItems().get(i).id().equals(id)) {
                view.getSelectionModel().select(i);
            }
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            openChosen();
            event.consume();
        }
    }

    private void openChosen() {
        Entry chosen = view.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            opened.accept(chosen);
        }
    }
}
