package org.rowan.ui;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.rowan.casebook.Casebooks;
import org.rowan.casebook.NewCasebook;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.secret.SecretChars;
import org.rowan.ui.control.ErrorLine;
import org.rowan.ui.create.Room;
import org.rowan.ui.passphrase.PassphraseField;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.shell.Feature;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Palette;
import org.rowan.ui.theme.Snapshots;
import org.rowan.ui.theme.Theme;
import org.rowan.ui.window.Ending;
import org.rowan.ui.window.Mistake;
import org.rowan.ui.window.RowanWindow;
import org.rowan.ui.window.Setting;
import org.rowan.vault.Reserve;
import org.rowan.vault.SmallConstants;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window on a headless screen, over real folders with the format's small sizes. */
public final class TestWindow {
    /** What the window suggests as a passphrase. */
    public static final String WORDS = "river copper lantern";
    private static final Reserve SMALL = new Reserve(1 << 20, 256 * 1024);

    private final Casebooks casebooks = new Casebooks(SmallConstants.SMALL);
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    private final Stage stage;
    private final Reserve room;
    private final Function<Desk, List<Feature>> features;
    private final FxRobot robot = new FxRobot();
    private final AtomicBoolean away = new AtomicBoolean();
    private final List<Optional<Mistake>> ended = new CopyOnWriteArrayList<>();
    private RowanWindow window;

    public TestWindow(Stage stage) {
        this(stage, SMALL, TestWindow::features);
    }

    /** @param features in the place of one page that says nothing */
    public TestWindow(Stage stage, Reserve room, Function<Desk, List<Feature>> features) {
        this.stage = stage;
        this.room = room;
        this.features = features;
    }

    public Casebooks casebooks() {
        return casebooks;
    }

    public RowanWindow window() {
        return window;
    }

    /** Makes a casebook in the folder, without the window. */
    public Path casebook(Path place, String passphrase, Optional<String> second) throws Problem {
        try (SecretChars first = secret(passphrase)) {
            casebooks.create(new NewCasebook(place, "Desk", first, second.map(TestWindow::secret), Optional.empty(),
                    room), Progress.NONE);
        }
        return place;
    }

    public static SecretChars secret(String text) {
        return new SecretChars(text.toCharArray());
    }

    /** Shows the window; named is the program's argument. */
    public void start(Optional<Path> named) {
        robot.interact(() -> show(named, Optional.empty()));
    }

    private void show(Optional<Path> named, Optional<Mistake> before) {
        window = new RowanWindow(stage, new Setting(casebooks, () -> secret(WORDS), List.of(new Room("papers", room)),
                features, now::get, away::get, new Recorded()), named, before);
        window.show();
    }

    /** A process can't end here: in the place of a fresh one, a fresh window is shown. */
    private final class Recorded implements Ending {
        private Optional<Path> next = Optional.empty();

        @Override
        public void prepare(Path folder) {
            next = Optional.of(folder);
        }

        @Override
        public Runnable begin(Optional<Mistake> mistake) {
            ended.add(mistake);
            return () -> Platform.runLater(() -> show(next, mistake));
        }
    }

    /** @return how processes would have ended */
    public List<Optional<Mistake>> ended() {
        return List.copyOf(ended);
    }

    /** Opens a casebook in the window and waits until it is open. */
    public void open(Path place, String passphrase) {
        start(Optional.of(place));
        unlock(passphrase);
        inside();
    }

    private static List<Feature> features(Desk desk) {
        return List.of(new Place(desk, Layout.label("the desk")));
    }

    /** A page in the place of the real ones. */
    private record Place(Desk desk, Region detail) implements Feature {
        @Override
        public String name() {
            return "cases";
        }

        @Override
        public String title() {
            return "Cases";
        }

        @Override
        public Icon icon() {
            return Icon.CASES;
        }

        @Override
        public void show() {
            detail.setId("inside");
        }
    }

    /** Types a passphrase into the unlock page. */
    public void unlock(String passphrase) {
        seen("#passphrase");
        fill("#passphrase", passphrase);
        robot.interact(() -> robot.lookup("#passphrase").queryAs(PassphraseField.class).requestFocus());
        robot.type(KeyCode.ENTER);
    }

    /** Waits until the casebook is open. */
    public void inside() {
        seen("#go-settings");
    }

    /** Waits until the unlock page is there, and nothing of the casebook. */
    public void outside() {
        seen("#passphrase");
        until(() -> robot.lookup("#go-settings").tryQuery().isEmpty());
    }

    public static void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        } catch (TimeoutException e) {
            throw new AssertionError("did not come about in time", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    public void seen(String query) {
        until(() -> robot.lookup(query).match(Node::isVisible).tryQuery().isPresent());
    }

    /** @return the error that stands on the page, empty when there is none */
    public String error() {
        return robot.lookup(".error-line").queryAllAs(ErrorLine.class).stream().filter(ErrorLine::isVisible)
                .map(ErrorLine::text).findFirst().orElse("");
    }

    public void fill(String field, String text) {
        robot.interact(() -> {
            TextInputControl input = robot.lookup(field).match(Node::isVisible).query();
            if (input instanceof PassphraseField secret) {
                secret.wipe();
                secret.replaceText(0, 0, text);
            } else {
                input.setText(text);
            }
        });
    }

    /** Presses a button, wherever it is scrolled to. */
    public void press(String button) {
        seen(button);
        robot.interact(() -> robot.lookup(button).queryAs(ButtonBase.class).fire());
    }

    public void control(KeyCode key) {
        robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
    }

    /** Lets the clock of the idle lock go on. */
    public void later(long seconds) {
        now.set(now.get().plusSeconds(seconds));
    }

    /** The computer tells that the person may have gone, until the window is locked. */
    public void goAway() {
        away.set(true);
        outside();
        away.set(false);
    }

    /** Writes a picture of the window as it is. */
    public void picture(String name, Palette palette, int percent) {
        robot.interact(() -> {
            stage.setWidth(1366);
            stage.setHeight(768);
            Theme.apply(stage.getScene(), palette, percent);
        });
        WaitForAsyncUtils.waitForFxEvents(3);
        robot.interact(() -> Snapshots.write(stage.getScene(), name));
    }

    public void close() {
        if (window != null) {
            window.close(() -> { });
        }
    }
}
