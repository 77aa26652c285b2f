package org.rowan.ui.create;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.rowan.model.Problem;
import org.rowan.text.Texts;
import org.rowan.ui.control.ErrorLine;
import org.rowan.ui.task.Job;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** Where the casebook will be, what it is called, how large; and what it can and can not do. */
final class PlaceStage implements Stage {
    private final Creation creation;
    private final Texts texts;
    private final TextField name = new TextField();
    private final TextField place = new TextField();
    private final Label free = Layout.label("", Style.CAPTION);
    private final ErrorLine error;
    private final Map<Room, RadioButton> rooms = new LinkedHashMap<>();
    private final Region root;
    private long space = Long.MAX_VALUE;

    PlaceStage(Creation creation) {
        this.creation = creation;
        this.texts = creation.texts();
        this.error = new ErrorLine(texts);
        name.setId("create-name");
        name.setText(texts.get("create.nameUsual"));
        place.setId("create-place");
        place.setText(creation.place().toString());
        place.end();
        place.textProperty().addListener((text, before, now) -> measure());
        VBox form = Layout.styled(Layout.column(Style.GAP_16, name(), place(), room(), error), "create-form");
        root = Layout.styled(new FlowPane(form, promise()), "create-halves");
        measure();
    }

    private VBox name() {
        return Layout.column(Style.GAP_4, Layout.field(texts.get("create.name"), name),
                Layout.label(texts.get("create.nameHint"), Style.CAPTION));
    }

    private VBox place() {
        Button browse = Layout.button(Icon.FOLDER, texts.get("create.browse"), this::browse);
        HBox.setHgrow(place, Priority.ALWAYS);
        HBox line = Layout.row(Style.GAP_8, place, browse);
        return Layout.column(Style.GAP_4, Layout.field(texts.get("create.place"), line), free);
    }

    private VBox room() {
        ToggleGroup group = new ToggleGroup();
        VBox choices = Layout.column(Style.GAP_4);
        for (Room room : creation.rooms()) {
            RadioButton choice = new RadioButton(texts.get("create.room." + room.name(), texts.bytes(room.onDisk())));
            choice.setToggleGroup(group);
            choice.setWrapText(true);
            choice.setId("room-" + room.name());
            rooms.put(room, choice);
            choices.getChildren().add(choice);
        }
        group.selectToggle(rooms.get(creation.rooms().getFirst()));
        return Layout.column(Style.GAP_4, Layout.label(texts.get("create.room"), Style.CAPTION), choices,
                Layout.label(texts.get("create.roomHint"), Style.CAPTION));
    }

    private VBox promise() {
        VBox card = Layout.column(Style.GAP_8, Layout.label(texts.get("create.can"), Style.STRONG),
                point("create.can1"), point("create.can2"), Layout.label(texts.get("create.cannot"), Style.STRONG),
                point("create.cannot1"), point("create.cannot2"), point("create.cannot3"), point("create.cannot4"));
        return Layout.styled(card, Style.NOTE_CARD, "create-promise");
    }

    private Node point(String key) {
        return Layout.label(texts.get(key), Style.MUTED);
    }

    private void browse() {
        creation.picker().folder(texts.get("create.chooseFolder"), folder -> {
            place.setText(within(folder).toString());
            place.end();
        });
    }

    /** An empty folder is taken as it is; in any other one a new folder is made. */
    private Path within(Path folder) {
        return isEmpty(folder) ? folder : folder.resolve(creation.place().getFileName());
    }

    private static boolean isEmpty(Path folder) {
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            return !children.iterator().hasNext();
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** How much space there is, asked away from the window's thread. */
    private void measure() {
        error.clear();
        creation.tasks().latest(this, Job.of(texts.get("create.measuring"),
                progress -> Files.getFileStore(existing(folder())).getUsableSpace()).then(this::measured)
                .orElse(problem -> measured(Long.MAX_VALUE)));
    }

    private void measured(long bytes) {
        space = bytes;
        free.setText(bytes == Long.MAX_VALUE ? "" : texts.get("create.free", texts.bytes(bytes)));
    }

    private static Path existing(Path path) {
        Path up = path;
        while (up.getParent() != null && !Files.exists(up)) {
            up = up.getParent();
        }
        return up;
    }

    /** @return what stands in the field, or the suggested place while that is no path */
    Path folder() {
        try {
            return Path.of(place.getText().strip()).toAbsolutePath();
        } catch (InvalidPathException typing) {
            return creation.place();
        }
    }

    String casebookName() {
        return name.getText().strip();
    }

    Room chosenRoom() {
        return rooms.entrySet().stream().filter(e -> e.getValue().isSelected()).map(Map.Entry::getKey).findFirst()
                .orElseThrow();
    }

    /** Says a problem of this step that came up later. */
    void tell(Problem problem) {
        error.show(problem);
    }

    @Override
    public String title() {
        return "create.placeTitle";
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void enter() {
        name.requestFocus();
        name.selectAll();
    }

    @Override
    public boolean ready() {
        error.clear();
        if (casebookName().isEmpty()) {
            error.show(texts.get("create.noName"));
        } else if (place.getText().isBlank()) {
            error.show(texts.get("create.noPlace"));
        } else if (Files.exists(folder()) && !isEmpty(folder())) {
            error.show(new Problem(Problem.Kind.PLACE_TAKEN, folder()));
        } else if (space < chosenRoom().onDisk()) {
            error.show(texts.get("create.noSpace", texts.bytes(chosenRoom().onDisk()), texts.bytes(space)));
        }
        return error.text().isEmpty();
    }
}
