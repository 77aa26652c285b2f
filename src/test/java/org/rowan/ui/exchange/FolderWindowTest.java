package org.rowan.ui.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.bundle.Exchange;
import org.rowan.bundle.inbox.ExchangeFolder;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.TestCasebooks;
import org.rowan.model.Content;
import org.rowan.model.Field;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.ui.ShellTest;
import org.rowan.ui.TestShell;
import org.rowan.ui.TestWindow;

class FolderWindowTest extends ShellTest {
    @TempDir
    private Path folder;
    private Path bundle;

    @Override
    protected void prepare() throws Problem {
        bundle = folder.resolve("k3wq.age");
        try (Casebook other = TestCasebooks.open("Archive")) {
            Exchange sender = new Exchange(other);
            Id border = other.records().add(Kind.CASE, Content.of(Field.TITLE, "Border")).id();
            sender.export(sender.plan(Set.of(border),
                    List.of(sender.recipient(new Exchange(casebook).ownCard().recipient())), ""), bundle,
                    Progress.NONE);
        }
    }

    private void choose() {
        press("#go-exchange");
        press("#choose-folder");
        type("#picker-path", folder.toString());
        key(KeyCode.ENTER);
        window.rest();
        press("#picker-choose");
        TestWindow.until(() -> window.scene().getRoot().lookup("#look-arrived") != null);
    }

    private String state() {
        Node state = window.seen("#folder-state");
        return ((Label) state).getText();
    }

    @Test
    void whatArrivesIsTakenInAfterALookAndStaysUntilSomebodyRemovesIt() throws Problem {
        choose();
        assertEquals(Optional.of(folder), new ExchangeFolder(casebook).path());
        assertEquals(0, casebook.records().cases().size());
        press("#look-arrived");
        press("#receive-sheet-act");
        TestShell.until(() -> casebook.records().cases().size() == 1);
        window.seen("#toast-act");
        assertTrue(Files.exists(bundle));
        TestWindow.until(() -> state().contains("1 was dealt with before."));
        press("#toast-act");
        TestWindow.until(() -> Files.notExists(bundle));
    }

    @Test
    void whatIsTurnedDownComesBackWithUndoAndNothingElseIsDoneToIt() {
        choose();
        press("#not-arrived");
        TestWindow.until(() -> state().contains("1 was dealt with before."));
        press(".toast .button");
        TestWindow.until(() -> state().contains("1 bundle waits."));
        assertTrue(Files.exists(bundle));
        press("#leave-folder");
        TestWindow.until(() -> state().startsWith("None is chosen."));
    }
}
