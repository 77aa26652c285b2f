package org.rowan.ui.picker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.rowan.model.Problem;
import org.rowan.text.Texts;
import org.rowan.ui.control.ErrorLine;
import org.rowan.ui.control.Overlay;
import org.rowan.ui.task.Job;
import org.rowan.ui.task.Tasks;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** The sheet with places, path, list and buttons. */
final class PickerSheet {
    private final Tasks tasks;
    private final Texts texts;
    private final FilePicker.Wanted wanted;
    private final TextField path = new TextField();
    private final TextField name = new TextField();
    private final CheckBox hidden = new CheckBox();
    private final ListView<Row> list = new ListView<>();
    private final ErrorLine error;
    private final Button choose;
    private final VBox root;
    private List<Row> rows = List.of();
    private Path folder = Places.home();
    private Consumer<List<Path>> chosen = paths -> { };
    private Runnable cancelled = () -> { };

    PickerSheet(Tasks tasks, Texts texts, FilePicker.Wanted wanted, String title) {
        this.tasks = tasks;
        this.texts = texts;
        this.wanted = wanted;
        this.error = new ErrorLine(texts);
        this.choose = Layout.button(texts.get(word(wanted)), this::choose, Style.PRIMARY);
        setUpList();
        setUpFields();
        root = Layout.styled(Layout.column(Style.GAP_16, Layout.label(title, Style.TITLE), head(), middle(), error),
                "picker", Overlay.WIDE);
        if (wanted == FilePicker.Wanted.NEW_FILE) {
            root.getChildren().add(Layout.field(texts.get("picker.name"), name));
        }
        root.getChildren().add(foot());
        root.setOnDragOver(this::dragged);
        root.setOnDragDropped(this::dropped);
    }

    private static String word(FilePicker.Wanted wanted) {
        return switch (wanted) {
            case FILES -> "picker.chooseFiles";
            case FOLDER -> "picker.chooseFolder";
            case NEW_FILE -> "picker.write";
        };
    }

    Region root() {
        return root;
    }

    Path folder() {
        return folder;
    }

    void onChosen(Consumer<List<Path>> handler) {
        chosen = handler;
    }

    void onCancel(Runnable handler) {
        cancelled = handler;
    }

    /** Shows the first folder. */
    void start(Path first, String suggested) {
        name.setText(suggested);
        go(Files.isDirectory(first) ? first : Places.home());
        (wanted == FilePicker.Wanted.NEW_FILE ? name : list).requestFocus();
    }

    private void setUpList() {
        list.setId("picker-list");
        list.setCellFactory(view -> new RowCell(texts));
        list.setPlaceholder(Layout.label(texts.get("picker.empty"), Style.MUTED));
        boolean many = wanted == FilePicker.Wanted.FILES;
        list.getSelectionModel().setSelectionMode(many ? SelectionMode.MULTIPLE : SelectionMode.SINGLE);
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                enter();
            }
        });
        list.setOnKeyPressed(this::pressed);
        list.setOnKeyTyped(event -> jump(event.getCharacter()));
        list.getSelectionModel().selectedItemProperty().addListener((item, before, now) -> selected(now));
    }

    private void setUpFields() {
        path.setId("picker-path");
        path.setOnAction(event -> typed());
        name.setId("picker-name");
        name.setOnAction(event -> choose());
        hidden.setText(texts.get("picker.hidden"));
        hidden.setOnAction(event -> fill());
        choose.setId("picker-choose");
    }

    private HBox head() {
        Button up = Layout.button(Icon.UP, texts.get("picker.up"), this::up, Style.QUIET);
        HBox.setHgrow(path, Priority.ALWAYS);
        hidden.setMinWidth(Region.USE_PREF_SIZE);
        return Layout.row(Style.GAP_8, up, path, hidden);
    }

    private HBox middle() {
        VBox places = Layout.styled(Layout.column(Style.GAP_4), "picker-places");
        places.getChildren().addAll(place(Icon.HOME, texts.get("picker.home"), Places.home()),
                place(Icon.TEXT, texts.get("picker.documents"), Places.documents()));
        Places.desktop().ifPresent(at -> places.getChildren().add(place(Icon.FOLDER, texts.get("picker.desktop"), at)));
        Places.disks().stream().limit(6).forEach(at -> places.getChildren().add(place(Icon.DRIVE, diskName(at), at)));
        HBox.setHgrow(list, Priority.ALWAYS);
        HBox middle = Layout.styled(new HBox(places, list), Style.GAP_16);
        VBox.setVgrow(middle, Priority.ALWAYS);
        return middle;
    }

    private String diskName(Path disk) {
        return disk.getFileName() == null ? texts.get("picker.disk", disk.toString()) : disk.getFileName().toString();
    }

    private Button place(Icon icon, String word, Path at) {
        Button button = Layout.button(icon, word, () -> go(at), Style.QUIET);
        button.setMinWidth(0);
        return button;
    }

    private HBox foot() {
        HBox foot = Layout.row(Style.GAP_8, Layout.label(texts.get("picker.hint"), Style.CAPTION), Layout.spring(),
                Layout.button(texts.get("control.cancel"), () -> cancelled.run()), choose);
        foot.setAlignment(Pos.CENTER_RIGHT);
        return foot;
    }

    /** Lists a folder away from the window's thread: a network disk may take its time. */
    private void go(Path to) {
        error.clear();
        tasks.latest(this, Job.of(texts.get("picker.listing"), progress -> Row.in(to, texts.locale()))
                .then(found -> arrived(to, found)).orElse(this::failed));
    }

    private void failed(Problem problem) {
        if (problem.kind() != Problem.Kind.CANCELLED) {
            error.show(problem);
        }
    }

    private void arrived(Path at, List<Row> found) {
        folder = at;
        path.setText(at.toString());
        rows = found;
        fill();
    }

    private void fill() {
        list.getItems().setAll(rows.stream().filter(row -> hidden.isSelected() || !row.hidden())
                .filter(row -> row.folder() || wanted != FilePicker.Wanted.FOLDER).toList());
        list.getSelectionModel().clearSelection();
        if (wanted == FilePicker.Wanted.FILES) {
            list.getSelectionModel().selectFirst();
        }
    }

    private void up() {
        if (folder.getParent() != null) {
            go(folder.getParent());
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

    /** Typing goes to the next line that begins so. */
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

    /** Enter, or two clicks: into a folder, or this file. */
    private void enter() {
        Row row = list.getSelectionModel().getSelectedItem();
        if (row != null && row.folder()) {
            go(row.path());
        } else if (row != null) {
            choose();
        }
    }

    private void selected(Row row) {
        if (wanted == FilePicker.Wanted.NEW_FILE && row != null && !row.folder()) {
            name.setText(row.name());
        }
    }

    private void typed() {
        Typed.path(path.getText(), Places.home(), folder).ifPresentOrElse(this::goOrChoose,
                () -> error.show(new Problem(Problem.Kind.NO_SUCH_FILE, path.getText())));
    }

    private void goOrChoose(Path to) {
        if (Files.isDirectory(to)) {
            go(to);
        } else if (Files.exists(to) && wanted == FilePicker.Wanted.FILES) {
            chosen.accept(List.of(to));
        } else if (wanted == FilePicker.Wanted.NEW_FILE && to.getParent() != null && Files.isDirectory(to.getParent())) {
            name.setText(to.getFileName().toString());
            go(to.getParent());
        } else {
            error.show(new Problem(Problem.Kind.NO_SUCH_FILE, to));
        }
    }

    private void choose() {
        switch (wanted) {
            case FILES -> chooseFiles();
            case FOLDER -> chosen.accept(List.of(selectedFolder()));
            case NEW_FILE -> chooseNew();
        }
    }

    private Path selectedFolder() {
        Row row = list.getSelectionModel().getSelectedItem();
        return row == null ? folder : row.path();
    }

    private void chooseFiles() {
        List<Row> selected = list.getSelectionModel().getSelectedItems();
        List<Path> files = selected.stream().filter(row -> !row.folder()).map(Row::path).toList();
        if (!files.isEmpty()) {
            chosen.accept(files);
        } else {
            enter();
        }
    }

    private void chooseNew() {
        Typed.path(name.getText(), Places.home(), folder).ifPresent(target -> {
            if (Files.exists(target)) {
                error.show(new Problem(Problem.Kind.FILE_EXISTS, target.getFileName()));
            } else {
                chosen.accept(List.of(target));
            }
        });
    }

    private void dragged(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        List<Path> paths = event.getDragboard().getFiles().stream().map(java.io.File::toPath).toList();
        event.setDropCompleted(!paths.isEmpty());
        event.consume();
        boolean files = paths.stream().allMatch(Files::isRegularFile);
        if (files && wanted == FilePicker.Wanted.FILES) {
            chosen.accept(paths);
        } else {
            paths.stream().findFirst().map(p -> Files.isDirectory(p) ? p : p.getParent()).ifPresent(this::go);
        }
    }
}
