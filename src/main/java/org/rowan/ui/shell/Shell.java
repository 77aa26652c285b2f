package org.rowan.ui.shell;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.rowan.casebook.Casebook;
import org.rowan.model.Entry;
import org.rowan.model.Id;
import org.rowan.model.Problem;
import org.rowan.text.Texts;
import org.rowan.ui.control.Actions;
import org.rowan.ui.control.Overlay;
import org.rowan.ui.picker.FilePicker;
import org.rowan.ui.task.TaskStrip;
import org.rowan.ui.task.Tasks;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Ruler;
import org.rowan.ui.theme.Style;

/** The window while a casebook is open: sidebar, list, page, what runs, and notices. On the window's thread. */
public final class Shell implements Navigator {
    /** In "em": windows under 800 px at 100 %. */
    private static final double SLIM = 57;
    private static final String LIST_WIDTH = "list-width";

    private final Desk desk;
    private final Map<String, Feature> features = new LinkedHashMap<>();
    private final Trail trail = new Trail();
    private final Sidebar sidebar;
    private final Columns columns;
    private final StackPane root = new StackPane();
    private boolean closed;
    private Feature front;

    /**
     * What the shell is put into.
     *
     * @param overlay laid over the window by its owner
     * @param lock    what "Lock" does
     */
    public record Surroundings(Casebook casebook, Texts texts, Tasks tasks, Overlay overlay, Actions actions,
                               Runnable lock) {}

    /** @param wiring makes the features that exist, in the order of the sidebar */
    public Shell(Surroundings around, Function<Desk, List<Feature>> wiring) {
        Toasts toasts = new Toasts(around.texts());
        this.desk = new Desk(around.casebook(), around.texts(), around.tasks(), this, toasts, around.overlay(),
                new FilePicker(around.overlay(), around.tasks(), around.texts()), around.actions());
        wiring.apply(desk).forEach(feature -> features.put(feature.name(), feature));
        this.sidebar = new Sidebar(desk, List.copyOf(features.values()), around.lock());
        this.columns = new Columns(backBar(), this::keepWidth);
        Ruler ruler = new Ruler();
        root.getChildren().setAll(frame(), toasts.layer(), ruler);
        ruler.watch(root.widthProperty(), width -> sidebar.slim(width < SLIM));
        new ShellKeys(this, desk).bind(around.actions(), List.copyOf(features.values()));
        desk.casebook().onChange(changed -> Platform.runLater(() -> refresh(changed)));
        desk.ask(progress -> desk.casebook().settings().get(LIST_WIDTH, ""), this::restoreWidth);
        desk.ask(progress -> desk.casebook().findings().size(), this::tellOfDamage);
        show(features.containsKey("cases") ? "cases" : features.keySet().iterator().next());
    }

    private BorderPane frame() {
        BorderPane frame = new BorderPane(columns);
        frame.setLeft(sidebar.root());
        frame.setBottom(new TaskStrip(desk.tasks(), desk.texts()));
        return frame;
    }

    private HBox backBar() {
        return Layout.styled(Layout.row(Style.GAP_8,
                Layout.button(Icon.BACK, desk.say("shell.toList"), this::toList, Style.QUIET)), "back-bar");
    }

    private void keepWidth(double em) {
        desk.ask(progress -> {
            desk.casebook().settings().put(LIST_WIDTH, Integer.toString((int) Math.rint(em * 10)));
            return null;
        }, done -> { });
    }

    private void restoreWidth(String tenths) {
        if (tenths.matches("[0-9]{1,4}")) {
            columns.widen(Integer.parseInt(tenths) / 10.0);
        }
    }

    private void tellOfDamage(int findings) {
        if (findings > 0) {
            desk.toasts().warn(desk.say("shell.findings", findings));
        }
    }

    public Region root() {
        return root;
    }

    /** Tells a problem that has no place of its own. */
    public void tell(Problem problem) {
        desk.toasts().warn(desk.texts().explain(problem));
    }

    /** What was typed is queued as revisions: before the casebook is locked without hurry. */
    public void leave() {
        front.leave();
    }

    /** No longer follows the casebook. */
    public void close() {
        closed = true;
        features.values().forEach(Feature::end);
        desk.toasts().clear();
    }

    Feature front() {
        return front;
    }

    /** Features behind read anew when they are shown. */
    private void refresh(Set<Id> changed) {
        if (!closed) {
            front.refresh(changed);
        }
    }

    @Override
    public void show(String feature) {
        Optional.ofNullable(features.get(feature)).ifPresent(wanted -> {
            bring(wanted);
            wanted.show();
        });
    }

    @Override
    public void show(String feature, Set<Id> about) {
        Optional.ofNullable(features.get(feature)).ifPresent(wanted -> {
            bring(wanted);
            wanted.show(about);
        });
    }

    private void bring(Feature wanted) {
        if (front != null) {
            front.leave();
            trail.leave(new Trail.Step(front.name(), front.current()));
        }
        front = wanted;
        sidebar.mark(wanted.name());
        columns.show(wanted.list(), wanted.detail());
    }

    @Override
    public void open(Id record) {
        open(record, "", 0);
    }

    @Override
    public void open(Id record, String field, int offset) {
        desk.ask(progress -> find(record), found -> found.ifPresentOrElse(
                entry -> open(new Target(entry, field, offset)),
                () -> desk.toasts().tell(desk.say("shell.gone"))));
    }

    private Optional<Entry> find(Id record) throws IOException {
        return desk.casebook().records().find(record).filter(entry -> !entry.trashed());
    }

    private void open(Target target) {
        features.values().stream().filter(feature -> feature.opens(target.record().kind())).findFirst()
                .ifPresent(feature -> {
                    if (front != feature) {
                        bring(feature);
                        feature.show();
                    }
                    feature.open(target);
                });
    }

    @Override
    public void toDetail() {
        columns.turnTo(true);
    }

    @Override
    public void toList() {
        columns.turnTo(false);
    }

    @Override
    public void back() {
        trail.back().ifPresent(step -> {
            front.leave();
            Feature before = features.get(step.feature());
            front = before;
            sidebar.mark(before.name());
            columns.show(before.list(), before.detail());
            before.show();
            step.record().ifPresent(this::open);
        });
    }
}
