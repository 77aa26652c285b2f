package org.rowan.ui.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javafx.scene.Node;
import org.rowan.bundle.Exchange;
import org.rowan.bundle.ExportPlan;
import org.rowan.bundle.ExportResult;
import org.rowan.casebook.leaving.Withheld;
import org.rowan.model.Code;
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
    private static final int NAMED = 10;

    /** Asks for the place, then shows the sheet. */
    void go(ExportPlan plan) {
        desk.picker().newFile(desk.say("exchange.bundleWhere"), ExportPlan.suggestedName(),
                target -> confirm(List.of(plan), List.of(target), target), after);
    }

    /** The same for a bundle each, into one folder and under names that say nothing. */
    void go(List<ExportPlan> plans) {
        if (plans.size() == 1) {
            go(plans.getFirst());
            return;
        }
        desk.picker().folder(desk.say("exchange.bundlesWhere"), folder -> into(plans, folder));
    }

    /** Into the exchange folder, without asking for a place. */
    void into(List<ExportPlan> plans, Path folder) {
        confirm(plans, plans.stream().map(p -> folder.resolve(ExportPlan.suggestedName())).toList(), folder);
    }

    private void confirm(List<ExportPlan> plans, List<Path> targets, Path where) {
        if (plans.getFirst().isBackup()) {
            confirm(plans, targets, where, List.of());
            return;
        }
        desk.ask(progress -> Exactly.of(plans, desk),
                exactly -> confirm(plans, targets, where, exactly.nodes()), problem -> {
                    after.run();
                    desk.toasts().warn(desk.texts().explain(problem));
                });
    }

    private void confirm(List<ExportPlan> plans, List<Path> targets, Path where, List<Node> exactly) {
        List<String> lines = new ArrayList<>();
        plans.stream().map(plan -> facts(plan, several(plans))).distinct().forEach(lines::add);
        lines.addAll(what);
        int withdrawals = plans.stream().mapToInt(ExportPlan::withdrawals).sum();
        lines.addAll(withdrawals == 0 ? List.of() : List.of(desk.say("exchange.withdrawals", withdrawals)));
        new LeavingSheet(desk.say("exchange.leavingTitle"), toWhom, lines, withheld(plans), unconsented(plans),
                where.toString(), warning, action).show(desk, () -> write(plans, targets, where), after, exactly);
    }

    private String facts(ExportPlan plan, boolean several) {
        return Words.facts(several ? desk.say("exchange.exactlyFor", plan.to().getFirst().name()) : "",
                desk.say("exchange.records", plan.records()), desk.say("exchange.files", plan.media()),
                desk.texts().bytes(plan.bytes()), partly(plan));
    }

    /** @return whether different things leave for different recipients */
    private static boolean several(List<ExportPlan> plans) {
        return !plans.stream().allMatch(plans.getFirst()::leavesTheSame);
    }

    private String partly(ExportPlan plan) {
        String fields = plan.partly().stream().flatMap(p -> p.fields().stream()).distinct()
                .filter(n -> !Words.technical(n)).map(n -> Words.field(n, desk.texts())).sorted()
                .collect(Collectors.joining(", "));
        return plan.partly().isEmpty() ? "" : desk.say("exchange.partly", plan.partly().size(), fields);
    }

    /** What stays for one recipient and not for another stands in the list of what leaves exactly. */
    private static List<Withheld> withheld(List<ExportPlan> plans) {
        return plans.getFirst().withheld().stream()
                .filter(w -> plans.stream().allMatch(p -> p.withheld().contains(w))).toList();
    }

    private static List<Code> unconsented(List<ExportPlan> plans) {
        return plans.stream().flatMap(p -> p.unconsented().stream()).distinct().toList();
    }

    private void write(List<ExportPlan> plans, List<Path> targets, Path where) {
        AtomicInteger written = new AtomicInteger();
        desk.tasks().start(Job.<List<String>>of(desk.say("exchange.writing"), progress -> {
            List<String> stayed = new ArrayList<>();
            for (int i = 0; i < plans.size(); i++) {
                stayed.addAll(stayed(plans.get(i), exchange.export(plans.get(i), targets.get(i), progress)));
                written.incrementAndGet();
            }
            return stayed;
        }).counting(Job.Unit.BYTES).then(stayed -> {
            after.run();
            tell(where, stayed);
        }).orElse(problem -> failed(problem, written.get(), plans.size())));
    }

    /** @return what did not go though it was planned, because its file turned out to be damaged */
    private static List<String> stayed(ExportPlan plan, ExportResult result) {
        return result.withheld().stream().filter(w -> !plan.withheld().contains(w)).map(w -> w.code().text()).toList();
    }

    private void tell(Path where, List<String> stayed) {
        if (stayed.isEmpty()) {
            desk.toasts().tell(desk.say("exchange.written", where.toString()));
        } else {
            desk.toasts().warn(desk.say("exchange.writtenWithout", where.toString(), stayed.size(),
                    String.join(", ", stayed.subList(0, Math.min(stayed.size(), NAMED)))
                            + (stayed.size() > NAMED ? "…" : "")));
        }
    }

    /** Bundles that were written before stay: each is whole. */
    private void failed(Problem problem, int written, int planned) {
        after.run();
        if (written > 0) {
            desk.toasts().warn(desk.say("exchange.someWritten", written, planned) + " " + desk.texts().explain(problem));
        } else if (problem.kind() != Problem.Kind.CANCELLED) {
            desk.toasts().warn(desk.texts().explain(problem));
        }
    }
}
