package org.rowan.ui.picker;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.rowan.model.Problem;
import org.rowan.text.Texts;
import org.rowan.ui.task.Job;
import org.rowan.ui.task.Tasks;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** The folder that a new casebook goes into, typed or chosen, and how much space its disk has. Makes nothing. */
public final class NewFolderField extends VBox {
    private final Texts texts;
    private final Tasks tasks;
    private final FilePicker picker;
    private final Path suggested;
    private final TextField place = new TextField();
    private final Label free = Layout.label("", Style.CAPTION);
    private final Tooltip whole = new Tooltip();
    private long space = Long.MAX_VALUE;

    /**
     * @param suggested a folder that is not there yet
     * @param changed   told when another one stands in the field
     */
    public NewFolderField(Texts texts, Tasks tasks, FilePicker picker, Path suggested, Runnable changed) {
        this.texts = texts;
        this.tasks = tasks;
        this.picker = picker;
        this.suggested = suggested;
        place.setId("create-place");
        place.setTooltip(whole);
        Button browse = Layout.button(Icon.FOLDER, texts.get("create.browse"), this::browse);
        browse.setId("create-browse");
        HBox.setHgrow(place, Priority.ALWAYS);
        getStyleClass().add(Style.GAP_4);
        getChildren().setAll(Layout.field(texts.get("create.place"), Layout.row(Style.GAP_8, place, browse)), free);
        put(suggested);
        measure();
        place.textProperty().addListener((text, before, now) -> {
            changed.run();
            measure();
        });
    }

    private void put(Path folder) {
        place.setText(Places.shortened(folder));
        place.end();
    }

    private void browse() {
        picker.folder(texts.get("create.chooseFolder"), folder -> put(within(folder)));
    }

    /** An empty folder is taken as it is; in any other one a new folder is made. */
    private Path within(Path folder) {
        return isEmpty(folder) ? folder : folder.resolve(suggested.getFileName());
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
        whole.setText(folder().toString());
        tasks.latest(this, Job.of(texts.get("create.measuring"),
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

    /** @return what stands in the field, or the suggested folder while that is no path */
    public Path folder() {
        return Typed.path(place.getText(), Places.home(), Path.of("").toAbsolutePath()).orElse(suggested);
    }

    /** @return free bytes on its disk, as far as they are known */
    public long space() {
        return space;
    }

    /** @return why no casebook can be made there; nothing when it looks as if one can */
    public Optional<String> fault() {
        if (place.getText().isBlank()) {
            return Optional.of(texts.get("create.noPlace"));
        }
        return Files.exists(folder()) && !isEmpty(folder())
                ? Optional.of(texts.explain(new Problem(Problem.Kind.PLACE_TAKEN, folder()))) : Optional.empty();
    }
}
