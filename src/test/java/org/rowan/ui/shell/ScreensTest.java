package org.rowan.ui.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rowan.bundle.ContactCard;
import org.rowan.bundle.Exchange;
import org.rowan.bundle.Recipient;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.TestCasebooks;
import org.rowan.casebook.contact.Contact;
import org.rowan.casebook.contact.Contacts;
import org.rowan.casebook.contact.Group;
import org.rowan.model.Content;
import org.rowan.model.Field;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Progress;
import org.rowan.ui.TestShell;
import org.rowan.ui.theme.Palette;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/**
 * Goes through every screen of an open casebook and leaves a picture of each under {@code target/screens}, for people
 * to look at. With {@code -Dscreens=all} also in the dark, and with text twice as large.
 */
class ScreensTest {
    private final FxRobot robot = new FxRobot();
    private TestShell window;
    private String language;
    private Casebook casebook;
    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        robot.interact(window::close);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void everyScreenIsDrawn(String spoken) throws Exception {
        language = spoken;
        Stage stage = FxToolkit.registerPrimaryStage();
        casebook = TestCasebooks.open();
        robot.interact(() -> window = new TestShell(stage, casebook, Locale.of(spoken)));
        cases();
        caseTabs();
        places();
        exchange();
    }

    private void cases() {
        window.seen("#cases-first");
        picture("empty");
        press("#cases-sample");
        window.seen("#tab-overview");
        picture("case");
    }

    private void caseTabs() {
        press("#tab-testimonies");
        picture("testimonies");
        openFirst();
        window.seen("#transcript");
        picture("testimony");
        press("#tab-people");
        picture("people-of-case");
        press("#tab-documents");
        picture("documents");
        openFirst();
        window.seen("#save-copy");
        window.seen(".viewer-tools");
        picture("document");
        press("#tab-history");
        robot.interact(() -> ((ListView<?>) window.seen("#versions")).getSelectionModel().select(1));
        picture("history");
    }

    private void places() {
        press("#go-people");
        openFirst();
        picture("people");
        press("#go-search");
        robot.interact(() -> ((TextField) window.seen("#search-query")).setText("все"));
        picture("search");
        robot.interact(() -> ((TextField) window.seen("#search-query")).setText("სად"));
        picture("search-georgian");
        press("#go-trash");
        picture("trash");
    }

    private void exchange() {
        press("#go-exchange");
        window.seen("#own-fingerprint");
        picture("exchange");
        people();
        press("#send-button");
        picture("send");
        press("#send-sheet-cancel");
        press("#backup-button");
        picture("backup");
        press("#passphrase-sheet-cancel");
    }

    /** Contacts of every standing, a group, a changed card, and a bundle of one of them. */
    private void people() {
        try (Casebook legal = TestCasebooks.open("Legal aid"); Casebook committee = TestCasebooks.open("Committee")) {
            Contacts contacts = casebook.contacts();
            Exchange own = new Exchange(casebook);
            Contact first = contacts.compared(own.addContact(new Exchange(legal).ownCard().text()), true);
            Contact second = own.addContact(new Exchange(committee).ownCard().text());
            contacts.replace(second, second);
            contacts.groups().put(new Group(Id.random(), "Lawyers", List.of(first.id(), second.id())));
            window.rest();
            picture("exchange-contacts");
            press("#compare-contact");
            robot.interact(() -> ((TextField) window.seen("#heard")).setText("abandon abandon wolf"));
            picture("verify");
            press("#verify-sheet-cancel");
            press("#edit-group");
            picture("group");
            press("#group-sheet-cancel");
            changedCard(new ContactCard("legal aid", own.ownCard().recipients(), "", ""));
            bundle(new Exchange(legal), legal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void changedCard(ContactCard card) {
        press("#add-contact");
        robot.interact(() -> ((TextInputControl) window.seen("#card-text")).setText(card.text()));
        press("#add-contact-sheet-act");
        window.seen("#changed-card-sheet");
        picture("changed-card");
        press("#changed-card-sheet-cancel");
    }

    private void bundle(Exchange sender, Casebook from) throws IOException {
        Path file = folder.resolve("bundle-" + language + ".age");
        Id told = from.records().add(Kind.CASE, Content.of(Field.TITLE, "Border, spring")).id();
        Recipient to = sender.recipient(sender.addContact(new Exchange(casebook).ownCard().text()));
        sender.export(sender.plan(Set.of(told), List.of(to), "").signed(), file, Progress.NONE);
        press("#receive-button");
        robot.interact(() -> ((TextField) window.seen("#picker-path")).setText(file.toString()));
        robot.interact(() -> window.seen("#picker-path").requestFocus());
        robot.push(KeyCode.ENTER);
        window.seen("#receive-sheet");
        picture("receive");
        press("#receive-sheet-cancel");
    }

    private void openFirst() {
        ListView<?> list = (ListView<?>) window.seen("#record-list");
        robot.interact(() -> {
            list.requestFocus();
            list.getSelectionModel().select(0);
        });
        robot.push(KeyCode.ENTER);
        window.rest();
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
