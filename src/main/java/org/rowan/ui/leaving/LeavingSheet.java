package org.rowan.ui.leaving;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.rowan.casebook.leaving.Withheld;
import org.rowan.model.Code;
import org.rowan.ui.control.Footed;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/**
 * The one sheet before anything leaves the casebook: to whom, what, what not and why, and one button with its true
 * name. Cancel comes first and has the focus.
 *
 * @param what        one line a thing
 * @param withheld    what stays
 * @param unconsented testimonies that leave without a consent on record
 * @param where       the file that will be written
 * @param warning     what is no longer protected from then on
 * @param action      the word on the button
 */
public record LeavingSheet(String title, List<String> toWhom, List<String> what, List<Withheld> withheld,
                           List<Code> unconsented, String where, String warning, String action) {
    private static final int SHOWN = 12;
    private static final int NAMED = 3;

    /** @param go writes it */
    public void show(Desk desk, Runnable go) {
        show(desk, go, () -> { });
    }

    /**
     * @param go   writes it
     * @param stay told when nothing leaves, by Cancel or by Esc
     */
    public void show(Desk desk, Runnable go, Runnable stay) {
        show(desk, go, stay, List.of());
    }

    /**
     * @param go      writes it
     * @param stay    told when nothing leaves, by Cancel or by Esc
     * @param exactly stands below the rest: all that leaves, one by one
     */
    public void show(Desk desk, Runnable go, Runnable stay, List<? extends Node> exactly) {
        Button cancel = Layout.button(desk.say("leaving.cancel"), desk.overlay()::escape);
        VBox sheet = Layout.styled(new Footed(buttons(desk, cancel, go), Layout.label(title, Style.TITLE)),
                Style.GAP_16);
        sheet.setId("leaving-sheet");
        sheet.getChildren().add(warnings(desk));
        section(sheet, desk.say("leaving.toWhom"), toWhom);
        section(sheet, desk.say("leaving.what"), shortened(desk, what));
        section(sheet, desk.say("leaving.whatNot"), whatNot(desk));
        section(sheet, desk.say("leaving.where"), List.of(where));
        sheet.getChildren().addAll(exactly);
        desk.overlay().show(sheet, stay);
        cancel.requestFocus();
    }

    /** Stand first: who can press the button has had them in sight, also where not all of the sheet is. */
    private VBox warnings(Desk desk) {
        VBox warnings = Layout.column(Style.GAP_8, note(Icon.DAMAGE, Style.DANGER_CARD, Layout.label(warning)));
        List<Label> more = new ArrayList<>();
        if (!unconsented.isEmpty()) {
            more.add(Layout.label(desk.say("leaving.unconsented", unconsented.size(), codes(desk))));
        }
        if (!withheld.isEmpty()) {
            more.add(Layout.label(desk.say("leaving.stays", withheld.size())));
        }
        if (!more.isEmpty()) {
            warnings.getChildren().add(note(Icon.INFORMATION, Style.NOTE_CARD, more.toArray(Label[]::new)));
        }
        warnings.setId("leaving-warnings");
        return warnings;
    }

    private String codes(Desk desk) {
        String codes = unconsented.stream().limit(NAMED).map(Code::text).collect(Collectors.joining(", "));
        return unconsented.size() <= NAMED ? codes
                : codes + " " + desk.say("leaving.more", unconsented.size() - NAMED);
    }

    private List<String> whatNot(Desk desk) {
        List<String> lines = new ArrayList<>(withheld.stream().limit(SHOWN)
                .map(w -> desk.say("leaving.withheld", w.code().text(),
                        desk.say("leaving.reason", w.reason().replace('-', '_'))))
                .toList());
        if (withheld.size() > SHOWN) {
            lines.add(desk.say("leaving.more", withheld.size() - SHOWN));
        }
        return lines.isEmpty() ? List.of(desk.say("leaving.nothingWithheld")) : lines;
    }

    private static List<String> shortened(Desk desk, List<String> lines) {
        List<String> shown = new ArrayList<>(lines.stream().limit(SHOWN).toList());
        if (lines.size() > SHOWN) {
            shown.add(desk.say("leaving.more", lines.size() - SHOWN));
        }
        return shown;
    }

    private static void section(VBox sheet, String label, List<String> lines) {
        VBox section = Layout.column(Style.GAP_4, Layout.label(label, Style.CAPTION));
        lines.forEach(line -> section.getChildren().add(Layout.label(line)));
        sheet.getChildren().add(section);
    }

    private static HBox note(Icon icon, String style, Label... words) {
        VBox column = Layout.column(Style.GAP_8, words);
        HBox.setHgrow(column, Priority.ALWAYS);
        HBox note = Layout.styled(new HBox(icon.node(), column), Style.GAP_8, style);
        note.setAlignment(Pos.TOP_LEFT);
        return note;
    }

    private HBox buttons(Desk desk, Button cancel, Runnable go) {
        cancel.setId("leaving-cancel");
        cancel.setCancelButton(true);
        Button act = Layout.button(Icon.SAVE_OUT, action, () -> {
            desk.overlay().close();
            go.run();
        }, Style.DANGER);
        act.setId("leaving-go");
        HBox buttons = Layout.row(Style.GAP_8, cancel, act);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }
}
