package org.rowan.ui.regain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rowan.bundle.share.Share;
import org.rowan.bundle.share.ShareWords;
import org.rowan.bundle.share.Shares;
import org.rowan.model.Problem;
import org.rowan.secret.SecretBytes;
import org.rowan.text.Texts;
import org.rowan.ui.TestWindow;
import org.rowan.ui.control.ErrorLine;
import org.rowan.ui.control.Overlay;
import org.rowan.ui.passphrase.PassphraseField;
import org.rowan.ui.picker.FilePicker;
import org.rowan.ui.task.Tasks;
import org.rowan.ui.theme.Palette;
import org.rowan.ui.theme.Snapshots;
import org.rowan.ui.theme.Theme;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The pages that lead back into a casebook, in every state they can be in; with {@code -Dscreens=all} a picture of each. */
class RegainScreensTest {
    private static final int SECRET_BYTES = 51;
    private static final String WORDS = "river copper lantern winter saddle hockey";

    private final FxRobot robot = new FxRobot();
    private final Overlay overlay = new Overlay();
    private final Tasks tasks = new Tasks(problem -> { });
    private Texts texts;
    private Scene scene;
    private String home;
    @TempDir
    private Path folder;

    private void show(Region page) {
        robot.interact(() -> {
            scene = new Scene(new StackPane(page, overlay.layer()), 1366, 768);
            Theme.apply(scene, Palette.LIGHT, 100);
            stage().setScene(scene);
            stage().show();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Stage stage() {
        return FxToolkit.toolkitContext().getRegisteredStage();
    }

    private Regaining regaining(String language) throws Exception {
        FxToolkit.registerPrimaryStage();
        home = System.getProperty("user.home");
        System.setProperty("user.home", folder.toString());
        texts = Texts.of(Locale.of(language));
        return new Regaining(texts, tasks, new FilePicker(overlay, tasks, texts, folder), overlay,
                () -> TestWindow.secret(WORDS), () -> { });
    }

    @AfterEach
    void close() {
        System.setProperty("user.home", home);
        robot.interact(() -> tasks.close());
    }

    private static List<String> made() throws Problem {
        List<String> shares = new ArrayList<>();
        for (Share share : Shares.make(new SecretBytes(new byte[SECRET_BYTES]), 2, 3)) {
            shares.add(Arrays.stream(share.words()).mapToObj(ShareWords::word).collect(Collectors.joining(" ")));
        }
        return shares;
    }

    private <T extends Node> T node(String query, Class<T> type) {
        return type.cast(scene.getRoot().lookup(query));
    }

    private void type(String field, String text) {
        robot.interact(() -> {
            PassphraseField secret = node(field, PassphraseField.class);
            secret.wipe();
            secret.replaceText(0, 0, text);
        });
        WaitForAsyncUtils.waitForFxEvents(3);
    }

    private String error() {
        return scene.getRoot().lookupAll(".error-line").stream().map(ErrorLine.class::cast).filter(ErrorLine::isVisible)
                .map(ErrorLine::text).findFirst().orElse("");
    }

    private String explained(Problem.Kind kind, Object... arguments) {
        return texts.explain(new Problem(kind, arguments));
    }

    private String state() {
        return node("#share-state", Labeled.class).getText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void sharesAreGatheredUntilThereAreEnough(String language) throws Exception {
        List<Consumer<Problem>> asked = new ArrayList<>();
        Regaining regaining = regaining(language);
        RebuildPage[] page = new RebuildPage[1];
        robot.interact(() -> page[0] = new RebuildPage(regaining, folder.resolve("Documents/ქეისი/Casebook"),
                (shared, next, keyFile, failed) -> {
                    shared.close();
                    next.close();
                    asked.add(failed);
                }));
        show(page[0].root());
        robot.interact(page[0]::enter);
        assertEquals("~/Documents/ქეისი/Casebook", node("#rebuild-place", Labeled.class).getText());
        assertEquals(folder.resolve("Documents/ქეისი/Casebook").toString(),
                node("#rebuild-place", Labeled.class).getTooltip().getText());
        draw("rebuild-empty-" + language);
        List<String> shares = made();
        String[] first = shares.getFirst().split(" ");
        mistyped(first, language);
        enough(shares, language, asked);
    }

    private void mistyped(String[] right, String language) {
        String[] words = right.clone();
        words[32] = words[32].equals("zoo") ? "able" : "zoo";
        type("#share-word", String.join(" ", Arrays.copyOf(words, 23)));
        type("#share-word", "ca");
        draw("rebuild-half-" + language);
        type("#share-word", "rowann ");
        assertEquals(explained(Problem.Kind.SHARE_WORD_UNKNOWN, 24), error());
        draw("rebuild-unknown-" + language);
        type("#share-word", String.join(" ", Arrays.copyOfRange(words, 23, 50)));
        assertEquals(explained(Problem.Kind.SHARE_WORD_WRONG, 33), error());
        draw("rebuild-mistyped-" + language);
        type("#share-word", right[32] + " ");
        assertEquals(texts.get("regain.have", "1", 1, 2), state());
        draw("rebuild-too-few-" + language);
    }

    private void enough(List<String> shares, String language, List<Consumer<Problem>> asked) throws Problem {
        type("#share-word", made().getLast());
        assertEquals(explained(Problem.Kind.SHARES_MIXED), error());
        draw("rebuild-foreign-" + language);
        assertTrue(node("#regain-act", ButtonBase.class).isDisabled());
        type("#share-word", shares.getLast());
        assertEquals(texts.get("regain.have", "1, 3", 2, 2), state());
        assertFalse(node("#regain-act", ButtonBase.class).isDisabled());
        draw("rebuild-enough-" + language);
        type("#passphrase-again", WORDS);
        robot.interact(node("#regain-act", ButtonBase.class)::fire);
        draw("rebuild-working-" + language);
        robot.interact(() -> asked.getFirst().accept(new Problem(Problem.Kind.SHARES_ELSEWHERE)));
        assertEquals(explained(Problem.Kind.SHARES_ELSEWHERE), error());
        assertEquals(texts.get("regain.none"), state());
        assertTrue(node("#share-word", Node.class).isFocused());
        draw("rebuild-elsewhere-" + language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void aBackupIsNamedAndSoIsTheFolderItGoesTo(String language) throws Exception {
        List<RestorePage.Wanted> wanted = new ArrayList<>();
        Regaining regaining = regaining(language);
        RestorePage[] page = new RestorePage[1];
        robot.interact(() -> page[0] = new RestorePage(regaining, folder.resolve("Casebook"), (what, failed) -> {
            wanted.add(what);
            failed.accept(new Problem(Problem.Kind.BUNDLE_NOT_FOR_US));
        }));
        show(page[0].root());
        robot.interact(page[0]::enter);
        draw("restore-empty-" + language);
        assertTrue(node("#backup-file", Node.class).isFocused());
        choose();
        assertEquals("~/Casebook", node("#create-place", TextField.class).getText());
        draw("restore-" + language);
        type("#backup-passphrase", "river door");
        type("#passphrase-again", WORDS);
        another();
        robot.interact(node("#regain-act", ButtonBase.class)::fire);
        assertEquals(texts.get("regain.notOpened"), error());
        draw("restore-refused-" + language);
        assertEquals(List.of(folder.resolve("stick/ქეისი")), wanted.stream().map(RestorePage.Wanted::folder).toList());
    }

    private void choose() throws IOException {
        try (OutputStream backup = Files.newOutputStream(folder.resolve("k3wqm2x7pd4t.age"))) {
            backup.write(0);
        }
        robot.interact(node("#backup-file", ButtonBase.class)::fire);
        TestWindow.until(() -> node("#picker-path", TextField.class) != null);
        robot.interact(() -> {
            node("#picker-path", TextField.class).setText(folder.resolve("k3wqm2x7pd4t.age").toString());
            node("#picker-path", TextField.class).fireEvent(new ActionEvent());
        });
        TestWindow.until(() -> !overlay.open());
    }

    /** A folder with something in it is refused before anything is read. */
    private void another() throws IOException {
        Files.createDirectories(folder.resolve("stick/full/inside"));
        robot.interact(() -> node("#create-place", TextField.class).setText(folder.resolve("stick/full").toString()));
        robot.interact(node("#regain-act", ButtonBase.class)::fire);
        assertEquals(explained(Problem.Kind.PLACE_TAKEN, folder.resolve("stick/full")), error());
        robot.interact(() -> node("#create-place", TextField.class).setText("~/stick/ქეისი"));
        assertEquals("", error());
    }

    private void draw(String name) {
        if (!System.getProperty("screens", "").equals("all")) {
            return;
        }
        picture(name + "-dark", Palette.DARK, 100);
        picture(name + "-200", Palette.LIGHT, 200);
        picture(name, Palette.LIGHT, 100);
    }

    private void picture(String name, Palette palette, int percent) {
        robot.interact(() -> Theme.apply(scene, palette, percent));
        WaitForAsyncUtils.waitForFxEvents(3);
        robot.interact(() -> Snapshots.write(scene, name));
    }
}
