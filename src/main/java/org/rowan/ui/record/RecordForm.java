package org.rowan.ui.record;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Id;
import org.rowan.model.Problem;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.shell.Target;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/**
 * The fields of one record. What is typed is a draft at most one second later, and a revision when it is left
 * (casebook format, "Drafts and revisions"). Fields that are not bound stay as they are.
 */
public final class RecordForm {
    /** Counted from the first key after a save, and not from the last: who types on and on is saved too. */
    static final Duration PAUSE = Duration.millis(700);

    private final Desk desk;
    private final Consumer<Entry> revised;
    private final Map<String, TextInputControl> inputs = new LinkedHashMap<>();
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final SaveState state;
    private final DamageNotice damage;
    private final DisputeCard dispute;
    private final LeftOutLine leftOut;
    private final Node notices;
    private Entry entry;
    private Content base = Content.EMPTY;
    private boolean loading;
    private boolean dirty;
    private boolean drafted;
    private int underWay;

    /** @param revised told about the record after each new revision */
    public RecordForm(Desk desk, Consumer<Entry> revised) {
        this.desk = desk;
        this.revised = revised;
        this.state = new SaveState(desk.texts());
        this.damage = new DamageNotice(desk.texts());
        this.dispute = new DisputeCard(desk, this::leave);
        this.leftOut = new LeftOutLine(desk.texts());
        this.notices = noticed();
        pause.setOnFinished(event -> save());
    }

    /** @return the input, which from now on shows and changes the field */
    public <T extends TextInputControl> T bind(String field, T input) {
        inputs.put(field, input);
        input.setId(field);
        input.textProperty().addListener((observed, before, now) -> typed());
        return input;
    }

    /** @return the line that says whether what was typed is saved */
    public Node state() {
        return state;
    }

    private Node noticed() {
        VBox notices = Layout.column(Style.GAP_16, damage, leftOut, dispute.root());
        notices.visibleProperty().bind(damage.visibleProperty().or(leftOut.visibleProperty())
                .or(dispute.root().visibleProperty()));
        notices.managedProperty().bind(notices.visibleProperty());
        return notices;
    }

    /** @return what stands above the record: damage, what its sender left out, what is to be decided; else unseen */
    public Node notices() {
        return notices;
    }

    /**
     * Shows a record, with the draft of it when there is one. The record shown before must have been left. While
     * something typed is on its way to the casebook, what was read before it got there is older and is not shown.
     */
    public void show(Entry shown, Optional<Content> draft) {
        boolean same = entry != null && entry.id().equals(shown.id());
        if (same && (dirty || underWay > 0)) {
            return;
        }
        entry = shown;
        base = draft.orElse(shown.content());
        drafted = draft.isPresent();
        fill();
        damage.show(shown);
        leftOut.show(shown.content());
        dispute.show(shown);
        if (!same) {
            state.nothing();
        }
    }

    private void fill() {
        loading = true;
        inputs.forEach((field, input) -> {
            if (!input.getText().equals(base.text(field))) {
                input.setText(base.text(field));
            }
            input.setEditable(!entry.damaged());
        });
        loading = false;
    }

    /** @return what is shown now, saved or not */
    public Content content() {
        Content now = base;
        for (Map.Entry<String, TextInputControl> bound : inputs.entrySet()) {
            now = now.with(bound.getKey(), sound(bound.getValue().getText()));
        }
        return now;
    }

    /** Puts the cursor where the target says, and scrolls there. */
    public void goTo(Target target) {
        TextInputControl input = inputs.getOrDefault(target.field(), inputs.values().iterator().next());
        input.requestFocus();
        if (target.field().isEmpty()) {
            return;
        }
        int from = Math.min(target.offset(), input.getLength());
        int to = from;
        while (to < input.getLength() && Character.isLetterOrDigit(input.getText().charAt(to))) {
            to++;
        }
        input.selectRange(to, from);
    }

    /** What was typed becomes a revision. Safe to call at any time. */
    public void leave() {
        save();
        if (drafted) {
            drafted = false;
            Id id = entry.id();
            underWay++;
            desk.ask(progress -> desk.casebook().drafts().finish(id), this::revised, problem -> failed(id, problem));
        }
    }

    /** Forgets the record without saving, and its words: it is in the trash now, or sealed. */
    public void drop() {
        pause.stop();
        dirty = false;
        drafted = false;
        entry = null;
        loading = true;
        inputs.values().forEach(TextInputControl::clear);
        loading = false;
    }

    private void typed() {
        if (!loading && entry != null && !entry.damaged()) {
            dirty = true;
            state.saving();
            if (pause.getStatus() != PauseTransition.Status.RUNNING) {
                pause.playFromStart();
            }
        }
    }

    private void save() {
        pause.stop();
        if (dirty) {
            dirty = false;
            drafted = true;
            Id id = entry.id();
            Content now = content();
            underWay++;
            desk.ask(progress -> put(id, now), done -> saved(id), problem -> failed(id, problem));
        }
    }

    private Void put(Id id, Content content) throws Problem {
        desk.casebook().drafts().put(id, content);
        return null;
    }

    private void saved(Id id) {
        underWay--;
        if (shows(id) && !dirty) {
            state.saved();
        }
    }

    private void revised(Entry now) {
        underWay--;
        if (shows(now.id()) && !dirty) {
            entry = now;
            leftOut.show(now.content());
            dispute.show(now);
            state.saved();
        }
        revised.accept(now);
    }

    /** What is typed stays in the window, and the next key or leaving tries again. */
    private void failed(Id id, Problem problem) {
        underWay--;
        if (shows(id)) {
            dirty = true;
            state.failed(problem);
        } else {
            desk.toasts().warn(desk.texts().explain(problem));
        }
    }

    private boolean shows(Id id) {
        return entry != null && entry.id().equals(id);
    }

    /** A half of a character that needs two, which only a broken input method leaves behind, is no text. */
    private static String sound(String text) {
        boolean whole = text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        return whole ? text : text.codePoints().filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
