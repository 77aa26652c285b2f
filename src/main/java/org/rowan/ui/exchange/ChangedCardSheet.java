package org.rowan.ui.exchange;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.rowan.bundle.Acquaintance;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.shell.Sheets;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** Other keys for somebody who is known: the old and the new words beside each other, before anything is changed. */
record ChangedCardSheet(Desk desk, Acquaintance.Changed changed) {
    /**
     * @param replace puts the new card in the place of the old one
     * @param both    keeps the new card as another contact
     */
    void show(Runnable replace, Runnable both) {
        String name = changed.contact().name();
        Button act = Layout.button(desk.say("exchange.replaceCard"), replace);
        Button keep = Layout.button(desk.say("exchange.keepBoth"), both, Style.QUIET);
        keep.setId("keep-both");
        VBox sheet = Sheets.of(desk, "changed-card-sheet", desk.say("exchange.changedTitle", name), act, () -> { },
                Mark.of(Icon.DAMAGE, desk.say("exchange.changedMark"), Style.STRONG),
                Layout.label(desk.say(changed.sharesKey() ? "exchange.changedByKey" : "exchange.changedByName", name)),
                Mark.beside(Layout.label(desk.say("exchange.oldWords"), Style.CAPTION), changed.contact().standing(),
                        desk),
                words("old-words", changed.contact().fingerprint()),
                Layout.field(desk.say("exchange.newWords", changed.card().name()),
                        words("new-words", changed.fingerprint().words())),
                Layout.label(desk.say("exchange.changedHelp", name), Style.MUTED), keep);
        desk.overlay().show(sheet, () -> { });
        sheet.getScene().lookup("#changed-card-sheet-cancel").requestFocus();
    }

    private static Label words(String id, String words) {
        Label label = Layout.label(words, Style.STRONG);
        label.setId(id);
        return label;
    }
}
