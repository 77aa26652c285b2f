package org.rowan.ui.outbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rowan.bundle.Exchange;
import org.rowan.bundle.Seals;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.TestCasebooks;
import org.rowan.casebook.contact.Contact;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.ui.TestShell;
import org.rowan.ui.theme.Palette;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** Draws sealing and the outbox, with Georgian words; with {@code -Dscreens=all} in the dark and at 200 % too. */
class SealScreensTest {
    @TempDir
    private Path folder;
    private final FxRobot robot = new FxRobot();
    private String language;
    private Path older;
    private Casebook casebook;
    private TestShell window;

    @AfterEach
    void close() {
        robot.interact(window::close);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void sealingIsDrawn(String spoken) throws Exception {
        language = spoken;
        casebook = TestCasebooks.open();
        Entry told = fill();
        Stage stage = FxToolkit.registerPrimaryStage();
        robot.interact(() -> window = new TestShell(stage, casebook, Locale.of(spoken)));
        press("#go-outbox");
        picture("outbox");
        press("#outbox-write-all");
        pick(folder);
        press("#picker-choose");
        window.seen("#leaving-sheet");
        picture("outbox-put");
        press("#leaving-cancel");
        bringBack();
        robot.interact(() -> window.shell().open(told.id()));
        window.seen("#seal-testimony");
        picture("sealing-testimony");
        press("#seal-testimony");
        window.seen("#seal-sheet");
        robot.interact(() -> ((CheckBox) window.scene().getRoot().lookup("#seal-contact")).fire());
        picture("seal");
        press("#seal-sheet-act");
        window.seen("#leaving-sheet");
        picture("seal-confirm");
        press("#leaving-cancel");
    }

    /** A bundle from before the sealing holds what was sealed. */
    private void bringBack() {
        press("#go-exchange");
        press("#receive-button");
        pick(older);
        window.seen("#bring-back");
        picture("receive-sealed");
        press("#bring-back");
        window.seen("#confirm-act");
        picture("receive-bring-back");
        press("#confirm-cancel");
        press("#receive-sheet-cancel");
    }

    private void pick(Path path) {
        TextInputControl field = (TextInputControl) window.seen("#picker-path");
        robot.interact(() -> {
            field.setText(path.toString());
            field.requestFocus();
        });
        robot.type(KeyCode.ENTER);
        window.rest();
    }

    private Entry fill() throws IOException {
        Contact contact;
        try (Casebook legal = TestCasebooks.open("Legal aid")) {
            contact = new Exchange(casebook).addContact(new Exchange(legal).ownCard().text());
        }
        Id theCase = casebook.records().add(Kind.CASE, Content.of(Field.TITLE, "საზღვარი, გაზაფხული")).id();
        byte[] voice = new byte[3000];
        casebook.documents().attach(theCase, "ხმა.wav", new ByteArrayInputStream(voice), voice.length, Progress.NONE);
        Entry gone = testimony(theCase, "დილით შვიდ საათზე სამნი მოვიდნენ.");
        Exchange own = new Exchange(casebook);
        older = folder.resolve("older.age");
        own.export(own.plan(Set.of(theCase), List.of(own.recipient(own.ownCard().recipient())), ""), older,
                Progress.NONE);
        Seals seals = new Seals(casebook);
        seals.seal(seals.plan(List.of(gone.id()), List.of(contact)), true, Progress.NONE);
        return testimony(theCase, "დილით შვიდ საათზე სამნი მოვიდნენ და წერილი წაიღეს.");
    }

    private Entry testimony(Id theCase, String words) throws Problem {
        return casebook.records().add(Kind.TESTIMONY, Content.of(Field.CASE, theCase.text(), Field.TRANSCRIPT, words));
    }

    private void press(String query) {
        robot.interact(((ButtonBase) window.seen(query))::fire);
        window.rest();
    }

    private void picture(String name) {
        String file = name + "-" + language;
        if (System.getProperty("screens", "").equals("all")) {
            window.picture(robot, file + "-dark", 1366, 768, Palette.DARK, 100);
            window.picture(robot, file + "-200", 1366, 768, Palette.LIGHT, 200);
        }
        window.picture(robot, file, 1366, 768, Palette.LIGHT, 100);
    }
}
