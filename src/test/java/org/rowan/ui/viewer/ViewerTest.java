package org.rowan.ui.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.event.ActionEvent;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.shape.Path;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rowan.document.Inputs;
import org.rowan.document.PdfInputs;
import org.rowan.text.Texts;
import org.rowan.ui.task.Tasks;
import org.rowan.ui.theme.Palette;
import org.rowan.ui.theme.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ViewerTest {
    private final Shelf shelf = new Shelf();
    private Viewer viewer;

    @Start
    void show(Stage stage) {
        viewer = new Viewer(Texts.of(Locale.ENGLISH), new Tasks(problem -> { }));
        Scene scene = new Scene(viewer, 900, 700);
        Theme.apply(scene, Palette.LIGHT, 100);
        stage.setScene(scene);
        stage.setWidth(900);
        stage.setHeight(700);
        stage.show();
    }

    private static void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError("did not come about in time", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean there(FxRobot robot, String id) {
        return robot.lookup(id).tryQuery().isPresent();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).<Label>query().getText();
    }

    private void open(FxRobot robot, Source source, String id) {
        robot.interact(() -> viewer.show(source));
        until(() -> there(robot, id));
    }

    private void opensAsSentence(FxRobot robot, String name, byte[] bytes, String part) {
        open(robot, shelf.document(name, bytes), "#viewer-sentence");
        assertTrue(text(robot, "#viewer-sentence").contains(part), text(robot, "#viewer-sentence"));
    }

    private static byte[] letter(int lines) {
        StringBuilder letter = new StringBuilder();
        IntStream.range(0, lines).forEach(i -> letter.append("Line ").append(i).append(" свидетель\n"));
        return letter.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The list keeps hidden lines too; only marks inside it are seen. */
    private static boolean marked(FxRobot robot) {
        return there(robot, "#viewer-text") && robot.lookup(".viewer-current-hit").<Path>queryAll().stream()
                .filter(path -> !path.getElements().isEmpty())
                .anyMatch(path -> inside(path, robot.lookup("#viewer-text").query()));
    }

    @Test
    void textIsShownWithoutMakingEveryLine(FxRobot robot) {
        open(robot, shelf.document("letter.txt", letter(100_000)), "#viewer-text");
        ListView<?> list = robot.lookup("#viewer-text").query();
        assertEquals(100_000, list.getItems().size());
        assertTrue(robot.lookup(".viewer-words").queryAll().size() < 200);
        assertTrue(shelf.allClosed());
    }

    @Test
    void whatIsSoughtIsMarkedAndGoneTo(FxRobot robot) {
        robot.interact(() -> viewer.show(shelf.document("letter.txt", letter(3000)), "LINE 2500 СВИД"));
        until(() -> marked(robot));
        assertEquals("1 of 1", text(robot, "#viewer-places"));
        robot.interact(() -> robot.lookup("#viewer-find").<TextField>query().setText("line 1"));
        until(() -> text(robot, "#viewer-places").equals("1 of 1,111"));
        robot.interact(() -> robot.lookup("#viewer-find").query().requestFocus());
        robot.push(KeyCode.ENTER);
        until(() -> text(robot, "#viewer-places").equals("2 of 1,111"));
        robot.push(KeyCode.SHIFT, KeyCode.ENTER).push(KeyCode.SHIFT, KeyCode.ENTER);
        until(() -> text(robot, "#viewer-places").equals("1,111 of 1,111"));
        until(() -> marked(robot));
        robot.interact(() -> viewer.find("nobody wrote this"));
        assertEquals("Not in this document", text(robot, "#viewer-places"));
    }

    @Test
    void thePlaceThatWasMeantIsGoneToEvenBeforeTheTextIsThere(FxRobot robot) {
        robot.interact(() -> {
            viewer.show(shelf.document("letter.txt", letter(3000)));
            viewer.find("свидетель", 20_000);
        });
        until(() -> marked(robot));
        assertEquals("1,056 of 3,000", text(robot, "#viewer-places"));
        robot.interact(() -> viewer.find("свидетель", 1_000_000));
        assertEquals("1 of 3,000", text(robot, "#viewer-places"));
    }

    @Test
    void aLongParagraphIsScrolledToThePlace(FxRobot robot) {
        String words = "word ".repeat(390) + "needle";
        robot.interact(() -> viewer.show(shelf.document("long.txt", (words + "\n").repeat(3).getBytes(
                StandardCharsets.UTF_8)), "needle"));
        until(() -> marked(robot));
        robot.interact(() -> viewer.getScene().getWindow().setHeight(300));
        robot.clickOn("#viewer-after");
        WaitForAsyncUtils.waitForFxEvents();
        until(() -> marked(robot));
    }

    private static boolean inside(Node mark, Node list) {
        Bounds marked = mark.localToScene(mark.getLayoutBounds());
        return list.localToScene(list.getLayoutBounds()).contains(marked.getCenterX(), marked.getCenterY());
    }

    @Test
    void aPictureFitsAndCanBeMadeLargerByKeys(FxRobot robot) {
        open(robot, shelf.document("photo.png", Inputs.picture("png", 1800, 600)), "#viewer-picture");
        until(() -> !text(robot, "#viewer-zoom").equals("100 %"));
        ImageView image = robot.lookup(".image-view").query();
        assertTrue(image.getFitWidth() <= 900);
        robot.interact(() -> robot.lookup("#viewer-picture").query().requestFocus());
        robot.push(KeyCode.DIGIT1);
        assertEquals("100 %", text(robot, "#viewer-zoom"));
        assertEquals(1800, image.getFitWidth());
        robot.push(KeyCode.MINUS);
        assertEquals("80 %", text(robot, "#viewer-zoom"));
        robot.push(KeyCode.ADD).push(KeyCode.ADD);
        assertEquals("125 %", text(robot, "#viewer-zoom"));
        robot.push(KeyCode.DIGIT0);
        assertTrue(image.getFitWidth() <= 900);
    }

    @Test
    void aToolThatWasClickedIsNotLeftFilled(FxRobot robot) {
        open(robot, shelf.document("photo.png", Inputs.picture("png", 1800, 600)), "#viewer-picture");
        robot.clickOn("#viewer-smaller").moveTo("#viewer-picture");
        Button tool = robot.lookup("#viewer-smaller").query();
        assertTrue(tool.isFocused());
        assertTrue(tool.getBackground().getFills().stream().allMatch(fill -> fill.getFill().equals(Color.TRANSPARENT)));
    }

    @Test
    void onlyPagesThatAreSeenAreDrawn(FxRobot robot) {
        String[] texts = IntStream.range(0, 60).mapToObj(i -> "Page " + i).toArray(String[]::new);
        open(robot, shelf.document("court.pdf", PdfInputs.pages(texts)), "#viewer-pages");
        until(() -> !robot.lookup(".viewer-paper .image-view").queryAll().isEmpty());
        assertEquals("of 60", text(robot, ".viewer-of"));
        assertTrue(robot.lookup(".viewer-paper").queryAll().size() < 10);
    }

    @Test
    void aPageIsGoneToByItsNumberAndByKeys(FxRobot robot) {
        String[] texts = IntStream.range(0, 30).mapToObj(i -> "Page " + i).toArray(String[]::new);
        open(robot, shelf.document("court.pdf", PdfInputs.pages(texts)), "#viewer-pages");
        TextField number = robot.lookup("#viewer-page-number").query();
        robot.interact(() -> {
            number.setText("20");
            number.fireEvent(new ActionEvent());
        });
        until(() -> shows(robot, 19));
        robot.interact(() -> robot.lookup("#viewer-pages").query().requestFocus());
        robot.push(KeyCode.RIGHT);
        until(() -> shows(robot, 20) && number.getText().equals("21"));
        robot.push(KeyCode.LEFT).push(KeyCode.LEFT);
        until(() -> number.getText().equals("19"));
        robot.interact(() -> {
            number.setText("no number");
            number.fireEvent(new ActionEvent());
        });
        until(() -> number.getText().equals("1"));
        robot.push(KeyCode.END);
        until(() -> number.getText().equals("30"));
    }

    private static boolean shows(FxRobot robot, int page) {
        Set<PageCell> cells = robot.lookup(".list-cell").<PageCell>queryAll();
        return cells.stream().anyMatch(cell -> cell.getItem() != null && cell.getItem() == page && cell.isVisible());
    }

    @Test
    void aPageThatCanNotBeDrawnSaysSoInItsPlace(FxRobot robot) {
        open(robot, shelf.document("court.pdf", PdfInputs.bomb()), "#viewer-pages");
        until(() -> there(robot, "#viewer-page-failed"));
        assertTrue(text(robot, "#viewer-page-failed").startsWith("Page 1: This document would need too much memory"));
    }

    @Test
    void whatCanNotBeShownSaysWhyAndCanBeSaved(FxRobot robot) {
        opensAsSentence(robot, "film.mkv", new byte[] {0x1A, 0x45, (byte) 0xDF, (byte) 0xA3, 0, 0}, "does not show");
        robot.clickOn("#viewer-save-copy");
        assertEquals(1, shelf.copies.get());
        opensAsSentence(robot, "bomb.png", Inputs.pngHeader(50_000, 50_000), "too much memory");
        opensAsSentence(robot, "old.txt", new byte[] {'a', (byte) 0xCF, (byte) 0xF0, (byte) 0xE8}, "position 1");
        opensAsSentence(robot, "cut.pdf", "%PDF-1.7\nnothing".getBytes(StandardCharsets.UTF_8), "is broken");
        opensAsSentence(robot, "cut.wav", "RIFF0000WAVEfmt ".getBytes(StandardCharsets.UTF_8), "is broken");
        assertTrue(shelf.allClosed());
    }

    @Test
    void aRecordingTellsItsTimeAndIsMovedByKeys(FxRobot robot) {
        open(robot, shelf.document("interview.wav", Inputs.tone(8000, 83)), "#viewer-play");
        Slider slider = robot.lookup("#viewer-slider").query();
        assertEquals("0:00 / 1:23", text(robot, "#viewer-time"));
        robot.interact(slider::requestFocus);
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT).push(KeyCode.LEFT);
        assertEquals("0:05 / 1:23", text(robot, "#viewer-time"));
        robot.push(KeyCode.END);
        assertEquals("1:23 / 1:23", text(robot, "#viewer-time"));
        robot.push(KeyCode.HOME);
        assertEquals(0, slider.getValue());
    }

    @Test
    void playingWithoutAnOutputIsExplainedInPlace(FxRobot robot) {
        open(robot, shelf.document("interview.wav", Inputs.tone(8000, 5)), "#viewer-play");
        robot.interact(() -> robot.lookup("#viewer-slider").query().requestFocus());
        robot.push(KeyCode.SPACE);
        until(() -> robot.lookup(".error-line").query().isVisible() || playing(robot));
        robot.interact(viewer::close);
        until(shelf::allClosed);
    }

    private static boolean playing(FxRobot robot) {
        return robot.lookup("#viewer-play").<Button>query().getText().equals("Pause");
    }

    @Test
    void aDocumentThatComesTooLateIsNotShownAndIsClosed(FxRobot robot) {
        CountDownLatch latch = new CountDownLatch(1);
        robot.interact(() -> viewer.show(shelf.slow("court.pdf", PdfInputs.pages("One"), latch)));
        robot.interact(() -> viewer.show(shelf.document("letter.txt", letter(3))));
        until(() -> there(robot, "#viewer-text"));
        latch.countDown();
        until(() -> shelf.opened.size() == 2 && shelf.allClosed());
        assertTrue(there(robot, "#viewer-text"));
        assertFalse(there(robot, "#viewer-pages"));
    }

    @Test
    void closingLetsGoOfTheDocument(FxRobot robot) {
        open(robot, shelf.document("court.pdf", PdfInputs.pages("One")), "#viewer-pages");
        assertFalse(shelf.allClosed());
        robot.interact(viewer::close);
        assertFalse(there(robot, "#viewer-pages"));
        until(shelf::allClosed);
    }
}
