package org.rowan.ui.picker;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.rowan.model.Problem;
import org.rowan.text.Texts;
import org.rowan.ui.task.Job;
import org.rowan.ui.task.Tasks;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** What is in one folder: arrows move, letters jump, Enter goes in, Backspace goes up. */
final class FolderView {
    private final Tasks tasks;
    private final Texts texts;
    private final Listener listener;
    private final ListView<Row> list = new ListView<>();
    private List<Row> rows = List.of();
    private Predicate<Row> shown = row -> true;
    private Path folder = Places.home();

    /** Told what happens in the list; on the window's thread. */
    interface Listener {
        void arrived(Path folder);

        void failed(Problem problem);

        /** Enter, or two clicks, on a file. */
        void entered(Row file);
    }

    /** @param many whether several may be selected */
    FolderView(Tasks tasks, Texts texts, boolean many, Listener listener) {
        this.tasks = tasks;
        this.texts = texts;
        this.listener = listener;
        list.setId("picker-list");
        list.setCellFactory(view -> new RowCell(texts));
        list.setPlaceholder(Layout.label(texts.get("picker.empty"), Style.MUTED));
        list.getSelectionModel().setSelectionMode(many ? SelectionMode.MULTIPLE : SelectionMode.SINGLE);
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                enter();
            }
        });
        list.setOnKeyPressed(this::pressed);
        list.setOnKeyTyped(event -> jump(event.getCharacter()));
    }

    ListView<Row> root() {
        return list;
    }

    Path folder() {
        return folder;
    }

    void onSelected(Consumer<Row> handler) {
        list.getSelectionModel().selectedItemProperty().addListener((item, before, now) -> {
            if (now != null) {
                handler.accept(now);
            }
        });
    }

    /** Lists a folder away from the window's thread: a network disk may take its time. */
    void go(Path to) {
        tasks.latest(this, Job.of(texts.get("picker.listing"), progress -> Row.in(to, texts.locale()))
                .then(found -> arrived(to, found)).orElse(listener::failed));
    }

    private void arrived(Path at, List<Row> found) {
        folder = at;
        rows = found;
        fill();
        listener.arrived(at);
    }

    /** Shows only some lines, from now on. */
    void show(Predicate<Row> which) {
        shown = which;
        fill();
    }

    private void fill() {
        list.getItems().setAll(rows.stream().filter(shown).toList());
        list.getSelectionModel().clearSelection();
        if (list.getSelectionModel().getSelectionMode() == SelectionMode.MULTIPLE) {
            list.getSelectionModel().selectFirst();
        }
    }

    void up() {
        if (folder.getParent() != null) {
            go(folder.getParent());
        }
    }

    List<Row> selected() {
        return List.copyOf(list.getSelectionModel().getSelectedItems());
    }

    /** Into the selected folder, or on with the selected file. */
    void enter() {
        Row row = list.getSelectionModel().getSelectedItem();
        if (row != null && row.folder()) {
            go(row.path());
        } else if (row != null) {
            listener.entered(row);
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            enter();
        } else if (event.getCode() == KeyCode.BACK_SPACE || event.getCode() == KeyCode.UP && event.isAltDown()) {
            event.consume();
            up();
        }
    }

    private void jump(String typed) {
        String start = typed.toLowerCase(texts.locale());
        int from = list.getSelectionModel().getSelectedIndex() + 1;
        Stream<Row> after = list.getItems().stream().skip(from);
        Stream.concat(after, list.getItems().stream().limit(from))
                .filter(row -> !start.isBlank() && row.name().toLowerCase(texts.locale()).startsWith(start)).findFirst()
                .ifPresent(row -> {
                    list.getSelectionModel().clearAndSelect(list.getItems().indexOf(row));
                    list.scrollTo(row);
                });
    }
}
