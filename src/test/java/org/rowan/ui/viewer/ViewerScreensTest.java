package org.rowan.ui.viewer;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rowan.document.Inputs;
import org.rowan.document.PdfInputs;
import org.rowan.text.Texts;
import org.rowan.ui.task.Tasks;
import org.rowan.ui.theme.Palette;
import org.rowan.ui.theme.Snapshots;
import org.rowan.ui.theme.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of every sort of document, to be looked at; and nothing above a document is cut off. */
@ExtendWith(ApplicationExtension.class)
class ViewerScreensTest {
    private static final String LETTER = """
            Утром второго дня пришли трое. They did not show any papers.
            ისინი დილით მოვიდნენ და წერილი წაიღეს.

            The witness remembers the number of the car, and that the second man was called by his first name only. \
            The witness was asked to sign a paper that nobody read to her, and she did not sign it.
            """;
    private final Shelf shelf = new Shelf();
    private Stage stage;

    @Start
    void keep(Stage shown) {
        stage = shown;
    }

    @ParameterizedTest
    @CsvSource({"en,LIGHT,100", "ru,DARK,100", "ru,LIGHT,200", "en,DARK,200"})
    void everySortOfDocumentIsShown(String language, Palette palette, int percent, FxRobot robot)
            throws TimeoutException {
        Viewer viewer = stage(robot, language, palette, percent);
        String name = "viewer-%s-" + language + "-" + palette + "-" + percent;
        byte[] letter = LETTER.repeat(20).getBytes(StandardCharsets.UTF_8);
        robot.interact(() -> viewer.show(shelf.document("letter.txt", letter), "witness"));
        shoot(robot, viewer, "#viewer-text", name.formatted("text"));
        show(robot, viewer, "photo.png", Inputs.picture("png", 1200, 500));
        shoot(robot, viewer, "#viewer-picture", name.formatted("picture"));
        show(robot, viewer, "court.pdf", PdfInputs.pages("The first page", "The second page", "Third"));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS,
                () -> robot.lookup(".viewer-paper .image-view").tryQuery().isPresent());
        shoot(robot, viewer, "#viewer-pages", name.formatted("pages"));
        show(robot, viewer, "interview.wav", Inputs.tone(8000, 83));
        shoot(robot, viewer, "#viewer-play", name.formatted("sound"));
        show(robot, viewer, "bomb.png", Inputs.pngHeader(50_000, 50_000));
        shoot(robot, viewer, "#viewer-sentence", name.formatted("sentence"));
    }

    private Viewer stage(FxRobot robot, String language, Palette palette, int percent) {
        Viewer viewer = new Viewer(Texts.of(Locale.of(language)), new Tasks(problem -> { }));
        robot.interact(() -> {
            Scene scene = new Scene(viewer, 866, 640);
            Theme.apply(scene, palette, percent);
            stage.setScene(scene);
            stage.sizeToScene();
            stage.show();
        });
        return viewer;
    }

    private void show(FxRobot robot, Viewer viewer, String name, byte[] bytes) {
        robot.interact(() -> viewer.show(shelf.document(name, bytes)));
    }

    private static void shoot(FxRobot robot, Viewer viewer, String id, String name) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> robot.lookup(id).tryQuery().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            viewer.applyCss();
            viewer.layout();
            Snapshots.write(viewer.getScene(), name);
        });
        for (Node tool : robot.lookup(".viewer-tools > *").queryAll()) {
            assertTrue(tool.getBoundsInParent().getMaxX() <= viewer.getWidth() + 1, tool + " in " + name);
        }
    }
}
