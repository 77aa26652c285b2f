package org.rowan.ui.safety;

import java.util.function.Supplier;
import javafx.scene.Node;
import org.rowan.secret.SecretChars;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.shell.Feature;
import org.rowan.ui.theme.Icon;

/** Passphrases, the second casebook, room, soundness and rescue. The same in every casebook, whichever half it is. */
public final class SafetyFeature implements Feature {
    private final Desk desk;
    private final SafetyPage page;

    /** @param suggestion words made by chance */
    public SafetyFeature(Desk desk, Supplier<SecretChars> suggestion) {
        this.desk = desk;
        this.page = new SafetyPage(desk, suggestion);
    }

    /** Offers more room when there is little left. After the casebook was opened. */
    public void attend() {
        page.askWhenFull();
    }

    @Override
    public String name() {
        return "safety";
    }

    @Override
    public String title() {
        return desk.say("safety.title");
    }

    @Override
    public Icon icon() {
        return Icon.SAFETY;
    }

    @Override
    public Node detail() {
        return page.root();
    }

    @Override
    public void show() {
        page.refresh();
        page.enter();
    }
}
