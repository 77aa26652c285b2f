package org.rowan.ui.leaving;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import org.rowan.bundle.SealOrder;
import org.rowan.bundle.SealPlan;
import org.rowan.bundle.Seals;
import org.rowan.casebook.contact.Contact;
import org.rowan.model.Code;
import org.rowan.model.Entry;
import org.rowan.model.Id;
import org.rowan.model.Problem;
import org.rowan.ui.control.ErrorLine;
import org.rowan.ui.control.Keys;
import org.rowan.ui.record.Words;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.shell.Sheets;
import org.rowan.ui.task.Job;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** From a testimony to a sealed bundle: for whom, what goes along, the one sheet that names what is destroyed. */
public final class SealSheet {
    private static final int MANY = 5;
    private final Desk desk;
    private final Seals seals;
    private final After after;
    private final ErrorLine error;
    private final CheckBox keepWhom;
    private final CheckBox lock;
    private Sealable offered;
    private Ticks<Contact> contacts;
    private Ticks<Entry> documents;

    /** What is done, on another thread, when all is sealed. */
    @FunctionalInterface
    public interface After {
        void run() throws IOException;
    }

    /** @param after done before the window locks */
    public SealSheet(Desk desk, After after) {
        this.desk = desk;
        this.seals = new Seals(desk.casebook());
        this.after = after;
        this.error = new ErrorLine(desk.texts());
        this.keepWhom = box("seal-keep-whom", "seal.keepWhom");
        this.lock = box("seal-lock", "seal.lock");
        lock.setSelected(true);
    }

    private CheckBox box(String id, String key) {
        CheckBox box = new CheckBox(desk.say(key));
        box.setId(id);
        box.setWrapText(true);
        return box;
    }

    /** @param id a testimony, or a case with all of its testimonies; what was typed has been left */
    public void show(Id id) {
        desk.ask(progress -> Sealable.of(desk.casebook(), id), this::show);
    }

    private void show(Sealable found) {
        offered = found;
        contacts = new Ticks<>("seal-contact", found.contacts(), this::said,
                c -> found.order().filter(o -> o.to().contains(c.id())).isPresent());
        documents = new Ticks<>("seal-document", found.documents(), d -> line(d), d -> found.going().contains(d.id()));
        keepWhom.setSelected(found.order().filter(SealOrder::whom).isPresent());
        Button act = Layout.button(desk.say("seal.onward"), this::plan, Style.PRIMARY);
        desk.overlay().show(Sheets.of(desk, "seal-sheet", title(), act, () -> { }, parts()), () -> { });
    }

    private String title() {
        return desk.say("seal.title", offered.testimonies().size(), offered.testimonies().stream().map(Entry::code)
                .map(Code::text).collect(Collectors.joining(", ")));
    }

    private Node[] parts() {
        Node whom = offered.contacts().isEmpty() ? Layout.label(desk.say("seal.noContacts"), Style.MUTED)
                : contacts.root();
        List<Node> parts = new ArrayList<>(List.of(Layout.label(desk.say("seal.help")),
                Layout.field(desk.say("leaving.toWhom"), whom)));
        if (!offered.documents().isEmpty()) {
            parts.add(Layout.field(desk.say("seal.documents"), few(documents.root())));
        }
        if (offered.gone() > 0) {
            parts.add(Layout.label(desk.say("seal.gone", offered.gone()), Style.NOTE_CARD));
        }
        parts.addAll(List.of(keepWhom, lock, error));
        return parts.toArray(Node[]::new);
    }

    private Node few(Node boxes) {
        if (offered.documents().size() <= MANY) {
            return boxes;
        }
        ScrollPane scrolling = Layout.scrolling(boxes);
        scrolling.getStyleClass().add("case-choice");
        return scrolling;
    }

    private String said(Contact contact) {
        return desk.say("exchange.said", contact.name(), contact.standing().name());
    }

    private String line(Entry entry) {
        return Words.facts(Words.title(entry, desk.texts()), entry.code().text());
    }

    private void plan() {
        error.clear();
        List<Id> ids = Stream.concat(offered.testimonies().stream(), documents.chosen().stream()).map(Entry::id)
                .toList();
        List<Contact> to = contacts.chosen();
        if (to.isEmpty()) {
            error.show(desk.say("seal.nobody"));
            return;
        }
        desk.ask(progress -> seals.plan(ids, to), this::confirm, error::show);
    }

    private void confirm(SealPlan plan) {
        desk.overlay().close();
        List<String> what = new ArrayList<>(plan.records().stream().map(this::line).toList());
        what.add(desk.say("seal.caseToo", line(plan.theCase())));
        what.add(Words.facts(desk.say("exchange.files", plan.media()), desk.texts().bytes(plan.bytes())));
        String warning = desk.say("seal.warning", plan.records().size());
        String staying = said("seal.staying", plan.staying()) + said("seal.inTrash", plan.inTrash());
        new LeavingSheet(title(), plan.to().stream().map(this::said).toList(), what, List.of(), plan.unconsented(),
                desk.say("seal.where"), warning + staying, desk.say("seal.action", plan.to().size()))
                .show(desk, () -> seal(plan));
    }

    private String said(String key, List<Code> codes) {
        return codes.isEmpty() ? ""
                : " " + desk.say(key, codes.stream().map(Code::text).collect(Collectors.joining(", ")));
    }

    private void seal(SealPlan plan) {
        boolean whom = keepWhom.isSelected();
        desk.tasks().start(Job.of(desk.say("seal.sealing"), progress -> {
            seals.seal(plan, whom, progress);
            return closing();
        }).counting(Job.Unit.BYTES).then(trouble -> sealed(plan, trouble)).orElse(this::failed));
    }

    /** @return what went wrong after the sealing, which stands all the same */
    private Optional<Problem> closing() {
        try {
            after.run();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e instanceof Problem p ? p : new Problem(e, Problem.Kind.STORAGE_FAILED));
        }
    }

    private void sealed(SealPlan plan, Optional<Problem> trouble) {
        desk.toasts().tell(desk.say("seal.sealed", plan.records().size()));
        trouble.ifPresent(t -> desk.toasts().warn(desk.say("seal.notClosed", desk.texts().explain(t))));
        if (lock.isSelected()) {
            desk.actions().all().stream().filter(a -> a.key().filter(k -> k == Keys.LOCK).isPresent()).findFirst()
                    .ifPresent(a -> a.run().run());
        }
    }

    private void failed(Problem problem) {
        if (problem.kind() != Problem.Kind.CANCELLED) {
            desk.toasts().warn(desk.texts().explain(problem));
        }
    }
}
