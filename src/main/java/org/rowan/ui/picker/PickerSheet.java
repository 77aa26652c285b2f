package org.rowan.ui.picker;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.rowan.model.Problem;
import org.rowan.text.Texts;
import org.rowan.ui.control.ErrorLine;
import org.rowan.ui.control.Overlay;
import org.rowan.ui.task.Tasks;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** The sheet with places, path, list and buttons. */
final class PickerSheet implements FolderView.Listener {
    private final Texts texts;
    private final FilePicker.Wanted wanted;
    private final TextField path = new TextField();
    private final TextField name = new TextField();
    private final CheckBox hidden = new CheckBox();
    private final FolderView view;
    private final ErrorLine error;
    private final Button choose;
    private final VBox root;
    private Consumer<List<Path>> chosen = paths -> { };
    private Runnable cancelled = () -> { };

    PickerSheet(Tasks tasks, Texts texts, FilePicker.Wanted wanted, String title) {
        this.texts = texts;
        this.wanted = wanted;
        this.error = new ErrorLine(texts);
        this.choose = Layout.button(texts.get(word(wanted)), this::choose, Style.PRIMARY);
        this.view = new FolderView(tasks, texts, wanted == FilePicker.Wanted.FILES, this);
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
        return view.folder();
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
        (wanted == FilePicker.Wanted.NEW_FILE ? name : view.root()).requestFocus();
    }

    private void setUpFields() {
        path.setId("picker-path");
        path.setOnAction(event -> typed());
        name.setId("picker-name");
        name.setOnAction(event -> choose());
        hidden.setText(texts.get("picker.hidden"));
        hidden.setOnAction(event -> view.show(this::shows));
        view.show(this::shows);
        if (wanted == FilePicker.Wanted.NEW_FILE) {
            view.onSelected(row -> name.setText(row.folder() ? name.getText() : row.name()));
        }
        choose.setId("picker-choose");
    }

    private HBox head() {
        Button up = Layout.button(Icon.UP, texts.get("picker.up"), view::up, Style.QUIET);
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
        HBox.setHgrow(view.root(), Priority.ALWAYS);
        HBox middle = Layout.styled(new HBox(places, view.root()), Style.GAP_16);
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

    @Override
    public void arrived(Path folder) {
        path.setText(folder.toString());
        path.end();
    }

    @Override
    public void failed(Problem problem) {
        if (problem.kind() != Problem.Kind.CANCELLED) {
            error.show(problem);
        }
    }

    @Override
    public void entered(Row file) {
        choose();
    }

    private void go(Path to) {
        error.clear();
        view.go(to);
    }

    private boolean shows(Row row) {
        return (hidden.isSelected() || !row.hidden()) && (row.folder() || wanted != FilePicker.Wanted.FOLDER);
    }

    private void typed() {
        Typed.path(path.getText(), Places.home(), view.folder()).ifPresentOrElse(this::goOrChoose,
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
        return view.selected().stream().findFirst().map(Row::path).orElse(view.folder());
    }

    private void chooseFiles() {
        List<Path> files = view.selected().stream().filter(row -> !row.folder()).map(Row::path).toList();
        if (files.isEmpty()) {
            view.enter();
        } else {
            chosen.accept(files);
        }
    }

    private void chooseNew() {
        Typed.path(name.getText(), Places.home(), view.folder()).ifPresent(target -> {
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
        List<Path> paths = event.getDragboard().getFiles().stream().map(File::toPath).toList();
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
