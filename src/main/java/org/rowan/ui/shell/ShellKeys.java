package org.rowan.ui.shell;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.rowan.casebook.history.Undone;
import org.rowan.model.Content;
import org.rowan.model.Field;
import org.rowan.model.Kind;
import org.rowan.ui.control.Actions;
import org.rowan.ui.control.Keys;

/** What the keys do while a casebook is open. */
final class ShellKeys {
    private static final List<Keys> PLACES = List.of(Keys.PLACE_1, Keys.PLACE_2, Keys.PLACE_3, Keys.PLACE_4,
            Keys.PLACE_5, Keys.PLACE_6, Keys.PLACE_7);
    private final Shell shell;
    private final Desk desk;

    ShellKeys(Shell shell, Desk desk) {
        this.shell = shell;
        this.desk = desk;
    }

    void bind(Actions actions, List<Feature> features) {
        for (int i = 0; i < Math.min(PLACES.size(), features.size()); i++) {
            Feature feature = features.get(i);
            actions.bind(PLACES.get(i), feature.title(), () -> shell.show(feature.name()));
        }
        actions.bind(Keys.NEW, this::create);
        actions.bind(Keys.SEARCH, () -> shell.show("search"));
        actions.bind(Keys.BACK, shell::back);
        actions.bind(Keys.FINISH, () -> shell.front().finish());
        actions.bind(Keys.LEAVE, this::escape);
        actions.bind(Keys.UNDO, () -> step("shell.undone", () -> desk.casebook().history().undo()));
        actions.bind(Keys.REDO, () -> step("shell.redone", () -> desk.casebook().history().redo()));
    }

    /** Where nothing else can be made, a new case is. */
    private void create() {
        shell.front().creation().ifPresentOrElse(Runnable::run,
                () -> desk.ask(progress -> desk.casebook().records().add(Kind.CASE, Content.EMPTY),
                        made -> desk.navigator().open(made.id(), Field.TITLE, 0)));
    }

    private void escape() {
        if (!shell.front().escape()) {
            shell.toList();
        }
    }

    private interface Stepping {
        Optional<Undone> step() throws IOException;
    }

    /** What is being typed becomes a revision first, so that it is what gets undone. */
    private void step(String told, Stepping step) {
        shell.front().leave();
        desk.ask(progress -> words(told, step.step()), desk.toasts()::tell);
    }

    private String words(String told, Optional<Undone> done) throws IOException {
        if (done.isEmpty()) {
            return desk.say("shell.nothingToUndo");
        }
        Undone undone = done.get();
        String code = desk.casebook().records().get(undone.record()).code().text();
        return desk.say(told, undone.what(), code);
    }
}
