package org.rowan.ui.safety;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.rowan.secret.SecretChars;
import org.rowan.ui.passphrase.SecondGuide;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** One card for each thing that keeps a casebook safe: what it is, what it can not do, and one button. */
final class SafetyPage {
    private final Desk desk;
    private final RoomCard room;
    private final SoundnessCard soundness;
    private final ReminderCard reminder;
    private final SharesCard shares;
    private final BackupReminding backup;
    private final CopySheet copying;
    private final Button passphrase;
    private final Region root;

    /** @param check leads to the check-up */
    SafetyPage(Desk desk, Supplier<SecretChars> suggestion, Runnable check) {
        this.desk = desk;
        this.room = new RoomCard(desk);
        this.soundness = new SoundnessCard(desk);
        this.reminder = new ReminderCard(desk, this::copy);
        this.shares = new SharesCard(desk);
        this.backup = new BackupReminding(desk);
        this.copying = new CopySheet(desk, reminder::used);
        this.passphrase = Layout.button(Icon.KEY, desk.say("safety.change"),
                () -> new PassphraseSheet(desk, suggestion).show());
        passphrase.setId("safety-change");
        Button erase = Layout.button(Icon.KEY, desk.say("safety.erase"),
                () -> new EraseSheet(desk, suggestion).show());
        erase.setId("safety-erase");
        Button checkup = Layout.button(Icon.SAFETY, desk.say("checkup.open"), check);
        checkup.setId("safety-checkup");
        VBox page = Layout.column(Style.GAP_16, Layout.label(desk.say("safety.title"), Style.PAGE_HEAD), reminder.root(),
                card("safety.changeTitle", text("safety.changeText"), Layout.flow(passphrase)),
                card("safety.secondTitle", text("safety.secondText"), text("safety.secondLimits"),
                        other(suggestion)),
                card("safety.eraseTitle", text("safety.eraseText"), text("safety.eraseLimits"), Layout.flow(erase)),
                shares.root(), room.root(), soundness.root(),
                card("checkup.title", text("checkup.text"), Layout.flow(checkup)),
                card("safety.rescueTitle", text("safety.rescueText")),
                card("safety.limitsTitle", text("safety.limit1"), text("safety.limit2"), text("safety.limit3"),
                        text("safety.limit4")));
        root = Layout.scrolling(Layout.styled(page, Style.PAGE, "safety-page"));
    }

    private FlowPane other(Supplier<SecretChars> suggestion) {
        Button second = Layout.button(Icon.SAFETY, desk.say("safety.second"),
                () -> new SecondSheet(desk, suggestion).show());
        second.setId("safety-second");
        Button copy = Layout.button(Icon.COPY, desk.say("safety.copy"), this::copy);
        copy.setId("safety-copy");
        return Layout.flow(second, copy, SecondGuide.button(desk.overlay(), desk.texts()));
    }

    /** Copies cases to the other half. */
    void copy() {
        copying.show();
    }

    private Node text(String key) {
        return Layout.label(desk.say(key), Style.READING);
    }

    private VBox card(String title, Node... content) {
        VBox card = Layout.column(Style.GAP_8, Layout.label(desk.say(title), Style.TITLE));
        card.getChildren().addAll(content);
        return Layout.styled(card, Style.CARD);
    }

    Region root() {
        return root;
    }

    void enter() {
        root.applyCss();
        passphrase.requestFocus();
    }

    void refresh() {
        reminder.refresh();
        shares.refresh();
        room.refresh();
        soundness.showFindings(desk.casebook().findings());
    }

    /** After the casebook was opened: what can't wait, and what was forgotten. */
    void attend() {
        room.askWhenFull();
        reminder.attend();
        backup.attend();
    }
}
