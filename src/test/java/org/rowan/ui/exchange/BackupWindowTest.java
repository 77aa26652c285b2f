package org.rowan.ui.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.bundle.Exchange;
import org.rowan.bundle.Recipient;
import org.rowan.model.Field;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.secret.SecretChars;
import org.rowan.ui.ShellTest;
import org.rowan.ui.TestWindow;
import org.rowan.ui.control.ErrorLine;
import org.rowan.ui.passphrase.PassphraseField;
import org.rowan.ui.theme.Palette;

/** Backups through the window: made, checked, put off, and what happens when the place for one is not as it was. */
class BackupWindowTest extends ShellTest {
    private static final String WORDS = "river stone lamp";

    @TempDir
    private Path folder;

    @Override
    protected void prepare() throws Problem {
        testimony(add(Kind.CASE, Field.TITLE, "Morning search").id(), "They came at six.");
    }

    private void secret(String query, String words) {
        PassphraseField field = (PassphraseField) window.seen(query);
        robot.interact(() -> field.replaceText(0, 0, words));
    }

    /** Up to the one sheet. */
    private void ask(Path target) {
        press("#go-exchange");
        press("#backup-button");
        secret("#passphrase-again", WORDS);
        press("#passphrase-sheet-act");
        type("#picker-name", target.toString());
        press("#picker-choose");
        window.seen("#leaving-sheet");
    }

    private String last() {
        return ((Labeled) window.seen("#backup-last")).getText();
    }

    private String toast() {
        Labeled said = (Labeled) window.scene().getRoot().lookup(".toast .label");
        return said == null ? "" : said.getText();
    }

    private String refused() {
        return window.scene().getRoot().lookupAll(".error-line").stream().map(ErrorLine.class::cast)
                .filter(ErrorLine::isVisible).map(ErrorLine::text).findFirst().orElse("");
    }

    private void check(Path backup, String words) {
        press("#backup-check");
        type("#picker-path", backup.toString());
        key(KeyCode.ENTER);
        secret("#check-passphrase", words);
        press("#check-sheet-act");
    }

    private List<String> written() {
        return List.of(folder.toFile().list());
    }

    private void draw(String name) {
        if (System.getProperty("screens", "").equals("all")) {
            window.picture(robot, name + "-200", 1366, 768, Palette.DARK, 200);
            window.picture(robot, name, 1366, 768, Palette.LIGHT, 100);
        }
    }

    @Test
    void aBackupIsWrittenAndItsDayShowsAndACheckReadsAllOfIt() throws IOException {
        Path backup = folder.resolve("backup.age");
        press("#go-exchange");
        TestWindow.until(() -> last().startsWith("No backup was made"));
        ask(backup);
        draw("backup-leaving");
        press("#leaving-go");
        TestWindow.until(() -> last().startsWith("The last backup was made on"));
        assertEquals(List.of("backup.age"), written());
        check(backup, WORDS);
        TestWindow.until(() -> toast().startsWith("The backup is whole"));
        draw("backup-checked");
        check(backup, "river");
        TestWindow.until(() -> refused().startsWith("This passphrase does not open the backup."));
        draw("backup-refused");
    }

    @Test
    void aBackupThatWasAlteredIsRefusedWhereItStands() throws IOException {
        Path backup = folder.resolve("backup.age");
        Exchange exchange = new Exchange(casebook);
        try (SecretChars secret = new SecretChars(WORDS.toCharArray())) {
            exchange.export(exchange.planAll(List.of(Recipient.ofPassphrase(secret))), backup, Progress.NONE);
        }
        byte[] bytes = Files.readAllBytes(backup);
        bytes[bytes.length / 2] ^= 1;
        Files.write(backup, bytes);
        press("#go-exchange");
        check(backup, WORDS);
        TestWindow.until(() -> !refused().isEmpty());
        assertEquals("", toast());
    }

    @Test
    void cancelLeavesNothingOnAnyStep() throws Problem {
        press("#go-exchange");
        press("#backup-button");
        press("#passphrase-sheet-cancel");
        ask(folder.resolve("backup.age"));
        press("#leaving-cancel");
        window.rest();
        assertEquals(List.of(), written());
        assertTrue(casebook.backups().last().isEmpty());
    }

    @Test
    void aFileThatCameMeanwhileIsNotWrittenOver() throws IOException {
        Path target = folder.resolve("backup.age");
        ask(target);
        Files.writeString(target, "mine");
        press("#leaving-go");
        TestWindow.until(() -> toast().contains("backup.age"));
        assertEquals("mine", Files.readString(target));
        assertTrue(casebook.backups().last().isEmpty());
    }

    @Test
    void aStickThatIsGoneIsTold() throws IOException {
        Path stick = Files.createDirectory(folder.resolve("stick"));
        ask(stick.resolve("backup.age"));
        Files.delete(stick);
        press("#leaving-go");
        TestWindow.until(() -> !toast().isEmpty());
        assertEquals(List.of(), written());
        assertTrue(last().startsWith("No backup was made"));
    }

    @Test
    void howOftenItRemindsIsKept() {
        press("#go-exchange");
        window.rest();
        @SuppressWarnings("unchecked")
        ComboBox<Integer> days = (ComboBox<Integer>) window.seen("#backup-days");
        robot.interact(() -> days.setValue(7));
        TestWindow.until(() -> casebook.backups().days() == 7);
        press("#go-trash");
        press("#go-exchange");
        window.rest();
        assertEquals(7, days.getValue());
    }
}
