package org.rowan.ui.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.rowan.casebook.Casebook;
import org.rowan.model.Problem;
import org.rowan.text.Texts;
import org.rowan.ui.control.Actions;
import org.rowan.ui.control.CommandPalette;
import org.rowan.ui.control.Keys;
import org.rowan.ui.control.ShortcutSheet;
import org.rowan.ui.safety.SafetyFeature;
import org.rowan.ui.settings.Preferences;
import org.rowan.ui.settings.SettingsFeature;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.shell.Feature;
import org.rowan.ui.shell.Shell;
import org.rowan.ui.task.Job;
import org.rowan.ui.task.Tasks;
import org.rowan.ui.task.Work;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** The window while a casebook is open, until it is locked. */
final class OpenCasebook {
    /** How long the panic key is held by nobody who does not mean it. */
    private static final Duration HELD = Duration.seconds(2);
    /** Longer than a large change takes to be written on a slow stick, for which the destroying waits. */
    private static final int PATIENCE = 20;

    private final Frame frame;
    private final Setting setting;
    private final Casebook casebook;
    private final Locks locks;
    private final Tasks tasks;
    private final IdleLock idle;
    private final Watch watch;
    private final BorderPane root = new BorderPane();
    private Preferences preferences;
    private Shell shell;
    private Runnable uninstall = () -> { };
    private Optional<IdleLock.Hold> interview = Optional.empty();

    /** The two ways of locking. */
    interface Locks {
        /** What is typed is kept. */
        void lock();

        /** Nothing more is kept than is. */
        void panic();

        /** The same, after the way into the casebook was destroyed. */
        void destroy();
    }

    OpenCasebook(Frame frame, Setting setting, Opened opened, Locks locks) {
        this.frame = frame;
        this.setting = setting;
        this.casebook = opened.casebook();
        this.preferences = opened.preferences();
        this.locks = locks;
        this.tasks = new Tasks(this::tell);
        this.idle = new IdleLock(frame.scene(), preferences.idleTime(), setting.clock(), locks::lock);
        this.watch = new Watch(setting.away(), () -> Platform.runLater(locks::lock));
    }

    /** Shows the shell, and asks what can't wait. */
    void enter() {
        build().attend();
        tasks.start(Job.of(preferences.texts().get("window.reading"), progress -> {
            casebook.documents().catchUp();
            return null;
        }));
    }

    private SafetyFeature build() {
        Texts texts = preferences.texts();
        Actions actions = new Actions(texts, frame.overlay()::open);
        preferences.keys().forEach(actions::set);
        List<SafetyFeature> safety = new ArrayList<>();
        frame.dress(preferences);
        frame.show(root);
        uninstall.run();
        bind(actions, texts);
        shell = new Shell(new Shell.Surroundings(casebook, texts, tasks, frame.overlay(), actions, locks::lock),
                desk -> features(desk, actions, safety));
        uninstall = actions.install(frame.scene());
        root.setCenter(shell.root());
        showInterview(actions, texts);
        return safety.getFirst();
    }

    private List<Feature> features(Desk desk, Actions actions, List<SafetyFeature> safety) {
        List<Feature> features = new ArrayList<>(setting.features().apply(desk));
        safety.add(new SafetyFeature(desk, setting.suggestion()));
        features.addAll(safety);
        features.add(new SettingsFeature(desk, actions, preferences, this::prefer));
        return features;
    }

    private void bind(Actions actions, Texts texts) {
        actions.bind(Keys.PALETTE, () -> CommandPalette.show(frame.overlay(), actions, texts));
        actions.bind(Keys.SHORTCUTS, () -> ShortcutSheet.show(frame.overlay(), actions, texts));
        actions.bind(Keys.LOCK, locks::lock);
        actions.bind(Keys.PANIC, locks::panic);
        actions.bindPress(Keys.PANIC, this::panic);
    }

    /** What is shown goes at once. The keyboard must still be heard when it matters how long the key is held. */
    private void panic() {
        if (preferences.destroys()) {
            uninstall.run();
            tasks.works().forEach(Work::cancel);
            frame.cover();
            new HeldKey(frame.scene(), HELD, locks::panic, locks::destroy).watch();
        } else {
            locks.panic();
        }
    }

    /** A new language needs new pages; everything else only needs to be put on. */
    private void prefer(Preferences next) {
        boolean sameLanguage = next.texts().locale().equals(preferences.texts().locale());
        preferences = next;
        idle.limit(next.idleTime());
        if (sameLanguage) {
            frame.dress(next);
        } else {
            shell.leave();
            shell.close();
            build();
            shell.show("settings");
        }
    }

    /** While an interview runs, nobody may touch anything for long; that is shown, and ends with one button. */
    private void showInterview(Actions actions, Texts texts) {
        root.setBottom(interview.isPresent() ? interviewBar(actions, texts) : null);
        actions.offer("interview", texts.get(interview.isPresent() ? "window.endInterview" : "window.interview"),
                () -> turnInterview(actions, texts));
    }

    private HBox interviewBar(Actions actions, Texts texts) {
        HBox bar = Layout.row(Style.GAP_16, Icon.TESTIMONY.node(), Layout.label(texts.get("window.interviewRuns",
                actions.shown(Keys.LOCK))), Layout.spring(),
                Layout.button(texts.get("window.endInterview"), () -> turnInterview(actions, texts)));
        return Layout.styled(bar, Style.STRIP);
    }

    private void turnInterview(Actions actions, Texts texts) {
        interview.ifPresentOrElse(hold -> {
            hold.close();
            interview = Optional.empty();
        }, () -> interview = Optional.of(idle.hold()));
        showInterview(actions, texts);
    }

    private void tell(Problem problem) {
        shell.tell(problem);
    }

    /**
     * Keeps what is typed, and forgets everything else.
     *
     * @param end called when that is done, on any thread
     */
    void lock(Runnable end) {
        casebook.hurry();
        shell.leave();
        end();
        tasks.close(progress -> {
            try {
                casebook.leave();
            } finally {
                end.run();
            }
            return null;
        }, problem -> { });
    }

    /**
     * Forgets everything at once; what was saved, drafts included, is there when it is opened again.
     *
     * @param end called when that is done, on any thread
     */
    void abandon(Runnable end) {
        end();
        tasks.abandon(() -> {
            casebook.abandon();
            end.run();
        });
    }

    /**
     * Destroys the way into the casebook; when the disk is too slow for it, gives up after a while.
     *
     * @param after called then, on any thread
     */
    void destroy(Runnable after) {
        CompletableFuture.runAsync(this::destroySlots).orTimeout(PATIENCE, TimeUnit.SECONDS)
                .whenComplete((done, late) -> after.run());
    }

    private void destroySlots() {
        try {
            casebook.protection().destroyOwnSlots();
        } catch (Problem e) {
            throw new CompletionException(e);
        }
    }

    /** Comes to rest without hurry, and calls back on the window's thread. */
    void close(Runnable after) {
        shell.leave();
        end();
        tasks.close(progress -> {
            casebook.close();
            return null;
        }, problem -> after.run());
    }

    private void end() {
        idle.close();
        watch.close();
        uninstall.run();
        shell.close();
    }
}
