package org.rowan.ui.task;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.rowan.text.Texts;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/**
 * The line at the foot of the window: what has been running for more than a second, how far it is, how fast, how long
 * it will take, and a way to stop it. There only while there is something to say.
 */
public final class TaskStrip extends HBox {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Tasks tasks;
    private final Texts texts;
    private final Label name = Layout.line("");
    private final ProgressBar bar = new ProgressBar();
    private final Label amount = Layout.line("", Style.MUTED);
    private final Label more = Layout.line("", Style.MUTED);
    private final Button cancel;
    private final Timeline pulse = new Timeline(new KeyFrame(javafx.util.Duration.millis(200), e -> refresh()));

    public TaskStrip(Tasks tasks, Texts texts) {
        this.tasks = tasks;
        this.texts = texts;
        this.cancel = Layout.button(texts.get("task.cancel"), this::cancelShown);
        getStyleClass().add(Style.STRIP);
        getChildren().setAll(name, bar, amount, more, Layout.spring(), cancel);
        cancel.setId("task-cancel");
        bar.getStyleClass().add("strip-bar");
        pulse.setCycleCount(Animation.INDEFINITE);
        tasks.onBegin(pulse::play);
        showing(false);
    }

    private List<Work> shown() {
        return tasks.works().stream().filter(work -> work.age().compareTo(PATIENCE) > 0).toList();
    }

    private void refresh() {
        if (tasks.works().isEmpty()) {
            pulse.stop();
        }
        List<Work> shown = shown();
        shown.stream().findFirst().ifPresent(work -> show(work, shown.size() - 1));
        showing(!shown.isEmpty());
    }

    private void show(Work work, int others) {
        name.setText(work.name());
        bar.setProgress(work.fraction());
        amount.setText(amount(work));
        more.setText(others == 0 ? "" : texts.get("task.more", others));
        cancel.setVisible(work.cancellable());
        cancel.setDisable(work.cancelled());
        cancel.setText(texts.get(work.cancelled() ? "task.stopping" : "task.cancel"));
    }

    private String amount(Work work) {
        List<String> facts = new ArrayList<>();
        if (work.unit() != Job.Unit.STEPS && work.total() > 0) {
            facts.add(texts.get("task.amount", count(work, work.done()), count(work, work.total())));
        }
        if (work.unit() == Job.Unit.BYTES) {
            work.speed().map(texts::speed).ifPresent(facts::add);
        }
        left(work).ifPresent(facts::add);
        return String.join(" · ", facts);
    }

    private Optional<String> left(Work work) {
        return work.left().map(time -> texts.get("task.left", texts.duration(time)));
    }

    private String count(Work work, long units) {
        return work.unit() == Job.Unit.BYTES ? texts.bytes(units) : texts.number(units);
    }

    private void cancelShown() {
        shown().stream().findFirst().ifPresent(Work::cancel);
        refresh();
    }

    private void showing(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }
}
