package org.rowan.ui;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.rowan.casebook.Casebook;
import org.rowan.secret.SecretChars;
import org.rowan.text.Texts;
import org.rowan.ui.cases.CasesFeature;
import org.rowan.ui.control.Actions;
import org.rowan.ui.control.Overlay;
import org.rowan.ui.documents.DocumentsPart;
import org.rowan.ui.exchange.ExchangeFeature;
import org.rowan.ui.history.HistoryPart;
import org.rowan.ui.outbox.OutboxFeature;
import org.rowan.ui.people.PeopleFeature;
import org.rowan.ui.people.PeoplePart;
import org.rowan.ui.search.SearchFeature;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.shell.Feature;
import org.rowan.ui.shell.Shell;
import org.rowan.ui.task.Tasks;
import org.rowan.ui.testimonies.TestimoniesPart;
import org.rowan.ui.theme.Palette;
import org.rowan.ui.theme.Snapshots;
import org.rowan.ui.theme.Theme;
import org.rowan.ui.trash.TrashFeature;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The shell over a casebook in memory, on a headless screen. */
public final class TestShell {
    private final Stage stage;
    private final Scene scene;
    private final Tasks tasks;
    private final Shell shell;
    private final Actions actions;
    private Desk desk;

    /** On the window's thread. */
    public TestShell(Stage stage, Casebook casebook, Locale language) {
        this(stage, casebook, language, TestShell::features);
    }

    /** On the window's thread, with other features. */
    public TestShell(Stage stage, Casebook casebook, Locale language, Function<Desk, List<Feature>> features) {
        this.stage = stage;
        Texts texts = Texts.of(language);
        Overlay overlay = new Overlay();
        actions = new Actions(texts, overlay::open);
        this.tasks = new Tasks(problem -> {
            throw new AssertionError(problem);
        });
        this.shell = new Shell(new Shell.Surroundings(casebook, texts, tasks, overlay, actions, () -> { }),
                lent -> {
                    desk = lent;
                    return features.apply(lent);
                });
        this.scene = new Scene(new StackPane(shell.root(), overlay.layer()), 1366, 768);
        actions.install(scene);
        Theme.apply(scene, Palette.LIGHT, 100);
        stage.setScene(scene);
        stage.show();
    }

    /** All features there are. */
    public static List<Feature> features(Desk desk) {
        return List.of(new SearchFeature(desk), new CasesFeature(desk, List.of(TestimoniesPart.of(desk),
                PeoplePart.of(desk), DocumentsPart.of(desk), new HistoryPart(desk))), new PeopleFeature(desk),
                new ExchangeFeature(desk, () -> new SecretChars("river stone lamp".toCharArray())),
                new OutboxFeature(desk), new TrashFeature(desk));
    }

    public Scene scene() {
        return scene;
    }

    public Desk desk() {
        return desk;
    }

    public Actions actions() {
        return actions;
    }

    public Shell shell() {
        return shell;
    }

    /** Waits until something is so; it must become so within a minute, on however busy a machine. */
    public static void until(Callable<Boolean> so) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(so).get());
        } catch (TimeoutException e) {
            throw new AssertionError("did not come about in time", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Waits until a node is shown, and returns it. */
    public Node seen(String query) {
        until(() -> scene.getRoot().lookupAll(query).stream().anyMatch(TestShell::visible));
        return scene.getRoot().lookupAll(query).stream().filter(TestShell::visible).findFirst().orElseThrow();
    }

    private static boolean visible(Node node) {
        return node.isVisible() && (node.getParent() == null || visible(node.getParent()));
    }

    /** Waits until nothing is under way. */
    public void rest() {
        until(() -> tasks.works().isEmpty());
    }

    /** Writes a picture of the window, in a size and colours. */
    public void picture(FxRobot robot, String name, double width, double height, Palette palette, int percent) {
        rest();
        robot.interact(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
            Theme.apply(scene, palette, percent);
        });
        WaitForAsyncUtils.waitForFxEvents(3);
        rest();
        robot.interact(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            Snapshots.write(scene, name);
        });
    }

    /** Stops what runs. */
    public void close() {
        shell.close();
        tasks.close();
        stage.close();
    }
}
