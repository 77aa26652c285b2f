package org.rowan.ui.leaving;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.rowan.bundle.Outbox;
import org.rowan.casebook.store.Stub;
import org.rowan.casebook.store.Waiting;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.ui.record.Words;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.task.Job;

/** From the outbox to a folder, whichever it is: what does not lie there yet, the one sheet, and the files. */
public final class PuttingOut {
    private final Desk desk;
    private final Outbox outbox;
    private final Path into;

    /** Chooses, on another thread, what is to be put into the folder. */
    @FunctionalInterface
    public interface Choice {
        List<Waiting> of(Outbox outbox, Path into) throws IOException;
    }

    private record Found(List<Waiting> waiting, List<Stub> stubs) {}

    public PuttingOut(Desk desk, Path into) {
        this.desk = desk;
        this.outbox = new Outbox(desk.casebook());
        this.into = into;
    }

    /** Writes nothing before a person says so. */
    public void ask(Choice choice) {
        desk.tasks().start(Job.of(desk.say("outbox.asking"),
                progress -> new Found(choice.of(outbox, into), desk.casebook().tray().stubs())).then(found -> {
                    if (found.waiting().isEmpty()) {
                        desk.toasts().tell(desk.say("outbox.putNone"));
                    } else {
                        confirm(found);
                    }
                }));
    }

    private void confirm(Found found) {
        List<Waiting> those = found.waiting();
        new LeavingSheet(desk.say("outbox.putTitle", those.size()), toWhom(those),
                those.stream().map(one -> line(one, found.stubs())).toList(), List.of(), List.of(), into.toString(),
                desk.say("outbox.putWarning"), desk.say("outbox.putAct", those.size()))
                .show(desk, () -> put(those));
    }

    private List<String> toWhom(List<Waiting> those) {
        Set<String> names = new LinkedHashSet<>();
        those.forEach(one -> names.add(one.whom().isEmpty() ? desk.say("outbox.putUnnamed") : one.whom()));
        return List.copyOf(names);
    }

    private String line(Waiting one, List<Stub> stubs) {
        return Words.facts(WaitingTitle.of(one, stubs, desk), desk.texts().bytes(one.bytes()));
    }

    private void put(List<Waiting> those) {
        AtomicInteger written = new AtomicInteger();
        List<String> others = new ArrayList<>();
        desk.tasks().start(Job.of(desk.say("outbox.writing"), progress -> put(those, written, others, progress))
                .counting(Job.Unit.BYTES).then(done -> {
                    desk.toasts().tell(desk.say("outbox.putDone", those.size(), into.toString()));
                    others.forEach(desk.toasts()::warn);
                })
                .orElse(problem -> failed(problem, written.get(), those.size())));
    }

    private Void put(List<Waiting> those, AtomicInteger written, List<String> others, Progress progress)
            throws IOException {
        for (Waiting one : those) {
            Path file = outbox.write(one, into, progress);
            if (!file.equals(Outbox.fileIn(one, into))) {
                others.add(desk.say("outbox.putOther", one.name(), file.getFileName().toString()));
            }
            written.incrementAndGet();
        }
        return null;
    }

    /** What was written before stays: each is whole. */
    private void failed(Problem problem, int written, int planned) {
        String some = written > 0 ? desk.say("exchange.someWritten", written, planned) + " " : "";
        if (problem.kind() != Problem.Kind.CANCELLED || written > 0) {
            desk.toasts().warn(some + desk.texts().explain(problem));
        }
    }
}
