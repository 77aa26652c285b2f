package org.rowan.ui.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** The words at the left: one for each feature that exists, and the lock. */
final class Sidebar {
    private final Map<String, ToggleButton> entries = new LinkedHashMap<>();
    private final VBox column = Layout.styled(new VBox(), "sidebar");
    private final ScrollPane root = Layout.scrolling(column);

    Sidebar(Desk desk, List<Feature> features, Runnable lock) {
        Label name = Layout.line("", "casebook-name");
        desk.ask(progress -> desk.casebook().name(), name::setText);
        column.getChildren().add(name);
        for (Feature feature : features) {
            ToggleButton entry = new ToggleButton(feature.title(), feature.icon().node());
            entry.setId("go-" + feature.name());
            entry.setOnAction(event -> desk.navigator().show(feature.name()));
            feature.waiting().ifPresent(count -> entry.textProperty().bind(Bindings.createStringBinding(
                    () -> count.get() == 0 ? feature.title() : desk.say("shell.waiting", feature.title(), count.get()),
                    count)));
            entries.put(feature.name(), entry);
            column.getChildren().add(entry);
        }
        column.getChildren().addAll(Layout.spring(),
                Layout.button(Icon.LOCK, desk.say("shell.lock"), lock, Style.QUIET));
        root.setFitToHeight(true);
        root.getStyleClass().add(Style.SURFACE);
    }

    ScrollPane root() {
        return root;
    }

    /** @param slim whether the window is so small for its text that the page needs the room */
    void slim(boolean slim) {
        column.getStyleClass().remove("slim");
        if (slim) {
            column.getStyleClass().add("slim");
        }
    }

    /** Marks where the user is; a second press on an entry leaves it marked. */
    void mark(String feature) {
        entries.forEach((name, entry) -> entry.setSelected(name.equals(feature)));
    }
}
