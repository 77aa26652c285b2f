package org.rowan.ui.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rowan.bundle.Exchange;
import org.rowan.bundle.ExportPlan;
import org.rowan.bundle.Recipient;
import org.rowan.bundle.Seals;
import org.rowan.bundle.inbox.ExchangeFolder;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.TestCasebooks;
import org.rowan.casebook.contact.Contact;
import org.rowan.model.Content;
import org.rowan.model.Field;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Progress;
import org.rowan.secret.SecretChars;
import org.rowan.ui.TestShell;
import org.rowan.ui.TestWindow;
import org.rowan.ui.theme.Palette;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** Draws the exchange folder with all that may lie there; with {@code -Dscreens=all} in the dark and at 200 % too. */
class FolderScreensTest {
    @TempDir
    private Path folder;
    private final FxRobot robot = new FxRobot();
    private Casebook casebook;
    private TestShell window;

    @AfterEach
    void close() {
        robot.interact(window::close);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void theFolderIsDrawn(String language) throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        casebook = TestCasebooks.open();
        fill();
        robot.interact(() -> window = new TestShell(stage, casebook, Locale.of(language)));
        press("#go-exchange");
        window.seen("#folder-state");
        draw("folder-none-" + language);
        new ExchangeFolder(casebook).choose(folder);
        robot.interact(window::close);
        robot.interact(() -> window = new TestShell(stage, casebook, Locale.of(language)));
        press("#go-exchange");
        TestWindow.until(() -> window.scene().getRoot().lookupAll("#look-arrived").size() == 2);
        draw("folder-" + language);
        press("#put-outbox");
        window.seen("#leaving-sheet");
        draw("folder-put-" + language);
        press("#leaving-cancel");
        press("#send-button");
        window.seen("#to-folder");
        draw("folder-send-" + language);
    }

    private void fill() throws IOException {
        Exchange own = new Exchange(casebook);
        try (Casebook legal = TestCasebooks.open("სამართლებრივი დახმარება");
                SecretChars passphrase = new SecretChars("river stone".toCharArray())) {
            Exchange sender = new Exchange(legal);
            Contact contact = own.addContact(sender.ownCard().text());
            Id about = casebook.records().add(Kind.CASE, Content.of(Field.TITLE, "Morning search")).id();
            Id said = casebook.records().add(Kind.TESTIMONY, Content.of(Field.CASE, about.text(),
                    Field.TRANSCRIPT, "They came at six.")).id();
            Seals seals = new Seals(casebook);
            seals.seal(seals.plan(List.of(said), List.of(contact)), true, Progress.NONE);
            Id told = legal.records().add(Kind.CASE, Content.of(Field.TITLE, "Border, spring")).id();
            Recipient to = sender.recipient(sender.addContact(own.ownCard().text()));
            sender.export(plan(sender, told, to), folder.resolve("k3wqm2x7pd4t.age"), Progress.NONE);
            sender.export(plan(sender, told, Recipient.ofPassphrase(passphrase)), folder.resolve("b7c2.age"), Progress.NONE);
            sender.export(plan(sender, told, sender.recipient(sender.ownCard().recipient())), folder.resolve("q.age"),
                    Progress.NONE);
        }
        Files.writeString(folder.resolve("torn.age"), "age-encryption.org/v1\n-> X25519 ");
    }

    private static ExportPlan plan(Exchange sender, Id told, Recipient to) throws IOException {
        return sender.plan(Set.of(told), List.of(to), "");
    }

    private void press(String query) {
        robot.interact(((ButtonBase) window.seen(query))::fire);
        window.rest();
    }

    private void draw(String name) {
        window.rest();
        if (System.getProperty("screens", "").equals("all")) {
            window.picture(robot, name + "-dark", 1366, 768, Palette.DARK, 100);
            window.picture(robot, name + "-200", 1366, 768, Palette.LIGHT, 200);
        }
        window.picture(robot, name, 1366, 768, Palette.LIGHT, 100);
    }
}
