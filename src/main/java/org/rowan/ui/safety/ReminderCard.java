package org.rowan.ui.safety;

import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.rowan.casebook.upkeep.Reminder;
import org.rowan.model.Problem;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.task.Step;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/**
 * A calm word to whoever set up the other half from here: nobody believes in one that nobody uses. Not there in any
 * other casebook, nor while there is nothing to say.
 */
final class ReminderCard {
    private final Desk desk;
    private final Reminder reminder;
    private final VBox root;

    /** @param copy begins to copy cases to the other half */
    ReminderCard(Desk desk, Runnable copy) {
        this.desk = desk;
        this.reminder = desk.casebook().reminder();
        FlowPane answers = Layout.flow(
                button("reminder-used", "safety.remindUsed", () -> answer(reminder::used)),
                button("reminder-copy", "safety.copy", copy),
                button("reminder-later", "safety.remindLater", this::later),
                button("reminder-stop", "safety.remindStop", () -> answer(reminder::stop)));
        root = Layout.styled(Layout.column(Style.GAP_8, Layout.label(desk.say("safety.remindTitle"), Style.TITLE),
                Layout.label(desk.say("safety.remindText"), Style.READING), answers), Style.CARD);
        root.setId("reminder");
        show(false);
    }

    private interface Answer {
        void give() throws Problem;
    }

    private Button button(String id, String key, Runnable action) {
        Button button = Layout.button(desk.say(key), action);
        button.setId(id);
        return button;
    }

    VBox root() {
        return root;
    }

    void refresh() {
        desk.ask(progress -> reminder.isDue(), this::show);
    }

    /** Says that there is something to read under Safety, and no more: others may see the screen. */
    void attend() {
        desk.ask(progress -> reminder.isDue() && desk.casebook().findings().isEmpty(), due -> {
            if (due) {
                desk.toasts().offer(desk.say("safety.remindToast"), desk.say("safety.remindShow"),
                        () -> desk.navigator().show("safety"), desk.say("safety.remindLater"), this::later);
            }
        });
    }

    /** The other half was used just now, by copying something to it. */
    void used() {
        answer(reminder::used);
    }

    private void later() {
        answer(reminder::later);
    }

    private void answer(Answer answer) {
        Step<Void> given = progress -> {
            answer.give();
            return null;
        };
        desk.ask(given, done -> refresh());
    }

    private void show(boolean due) {
        root.setVisible(due);
        root.setManaged(due);
    }
}
