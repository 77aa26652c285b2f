package org.rowan.ui.safety;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.rowan.ui.control.Confirmation;
import org.rowan.ui.control.ErrorLine;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.task.Job;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;
import org.rowan.vault.Compartment;
import org.rowan.vault.Reserve;

/** How full the casebook is, and how to make it larger: never without being asked. */
final class RoomCard {
    private static final double FULL = 0.8;

    private final Desk desk;
    private final Label records = Layout.label("");
    private final Label files = Layout.label("");
    private final ProgressBar recordsBar = new ProgressBar(0);
    private final ProgressBar filesBar = new ProgressBar(0);
    private final ErrorLine error;
    private final VBox root;

    RoomCard(Desk desk) {
        this.desk = desk;
        this.error = new ErrorLine(desk.texts());
        Button grow = Layout.button(Icon.DRIVE, desk.say("safety.grow"), () -> ask(this::offer));
        grow.setId("safety-grow");
        recordsBar.setMaxWidth(Double.MAX_VALUE);
        filesBar.setMaxWidth(Double.MAX_VALUE);
        records.setId("safety-records");
        root = Layout.styled(Layout.column(Style.GAP_8, Layout.label(desk.say("safety.roomTitle"), Style.TITLE), records,
                recordsBar, files, filesBar, Layout.label(desk.say("safety.roomText"), Style.READING), error,
                Layout.flow(grow)), Style.CARD);
    }

    VBox root() {
        return root;
    }

    void refresh() {
        ask(this::show);
    }

    /** Offers more room when there is little left; in both halves of a casebook alike. */
    void askWhenFull() {
        ask(capacity -> {
            if (recordsShare(capacity) >= FULL || filesShare(capacity) >= FULL) {
                offer(capacity);
            }
        });
    }

    private void ask(Consumer<Compartment.Capacity> answer) {
        desk.ask(progress -> desk.casebook().protection().capacity(), answer, error::show);
    }

    private void show(Compartment.Capacity capacity) {
        records.setText(desk.say("safety.records", desk.texts().bytes(capacity.databaseUsed()),
                desk.texts().bytes(capacity.databaseTotal())));
        files.setText(desk.say("safety.files", desk.texts().bytes(capacity.mediaUsed()),
                desk.texts().bytes(capacity.mediaTotal())));
        recordsBar.setProgress(recordsShare(capacity));
        filesBar.setProgress(filesShare(capacity));
    }

    private static double recordsShare(Compartment.Capacity capacity) {
        return (double) capacity.databaseUsed() / Math.max(1, capacity.databaseTotal());
    }

    private static double filesShare(Compartment.Capacity capacity) {
        return (double) capacity.mediaUsed() / Math.max(1, capacity.mediaTotal());
    }

    /** What is fuller is doubled; both when both are full or none is. */
    private void offer(Compartment.Capacity now) {
        boolean one = recordsShare(now) >= FULL ^ filesShare(now) >= FULL;
        Reserve larger = new Reserve(now.databaseTotal() * (one && recordsShare(now) < FULL ? 1 : 2),
                now.mediaTotal() * (one && filesShare(now) < FULL ? 1 : 2));
        long cost = 4 * (larger.databaseBytes() - now.databaseTotal()) + 2 * (larger.mediaBytes() - now.mediaTotal());
        new Confirmation(desk.say("safety.growTitle"), desk.say("safety.growText", desk.texts().bytes(cost),
                desk.texts().bytes(larger.databaseBytes()), desk.texts().bytes(larger.mediaBytes())),
                desk.say("safety.growAct"), false).ask(desk.overlay(), desk.texts(), () -> grow(larger));
    }

    private void grow(Reserve larger) {
        error.clear();
        desk.tasks().start(Job.<Void>of(desk.say("safety.growing"), progress -> {
            desk.casebook().protection().grow(larger, progress);
            return null;
        }).counting(Job.Unit.BYTES).then(done -> {
            desk.toasts().tell(desk.say("safety.grown"));
            refresh();
        }).orElse(error::show));
    }
}
