package org.rowan.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rowan.text.Texts;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Palette;
import org.rowan.ui.theme.Style;
import org.rowan.ui.theme.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class OverlayTest {
    private final Texts texts = Texts.of(Locale.ENGLISH);
    private final List<String> done = new ArrayList<>();
    private Overlay overlay;
    private Actions actions;
    private TextField field;

    @Start
    void show(Stage stage) {
        overlay = new Overlay();
        actions = new Actions(texts, overlay::open);
        field = new TextField();
        Scene scene = new Scene(new StackPane(Layout.styled(Layout.column(Style.GAP_8, field,
                new Button("behind")), Style.PAGE), overlay.layer()), 900, 600);
        Theme.apply(scene, Palette.LIGHT, 100);
        actions.install(scene);
        actions.bind(Keys.NEW, () -> done.add("new"));
        actions.bind(Keys.LOCK, () -> done.add("lock"));
        actions.bind(Keys.UNDO, () -> done.add("undo"));
        actions.bind(Keys.SHORTCUTS, () -> ShortcutSheet.show(overlay, actions, texts));
        actions.bind(Keys.PALETTE, () -> CommandPalette.show(overlay, actions, texts));
        actions.offer("verify", "Verify the casebook", () -> done.add("verify"));
        stage.setScene(scene);
        stage.show();
        field.requestFocus();
    }

    private static void control(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
    }

    private void ask(FxRobot robot) {
        robot.interact(() -> new Confirmation("Destroy?", "It can not be undone.", "Destroy", true)
                .ask(overlay, texts, () -> done.add("destroyed")));
    }

    @Test
    void escLeavesASheetAlsoFromAListInIt(FxRobot robot) {
        robot.interact(() -> overlay.show(new VBox(new ListView<>(FXCollections.observableArrayList("one"))),
                () -> done.add("escaped")));
        robot.type(KeyCode.ESCAPE);
        assertFalse(overlay.open());
        assertEquals(List.of("escaped"), done);
    }

    @Test
    void aLongSheetIsReadWithTheKeyboard(FxRobot robot) {
        Label last = new Label("the end");
        robot.interact(() -> overlay.show(new VBox(new Rectangle(100, 2000), last, new Button("close")), () -> { }));
        double below = place(robot, last);
        robot.type(KeyCode.PAGE_DOWN).type(KeyCode.PAGE_DOWN).type(KeyCode.PAGE_DOWN).type(KeyCode.PAGE_DOWN);
        assertTrue(place(robot, last) < field.getScene().getHeight() && below > field.getScene().getHeight());
        robot.type(KeyCode.PAGE_UP).type(KeyCode.PAGE_UP).type(KeyCode.PAGE_UP).type(KeyCode.PAGE_UP);
        assertEquals(below, place(robot, last), 1);
    }

    /** Where it is once everything has found its place, which otherwise is a matter of the next frame. */
    private double place(FxRobot robot, Node node) {
        robot.interact(() -> {
            overlay.layer().applyCss();
            overlay.layer().layout();
        });
        return node.localToScene(0, 0).getY();
    }

    @Test
    void whatTheFocusGoesToIsScrolledIntoSight(FxRobot robot) {
        Button cancel = new Button("cancel");
        List<TextField> fields = Stream.generate(TextField::new).limit(40).toList();
        robot.interact(() -> overlay.show(new Footed(cancel, fields.toArray(Node[]::new)), () -> { }));
        assertTrue(fields.getFirst().isFocused());
        robot.interact(() -> fields.get(30).requestFocus());
        assertInSight(robot, fields.get(30), cancel);
        robot.type(KeyCode.TAB);
        assertInSight(robot, fields.get(31), cancel);
        robot.interact(cancel::requestFocus);
        robot.type(KeyCode.TAB);
        assertInSight(robot, fields.getFirst(), cancel);
    }

    private void assertInSight(FxRobot robot, Node field, Node foot) {
        double top = place(robot, field);
        assertTrue(field.isFocused() && top > 0 && top + 20 < place(robot, foot), "at " + top);
    }

    @Test
    void aSheetUnderAnotherDoesNothingUntilThatIsGone(FxRobot robot) {
        Button below = new Button("below");
        below.setOnAction(event -> done.add("below"));
        robot.interact(() -> overlay.show(new VBox(below), () -> { }));
        ask(robot);
        robot.interact(below::fire);
        assertEquals(List.of(), done);
        robot.type(KeyCode.ENTER);
        assertTrue(below.isFocused());
        robot.type(KeyCode.SPACE);
        assertEquals(List.of("below"), done);
    }

    @Test
    void aSheetIsReadFromItsTop(FxRobot robot) {
        Button cancel = new Button("cancel");
        Button far = new Button("far below");
        Label top = new Label("the beginning");
        robot.interact(() -> overlay.show(new Footed(cancel, top, new Rectangle(100, 2000), far), () -> { }));
        assertTrue(cancel.isFocused() && place(robot, top) > 0);
        robot.type(KeyCode.TAB);
        assertInSight(robot, far, cancel);
    }

    @Test
    void enterOnAQuestionCancelsIt(FxRobot robot) {
        ask(robot);
        robot.type(KeyCode.ENTER);
        assertFalse(overlay.open());
        assertEquals(List.of(), done);
        ask(robot);
        robot.type(KeyCode.ESCAPE);
        assertFalse(overlay.open());
        assertEquals(List.of(), done);
        ask(robot);
        robot.clickOn("#confirm-act");
        assertEquals(List.of("destroyed"), done);
    }

    @Test
    void theFocusStaysInTheSheetAndThenReturns(FxRobot robot) {
        ask(robot);
        for (int i = 0; i < 5; i++) {
            robot.type(KeyCode.TAB);
            assertFalse(field.isFocused());
        }
        robot.interact(overlay::close);
        assertTrue(field.isFocused());
    }

    @Test
    void clearingForgetsWhatEverySheetHoldsTheTopmostFirst(FxRobot robot) {
        robot.interact(() -> {
            overlay.show(Layout.column(Style.GAP_8), () -> done.add("below"));
            overlay.show(Layout.column(Style.GAP_8), () -> done.add("above"));
            overlay.clear();
        });
        assertFalse(overlay.open());
        assertEquals(List.of("above", "below"), done);
    }

    @Test
    void keysDoWhatTheyAreSetToAndAfterThatNoLongerWhatTheyDid(FxRobot robot) {
        control(robot, KeyCode.N);
        robot.interact(() -> actions.set(Keys.NEW, "Ctrl+J"));
        control(robot, KeyCode.N);
        control(robot, KeyCode.J);
        assertEquals(List.of("new", "new"), done);
        robot.interact(() -> actions.set(Keys.NEW, "no such key"));
        assertEquals(Keys.NEW.usual().getDisplayText(), actions.shown(Keys.NEW));
        assertEquals(Keys.LOCK, actions.taken(Keys.NEW, Keys.LOCK.usual()).orElseThrow());
    }

    @Test
    void whileASheetIsOpenOnlyLockWorks(FxRobot robot) {
        ask(robot);
        control(robot, KeyCode.N);
        control(robot, KeyCode.L);
        assertEquals(List.of("lock"), done);
    }

    @Test
    void undoBelongsToTheFieldWhileItHasSomethingToUndo(FxRobot robot) {
        robot.write("x");
        control(robot, KeyCode.Z);
        assertEquals("", field.getText());
        assertEquals(List.of(), done);
        robot.clickOn("behind");
        control(robot, KeyCode.Z);
        assertEquals(List.of("undo"), done);
    }

    @Test
    void thePaletteFindsAnActionByAFewLetters(FxRobot robot) {
        control(robot, KeyCode.K);
        robot.write("veri");
        robot.type(KeyCode.ENTER);
        assertEquals(List.of("verify"), done);
        assertFalse(overlay.open());
    }

    @Test
    void f1ListsEveryKey(FxRobot robot) {
        robot.type(KeyCode.F1);
        assertEquals(5, robot.lookup(".shortcut").queryAll().size());
        robot.type(KeyCode.ESCAPE);
        assertFalse(overlay.open());
    }
}
