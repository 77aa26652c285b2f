package org.rowan.ui.create;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.rowan.model.Problem;
import org.rowan.text.Texts;
import org.rowan.ui.control.ErrorLine;
import org.rowan.ui.picker.NewFolderField;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** Where the casebook will be, what it is called, how large; and what it can and can not do. */
final class PlaceStage implements Stage {
    private final Creation creation;
    private final Texts texts;
    private final TextField name = new TextField();
    private final ErrorLine error;
    private final NewFolderField place;
    private final Map<Room, RadioButton> rooms = new LinkedHashMap<>();
    private final Region root;

    PlaceStage(Creation creation) {
        this.creation = creation;
        this.texts = creation.texts();
        this.error = new ErrorLine(texts);
        this.place = new NewFolderField(texts, creation.tasks(), creation.picker(), creation.place(), error::clear);
        name.setId("create-name");
        name.setText(texts.get("create.nameUsual"));
        VBox form = Layout.styled(Layout.column(Style.GAP_16, name(), place, room(), error), "create-form");
        root = Layout.styled(new FlowPane(form, promise()), "create-halves");
    }

    private VBox name() {
        return Layout.column(Style.GAP_4, Layout.field(texts.get("create.name"), name),
                Layout.label(texts.get("create.nameHint"), Style.CAPTION));
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

    /** @return what stands in the field, or the suggested place while that is no path */
    Path folder() {
        return place.folder();
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
        } else if (place.fault().isPresent()) {
            error.show(place.fault().get());
        } else if (place.space() < chosenRoom().onDisk()) {
            error.show(texts.get("create.noSpace", texts.bytes(chosenRoom().onDisk()), texts.bytes(place.space())));
        }
        return error.text().isEmpty();
    }
}
