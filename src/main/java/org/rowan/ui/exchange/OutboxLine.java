package org.rowan.ui.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.rowan.bundle.Outbox;
import org.rowan.bundle.inbox.ExchangeFolder;
import org.rowan.casebook.store.Waiting;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.ui.leaving.LeavingSheet;
import org.rowan.ui.record.Words;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.task.Job;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** What waits in the outbox, and the way from there into the exchange folder. */
final class OutboxLine {
    private final Desk desk;
    private final Outbox outbox;
    private final VBox root = Layout.column(Style.GAP_8);
    private Optional<Path> folder = Optional.empty();
    private List<Waiting> waiting = List.of();

    OutboxLine(Desk desk) {
        this.desk = desk;
        this.outbox = new Outbox(desk.casebook());
    }

    VBox root() {
        return root;
    }

    /** @param chosen the exchange folder */
    void folder(Optional<Path> chosen) {
        if (!folder.equals(chosen)) {
            folder = chosen;
            show();
        }
    }

    void load() {
        desk.ask(progress -> outbox.waiting(), found -> {
            waiting = found;
            show();
        });
    }

    private void show() {
        root.getChildren().clear();
        long fresh = waiting.stream().filter(w -> w.written().isEmpty()).count();
        if (folder.isPresent() && fresh > 0) {
            add(desk.say("folder.outbox", fresh), "put-outbox", "folder.putOutbox", false);
        }
        if (folder.isPresent() && fresh < waiting.size()) {
            add(desk.say("folder.outboxOut", waiting.size() - fresh), "put-again", "folder.putAgain", true);
        }
    }

    private void add(String said, String id, String key, boolean again) {
        Button put = Layout.button(Icon.SAVE_OUT, desk.say(key), () -> plan(again), again ? new String[] {Style.QUIET}
                : new String[0]);
        put.setId(id);
        root.getChildren().add(Layout.styled(new FlowPane(Layout.label(said), put), Style.GAP_8));
    }

    private void plan(boolean again) {
        Path into = folder.orElseThrow();
        desk.tasks().start(Job.of(desk.say("folder.asking"), progress -> ExchangeFolder.toPut(outbox, into, again))
                .then(found -> {
                    if (found.isEmpty()) {
                        desk.toasts().tell(desk.say("folder.putNone"));
                    } else {
                        confirm(found, into);
                    }
                }));
    }

    private void confirm(List<Waiting> found, Path into) {
        new LeavingSheet(desk.say("folder.putTitle"), List.of(desk.say("folder.putToWhom")),
                found.stream().map(this::line).toList(), List.of(), List.of(), into.toString(),
                desk.say("folder.putWarning"), desk.say("folder.putAct", found.size()))
                .show(desk, () -> put(found, into));
    }

    private String line(Waiting one) {
        return Words.facts(desk.say("folder.putWhat", one.errand().name()), desk.texts().bytes(one.bytes()),
                one.whom().isEmpty() ? "" : desk.say("folder.putFor", one.whom()));
    }

    private void put(List<Waiting> found, Path into) {
        AtomicInteger written = new AtomicInteger();
        desk.tasks().start(Job.of(desk.say("folder.putting"), progress -> put(found, into, written, progress))
                .counting(Job.Unit.BYTES).then(done -> {
                    load();
                    desk.toasts().tell(desk.say("folder.putDone", found.size()));
                }).orElse(problem -> failed(problem, written.get(), found.size())));
    }

    private Void put(List<Waiting> found, Path into, AtomicInteger written, Progress progress) throws IOException {
        for (Waiting one : found) {
            outbox.write(one, into, progress);
            written.incrementAndGet();
        }
        return null;
    }

    /** What was written before stays: each is whole. */
    private void failed(Problem problem, int written, int planned) {
        load();
        String some = written > 0 ? desk.say("exchange.someWritten", written, planned) + " " : "";
        if (problem.kind() != Problem.Kind.CANCELLED || written > 0) {
            desk.toasts().warn(some + desk.texts().explain(problem));
        }
    }
}
