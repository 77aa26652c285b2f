package org.rowan.ui.settings;

import java.util.function.Consumer;
import javafx.scene.Node;
import org.rowan.ui.control.Actions;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.shell.Feature;
import org.rowan.ui.theme.Icon;

/** What the user may choose. */
public final class SettingsFeature implements Feature {
    private final Desk desk;
    private final SettingsPage page;

    /** @param chosen applies what was chosen; it is saved here */
    public SettingsFeature(Desk desk, Actions actions, Preferences now, Consumer<Preferences> chosen) {
        this.desk = desk;
        this.page = new SettingsPage(desk.texts(), actions, desk.overlay(), now, next -> {
            save(next);
            chosen.accept(next);
        });
    }

    private void save(Preferences next) {
        desk.ask(progress -> {
            next.save(desk.casebook().settings());
            return null;
        }, done -> { });
    }

    @Override
    public String name() {
        return "settings";
    }

    @Override
    public String title() {
        return desk.say("settings.title");
    }

    @Override
    public Icon icon() {
        return Icon.SETTINGS;
    }

    @Override
    public Node detail() {
        return page.root();
    }

    @Override
    public void show() {
        page.enter();
    }
}
