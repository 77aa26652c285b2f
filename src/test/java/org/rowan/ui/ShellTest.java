package org.rowan.ui;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.TestCasebooks;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** What tests of the open window share: a casebook in memory, and hands. */
public abstract class ShellTest {
    protected Casebook casebook;
    protected TestShell window;
    protected FxRobot robot;

    @BeforeEach
    void show() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        casebook = TestCasebooks.open();
        prepare();
        robot = new FxRobot();
        robot.interact(() -> window = new TestShell(stage, casebook, Locale.ENGLISH));
        window.rest();
    }

    @AfterEach
    void close() {
        robot.interact(window::close);
    }

    /** Fills the casebook before the window shows it. */
    protected void prepare() throws Problem {
    }

    protected Entry add(Kind kind, String... fields) throws Problem {
        return casebook.records().add(kind, Content.of(fields));
    }

    protected Entry testimony(Id caseId, String words) throws Problem {
        return add(Kind.TESTIMONY, Field.CASE, caseId.text(), Field.TRANSCRIPT, words);
    }

    protected Entry now(Entry entry) throws Problem {
        return casebook.records().get(entry.id());
    }

    /** Presses a button. */
    protected void press(String query) {
        Node node = window.seen(query);
        TestShell.until(() -> !node.isDisabled());
        robot.interact(((ButtonBase) node)::fire);
    }

    /** Presses a key where the focus is. */
    protected void key(KeyCode... keys) {
        robot.push(keys);
    }

    /** Puts a text into a field, as typing does. */
    protected void type(String query, String text) {
        TextInputControl field = (TextInputControl) window.seen(query);
        window.rest();
        robot.interact(() -> {
            field.requestFocus();
            field.setText(text);
        });
    }

    protected String text(String query) {
        return ((TextInputControl) window.seen(query)).getText();
    }

    protected ListView<?> list(String query) {
        return (ListView<?>) window.seen(query);
    }

    /** Opens a record as the navigator does. */
    protected void open(Entry entry) {
        robot.interact(() -> window.shell().open(entry.id()));
        window.rest();
    }
}
