package org.rowan.ui.control;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.rowan.text.Texts;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** Ctrl+K: everything that can be done here, found by typing a few letters of its name. */
public final class CommandPalette {
    private final Overlay overlay;
    private final Actions actions;
    private final Locale locale;
    private final TextField query = new TextField();
    private final ListView<Actions.Action> found = new ListView<>();

    private CommandPalette(Overlay overlay, Actions actions, Texts texts) {
        this.overlay = overlay;
        this.actions = actions;
        this.locale = texts.locale();
        query.setId("palette-query");
        query.setPromptText(texts.get("control.palettePrompt"));
        query.textProperty().addListener((text, before, now) -> filter(now));
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        found.setId("palette-found");
        found.setFocusTraversable(false);
        found.setPlaceholder(Layout.label(texts.get("control.paletteNothing"), Style.MUTED));
        found.setCellFactory(list -> new Cell());
        found.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                run();
            }
        });
        filter("");
    }

    /** Shows the palette. */
    public static void show(Overlay overlay, Actions actions, Texts texts) {
        CommandPalette palette = new CommandPalette(overlay, actions, texts);
        VBox sheet = Layout.styled(Layout.column(Style.GAP_8, palette.query, palette.found), "palette");
        overlay.show(sheet, () -> { });
    }

    private void filter(String text) {
        List<String> words = Stream.of(text.toLowerCase(locale).split("\\s+")).toList();
        found.getItems().setAll(actions.all().stream().filter(action -> matches(action, words)).toList());
        found.getSelectionModel().selectFirst();
    }

    private boolean matches(Actions.Action action, List<String> words) {
        String name = action.name().toLowerCase(locale);
        return action.key().filter(Keys.PALETTE::equals).isEmpty() && words.stream().allMatch(name::contains);
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> move(event, 1);
            case UP -> move(event, -1);
            case ENTER -> {
                event.consume();
                run();
            }
            default -> { }
        }
    }

    private void move(KeyEvent event, int by) {
        event.consume();
        int last = found.getItems().size() - 1;
        int next = Math.clamp(found.getSelectionModel().getSelectedIndex() + by, 0, Math.max(0, last));
        found.getSelectionModel().select(next);
        found.scrollTo(next);
    }

    private void run() {
        Actions.Action chosen = found.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            overlay.close();
            chosen.run().run();
        }
    }

    private final class Cell extends ListCell<Actions.Action> {
        @Override
        protected void updateItem(Actions.Action action, boolean empty) {
            super.updateItem(action, empty);
            setGraphic(empty || action == null ? null : row(action));
        }

        private HBox row(Actions.Action action) {
            Label name = Layout.line(action.name());
            HBox row = Layout.row(Style.GAP_16, name, Layout.spring());
            action.key().ifPresent(key -> row.getChildren().add(Layout.line(actions.shown(key), "keycap")));
            return row;
        }
    }
}
