package org.rowan.ui.cases;

import java.io.IOException;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.rowan.bundle.SealOrder;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Kind;
import org.rowan.ui.leaving.SealSheet;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** What can be done with a case as a whole. */
final class CaseMenu {
    private static final String CLOSED = "closed";
    private final Desk desk;
    private final Supplier<Entry> shown;
    private final Runnable leave;
    private final MenuButton button;
    private final MenuItem state = new MenuItem();

    /** @param leave keeps what is being typed, before anything is done */
    CaseMenu(Desk desk, Supplier<Entry> shown, Runnable leave) {
        this.desk = desk;
        this.shown = shown;
        this.leave = leave;
        this.button = Layout.styled(new MenuButton(desk.say("cases.more"), Icon.MORE.node()), Style.QUIET);
        button.setId("case-menu");
        button.setMinWidth(MenuButton.USE_PREF_SIZE);
        state.setOnAction(event -> turn());
        button.getItems().setAll(item("cases.send", this::send), state, item("cases.trash", this::trash));
        button.setOnShowing(event -> prepare());
    }

    MenuButton button() {
        return button;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(desk.say(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(event -> {
            leave.run();
            action.run();
        });
        return item;
    }

    private void prepare() {
        state.setText(desk.say(closed() ? "cases.reopen" : "cases.close"));
        button.getItems().forEach(item -> item.setDisable(shown.get().damaged()));
    }

    private boolean closed() {
        return shown.get().content().text(Field.STATUS).equals(CLOSED);
    }

    private void send() {
        desk.navigator().show("exchange", Set.of(shown.get().id()));
    }

    /** Where the casebook seals what is closed, a case is closed by sealing its testimonies. */
    private void turn() {
        Entry entry = shown.get();
        String state = closed() ? "" : CLOSED;
        desk.ask(progress -> !state.isEmpty() && SealOrder.of(desk.casebook()).isPresent()
                && desk.casebook().records().count(entry.id(), Kind.TESTIMONY) > 0, seals -> {
                    if (seals) {
                        new SealSheet(desk, () -> put(entry, state)).show(entry.id());
                    } else {
                        desk.ask(progress -> put(entry, state), done -> { });
                    }
                });
    }

    private Entry put(Entry entry, String state) throws IOException {
        Entry now = desk.casebook().records().get(entry.id());
        return desk.casebook().records().revise(entry.id(), now.content().with(Field.STATUS, state));
    }

    private void trash() {
        Entry entry = shown.get();
        desk.ask(progress -> trashed(entry), done -> desk.toasts().tell(
                desk.say("record.trashed", entry.code().text()), () -> restore(entry)));
        desk.navigator().toList();
    }

    private Void trashed(Entry entry) throws IOException {
        desk.casebook().records().trash(entry.id());
        return null;
    }

    private void restore(Entry entry) {
        desk.ask(progress -> {
            desk.casebook().records().restore(entry.id());
            return null;
        }, done -> desk.navigator().open(entry.id()));
    }
}
