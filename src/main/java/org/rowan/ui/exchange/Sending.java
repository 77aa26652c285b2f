package org.rowan.ui.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rowan.bundle.Exchange;
import org.rowan.bundle.ExportPlan;
import org.rowan.model.Problem;
import org.rowan.ui.leaving.LeavingSheet;
import org.rowan.ui.record.Words;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.task.Job;

/**
 * From what was chosen to a file: the plan, the place, the one sheet, the bundle.
 *
 * @param toWhom  one line for each recipient, as people know them
 * @param what    one line for each case
 * @param warning what the sender has to know
 * @param action  the word on the sheet's button
 * @param after   run at the end, whether it was written or not
 */
record Sending(Desk desk, Exchange exchange, List<String> toWhom, List<String> what, String warning, String action,
               Runnable after) {
    /** Asks for the place, then shows the sheet. */
    void go(ExportPlan plan) {
        desk.picker().newFile(desk.say("exchange.bundleWhere"), ExportPlan.suggestedName(),
                target -> confirm(plan, target), after);
    }

    private void confirm(ExportPlan plan, Path target) {
        List<String> lines = new ArrayList<>(List.of(Words.facts(desk.say("exchange.records", plan.records()),
                desk.say("exchange.files", plan.media()), desk.texts().bytes(plan.bytes()))));
        lines.addAll(what);
        new LeavingSheet(desk.say("exchange.leavingTitle"), toWhom, lines, plan.withheld(), plan.unconsented(),
                target.toString(), warning, action).show(desk, () -> write(plan, target), after);
    }

    private void write(ExportPlan plan, Path target) {
        desk.tasks().start(Job.of(desk.say("exchange.writing"), progress -> exchange.export(plan, target, progress))
                .counting(Job.Unit.BYTES).then(result -> {
                    after.run();
                    desk.toasts().tell(desk.say("exchange.written", target.toString()));
                }).orElse(this::failed));
    }

    private void failed(Problem problem) {
        after.run();
        if (problem.kind() != Problem.Kind.CANCELLED) {
            desk.toasts().warn(desk.texts().explain(problem));
        }
    }
}
