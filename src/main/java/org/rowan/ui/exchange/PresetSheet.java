package org.rowan.ui.exchange;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.rowan.casebook.contact.Contact;
import org.rowan.casebook.contact.Preset;
import org.rowan.model.Field;
import org.rowan.model.Kind;
import org.rowan.ui.control.ErrorLine;
import org.rowan.ui.record.Words;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.shell.Sheets;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** Says what stays out of every bundle for a contact: kinds of records, fields, files. */
final class PresetSheet {
    private static final Map<Kind, List<String>> USUAL = Map.of(
            Kind.CASE, List.of(Field.TITLE, Field.DATE, Field.PLACE, Field.SUMMARY),
            Kind.PERSON, List.of(Field.NAME, Field.ROLE, Field.TEXT),
            Kind.TESTIMONY, List.of(Field.TITLE, Field.PERSON, Field.DATE, Field.PLACE, Field.LANGUAGE,
                    Field.TRANSCRIPT),
            Kind.DOCUMENT, List.of(Field.TITLE, Field.FILE, Field.TEXT),
            Kind.NOTE, List.of(Field.TITLE, Field.TEXT));
    private static final String FILES = "files";
    private static final Set<String> HIDDEN = Set.of(Field.STATUS, Field.LEFT_OUT);
    private final Desk desk;
    private final Contact contact;
    private final Map<String, CheckBox> boxes = new LinkedHashMap<>();

    private record Known(Preset preset, Map<Kind, Set<String>> fields) {}

    PresetSheet(Desk desk, Contact contact) {
        this.desk = desk;
        this.contact = contact;
    }

    /** @param saved told when something else is remembered */
    void show(Runnable saved) {
        desk.ask(progress -> known(), known -> show(known, saved));
    }

    private Known known() throws IOException {
        Preset preset = desk.casebook().contacts().presets().of(contact.id());
        Map<Kind, Set<String>> fields = new LinkedHashMap<>();
        for (Kind kind : Kind.known()) {
            Set<String> names = new LinkedHashSet<>(USUAL.get(kind));
            names.addAll(desk.casebook().records().fieldNames(kind));
            names.addAll(preset.fields().getOrDefault(kind, Set.of()));
            names.removeIf(n -> HIDDEN.contains(n) || Words.technical(n));
            fields.put(kind, names);
        }
        return new Known(preset, fields);
    }

    private void show(Known known, Runnable saved) {
        VBox all = Layout.column(Style.GAP_16);
        known.fields().forEach((kind, names) -> all.getChildren().add(kind(kind, names)));
        known.preset().words().forEach(word -> box(word, word).setSelected(true));
        ErrorLine error = new ErrorLine(desk.texts());
        Button act = Layout.button(desk.say("exchange.staysSave"), () -> save(saved, error), Style.PRIMARY);
        desk.overlay().show(Sheets.of(desk, "preset-sheet", desk.say("exchange.staysTitle", contact.name()), act,
                () -> { }, Layout.label(desk.say("exchange.staysHelp"), Style.MUTED), all, error), () -> { });
    }

    private Node kind(Kind kind, Set<String> names) {
        VBox part = Layout.column(Style.GAP_4, Layout.label(desk.say("record.kind", kind.wire()), Style.STRONG));
        FlowPane fields = Layout.styled(new FlowPane(), Style.GAP_8);
        if (kind != Kind.CASE) {
            CheckBox whole = box(kind.wire(), desk.say("exchange.staysKind", kind.wire()));
            part.getChildren().add(whole);
            fields.disableProperty().bind(whole.selectedProperty());
        }
        if (kind == Kind.DOCUMENT) {
            fields.getChildren().add(box(FILES, desk.say("exchange.staysFiles")));
        }
        names.forEach(n -> fields.getChildren().add(box(kind.wire() + "." + n, Words.field(n, desk.texts()))));
        part.getChildren().add(fields);
        return part;
    }

    private CheckBox box(String word, String name) {
        return boxes.computeIfAbsent(word, _ -> {
            CheckBox box = new CheckBox(name);
            box.setId("stays-" + word.replace('.', '-'));
            return box;
        });
    }

    private void save(Runnable saved, ErrorLine error) {
        Preset preset = Preset.of(boxes.entrySet().stream().filter(e -> e.getValue().isSelected())
                .map(Map.Entry::getKey).toList()).orElseThrow();
        desk.ask(progress -> put(preset), done -> {
            desk.overlay().close();
            saved.run();
        }, error::show);
    }

    private Void put(Preset preset) throws IOException {
        desk.casebook().contacts().presets().put(contact.id(), preset);
        return null;
    }

    /** @return what stays out, for people; empty when nothing does */
    static String said(Preset preset, Desk desk) {
        String words = preset.words().stream().map(w -> said(w, desk)).collect(Collectors.joining(", "));
        return words.isEmpty() ? "" : desk.say("exchange.staysFor", words);
    }

    private static String said(String word, Desk desk) {
        int dot = word.indexOf('.');
        return word.equals(FILES) ? desk.say("exchange.staysFiles") : dot < 0 ? desk.say("exchange.staysKind", word)
                : desk.say("exchange.staysField", desk.say("record.kind", word.substring(0, dot)),
                Words.field(word.substring(dot + 1), desk.texts()));
    }
}
