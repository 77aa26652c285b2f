package org.rowan.ui.safety;

import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.rowan.model.Id;
import org.rowan.model.Problem;
import org.rowan.ui.record.CaseChoice;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.shell.Sheets;
import org.rowan.ui.task.Job;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** Chooses the cases that are copied to the other half. */
final class CopySheet {
    private final Desk desk;
    private final Runnable copied;
    private final CaseChoice cases;

    /** @param copied told when the other half has got something */
    CopySheet(Desk desk, Runnable copied) {
        this.desk = desk;
        this.copied = copied;
        this.cases = new CaseChoice(desk);
    }

    void show() {
        desk.ask(progress -> desk.casebook().records().cases(), list -> {
            cases.fill(list, Set.of());
            open();
        });
    }

    private void open() {
        Button act = Layout.button(desk.say("safety.copyNext"), this::plan, Style.PRIMARY);
        act.disableProperty().bind(cases.none());
        desk.overlay().show(Sheets.of(desk, "copy-sheet", desk.say("safety.copyTitle"), act, () -> { }, content()),
                () -> { });
    }

    private Node[] content() {
        return cases.view().getItems().isEmpty() ? new Node[] {text("safety.copyEmpty")}
                : new Node[] {text("safety.copyText"), Layout.field(desk.say("safety.copyWhich"), cases.view())};
    }

    private Label text(String key) {
        return Layout.label(desk.say(key), Style.READING);
    }

    private void plan() {
        Set<Id> chosen = cases.ids();
        desk.overlay().close();
        desk.tasks().start(Job.of(desk.say("safety.copyLooking"), progress -> desk.casebook().copies().plan(chosen, progress))
                .counting(Job.Unit.BYTES).then(plan -> new CopyPreview(desk, plan, copied).show()).orElse(this::failed));
    }

    private void failed(Problem problem) {
        if (problem.kind() != Problem.Kind.CANCELLED) {
            desk.toasts().warn(desk.texts().explain(problem));
        }
    }
}
