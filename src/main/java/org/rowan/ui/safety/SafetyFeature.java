package org.rowan.ui.safety;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.rowan.secret.SecretChars;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.shell.Feature;
import org.rowan.ui.theme.Icon;

/** Passphrases, the second casebook, room, soundness and rescue. The same in every casebook, whichever half it is. */
public final class SafetyFeature implements Feature {
    private final Desk desk;
    private final SafetyPage page;
    private final CheckupPage checkup;
    private final StackPane front = new StackPane();

    /** @param suggestion words made by chance */
    public SafetyFeature(Desk desk, Supplier<SecretChars> suggestion) {
        this.desk = desk;
        this.page = new SafetyPage(desk, suggestion, this::check);
        this.checkup = new CheckupPage(desk, progress -> Surroundings.of(desk.casebook()).run(progress), this::show);
        front.getChildren().setAll(page.root());
        desk.actions().offer("checkup", desk.say("checkup.title"), () -> {
            desk.navigator().show(name());
            check();
        });
        desk.actions().offer("copy", desk.say("safety.copyTitle"), page::copy);
    }

    private void check() {
        front.getChildren().setAll(checkup.root());
        checkup.run();
    }

    /** After the casebook was opened: offers more room when there is little left, and reminds whoever wants it. */
    public void attend() {
        page.attend();
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
        return front;
    }

    @Override
    public boolean escape() {
        boolean inside = front.getChildren().contains(checkup.root());
        if (inside) {
            show();
        }
        return inside;
    }

    @Override
    public void show() {
        front.getChildren().setAll(page.root());
        page.refresh();
        page.enter();
    }
}
