package org.rowan.ui.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.rowan.text.Texts;
import org.rowan.ui.control.Actions;
import org.rowan.ui.control.ErrorLine;
import org.rowan.ui.control.Keys;
import org.rowan.ui.control.Overlay;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Palette;
import org.rowan.ui.theme.Style;
import org.rowan.ui.theme.Theme;

/** Language, colours, text size, idle lock and keys. A choice holds as soon as it is made. */
final class SettingsPage {
    private static final List<Integer> MINUTES = List.of(1, 2, 5, 10, 15, 30, Preferences.LONGEST_IDLE);
    private static final int STEP = 25;

    private final Texts texts;
    private final Actions actions;
    private final Consumer<Preferences> changed;
    private final ErrorLine keyError;
    private final PanicPart panic;
    private final FlowPane keys = Layout.styled(new FlowPane(), "shortcuts");
    private final Region root;
    private Preferences now;

    /** A choice and what it is called. */
    private record Choice<T>(T value, String name) {}

    SettingsPage(Texts texts, Actions actions, Overlay overlay, Preferences now, Consumer<Preferences> changed) {
        this.texts = texts;
        this.actions = actions;
        this.now = now;
        this.changed = changed;
        this.keyError = new ErrorLine(texts);
        this.panic = new PanicPart(texts, overlay, now.destroys(), on -> set(this.now.withDestroys(on)));
        fillKeys();
        VBox page = Layout.column(Style.GAP_24, Layout.label(texts.get("settings.title"), Style.PAGE_HEAD), choices(),
                keyPart(), panic.root(), Layout.label(texts.get("settings.kept"), Style.CAPTION));
        root = Layout.scrolling(Layout.styled(page, Style.PAGE, "settings-page"));
    }

    Region root() {
        return root;
    }

    /** Takes the focus: once it is shown. */
    void enter() {
        root.applyCss();
        root.lookup("#settings-language").requestFocus();
    }

    private FlowPane choices() {
        return Layout.styled(new FlowPane(
                choice("settings.language", "settings-language", languages(), now.language(), l -> now.withLanguage(l)),
                choice("settings.colours", "settings-colours", palettes(), now.palette(), p -> now.withPalette(p)),
                choice("settings.size", "settings-size", sizes(), now.percent(), p -> now.withPercent(p)),
                choice("settings.idle", "settings-idle", idles(), now.idle(), m -> now.withIdle(m))),
                "settings-choices");
    }

    private List<Choice<String>> languages() {
        return Stream.concat(Stream.of(new Choice<>("", texts.get("settings.asSystem"))),
                Texts.languages().stream().map(code -> new Choice<>(code, Texts.ownName(code)))).toList();
    }

    private List<Choice<Optional<Palette>>> palettes() {
        return List.of(new Choice<>(Optional.empty(), texts.get("settings.asSystem")),
                new Choice<>(Optional.of(Palette.LIGHT), texts.get("settings.light")),
                new Choice<>(Optional.of(Palette.DARK), texts.get("settings.dark")));
    }

    private List<Choice<Integer>> sizes() {
        return IntStream.iterate(Theme.SMALLEST, p -> p <= Theme.LARGEST, p -> p + STEP)
                .mapToObj(p -> new Choice<>(p, texts.get("settings.percent", p))).toList();
    }

    private List<Choice<Integer>> idles() {
        return Stream.concat(MINUTES.stream(), Stream.of(now.idle())).distinct().sorted()
                .map(m -> new Choice<>(m, texts.get("settings.minutes", m))).toList();
    }

    private <T> VBox choice(String label, String id, List<Choice<T>> choices, T chosen,
                            Function<T, Preferences> change) {
        ComboBox<Choice<T>> box = new ComboBox<>();
        box.setId(id);
        box.setConverter(names());
        box.getItems().setAll(choices);
        choices.stream().filter(c -> c.value().equals(chosen)).findFirst().ifPresent(box::setValue);
        box.setMaxWidth(Double.MAX_VALUE);
        box.valueProperty().addListener((value, before, after) -> set(change.apply(after.value())));
        return Layout.styled(Layout.field(texts.get(label), box), "settings-choice");
    }

    private static <T> StringConverter<Choice<T>> names() {
        return new StringConverter<>() {
            @Override
            public String toString(Choice<T> choice) {
                return choice == null ? "" : choice.name();
            }

            @Override
            public Choice<T> fromString(String name) {
                throw new UnsupportedOperationException("the box is not edited");
            }
        };
    }

    private void set(Preferences next) {
        now = next;
        changed.accept(next);
    }

    private VBox keyPart() {
        return Layout.column(Style.GAP_8, Layout.label(texts.get("settings.keys"), Style.TITLE),
                Layout.label(texts.get("settings.keysHint"), Style.MUTED), keys, keyError);
    }

    private void fillKeys() {
        keys.getChildren().clear();
        for (Keys key : Keys.values()) {
            keys.getChildren().add(line(key));
        }
        panic.name(actions.shown(Keys.PANIC));
    }

    private HBox line(Keys key) {
        Label does = Layout.line(texts.get(key.text()));
        KeyField field = new KeyField(actions.shown(key), combination -> choose(key, combination), () -> put(key, ""));
        field.setId("key-" + key.name());
        does.setLabelFor(field);
        if (now.keys().containsKey(key)) {
            does.getStyleClass().add(Style.STRONG);
        }
        return Layout.styled(Layout.row(Style.GAP_8, does, Layout.spring(), field), "shortcut");
    }

    private void choose(Keys key, KeyCombination combination) {
        Optional<Keys> other = actions.taken(key, combination);
        if (other.isPresent()) {
            keyError.show(texts.get("settings.keyTaken", combination.getDisplayText(),
                    texts.get(other.get().text())));
        } else {
            put(key, combination.equals(key.usual()) ? "" : combination.getName());
        }
    }

    private void put(Keys key, String written) {
        keyError.clear();
        actions.set(key, written);
        set(now.withKey(key, written));
        fillKeys();
        keys.lookup("#key-" + key.name()).requestFocus();
    }
}
