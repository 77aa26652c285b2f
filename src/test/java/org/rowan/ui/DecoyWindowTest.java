package org.rowan.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.casebook.Casebook;
import org.rowan.model.Content;
import org.rowan.model.Field;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Progress;
import org.rowan.secret.SecretChars;
import org.rowan.vault.Reserve;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Whether the other casebook of the folder is used shows on no page of the one that is open. src/spec/examiner.md. */
@ExtendWith(ApplicationExtension.class)
class DecoyWindowTest {
    private static final Reserve ROOM = new Reserve(2 << 20, 512 * 1024);
    /** What is there last on pages that read in the background. */
    private static final Map<String, List<String>> SLOW = Map.of("go-exchange", List.of("#own-card-text"));
    private static final byte[] LETTER = "A letter about a green door.".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;
    private TestWindow window;
    private Stage stage;

    @Start
    void prepare(Stage made) {
        stage = made;
        window = new TestWindow(made, ROOM, TestShell::features);
    }

    @Stop
    void close() {
        window.close();
    }

    @Test
    void noPageTellsWhetherTheOtherCasebookIsUsed(FxRobot robot) throws Exception {
        Path place = window.casebook(folder.resolve("Casebook"), "shown", Optional.empty());
        work(place, "shown", "Morning search");
        window.open(place, "shown");
        pages(robot); // the first visit makes the keys that the card shows
        lock();
        Path aside = copy(place, folder.resolve("aside"));
        SortedMap<String, List<String>> unused = visit(robot);
        copy(aside, place);
        useTheOther(place);
        SortedMap<String, List<String>> used = visit(robot);
        assertTrue(unused.keySet().containsAll(List.of("go-cases", "go-safety", "go-settings")), unused.toString());
        unused.forEach((page, lines) -> assertEquals(
                String.join("\n", lines), String.join("\n", used.get(page)), page));
        assertEquals(unused.keySet(), used.keySet());
    }

    private void lock() {
        window.control(KeyCode.L);
        window.outside();
    }

    private SortedMap<String, List<String>> visit(FxRobot robot) {
        window.unlock("shown");
        window.inside();
        SortedMap<String, List<String>> pages = pages(robot);
        lock();
        return pages;
    }

    private void useTheOther(Path place) throws IOException {
        try (Casebook casebook = open(place, "shown"); SecretChars other = TestWindow.secret("hidden")) {
            casebook.protection().makeOther("", other, Optional.empty(), Progress.NONE);
        }
        for (int i = 0; i < 3; i++) {
            work(place, "hidden", "Night at the station " + i);
        }
    }

    private void work(Path place, String passphrase, String title) throws IOException {
        try (Casebook casebook = open(place, passphrase)) {
            Id aCase = casebook.records().add(Kind.CASE, Content.of(Field.TITLE, title)).id();
            casebook.records().add(Kind.PERSON, Content.of(Field.CASE, aCase.text(), Field.NAME, "The tall one"));
            casebook.records().add(Kind.TESTIMONY, Content.of(Field.CASE, aCase.text(), Field.TRANSCRIPT, "Words"));
            casebook.documents().attach(aCase, "letter.txt", new ByteArrayInputStream(LETTER), LETTER.length,
                    Progress.NONE);
            casebook.records().trash(casebook.records().add(Kind.CASE, Content.of(Field.TITLE, "Mistake")).id());
        }
    }

    private Casebook open(Path place, String passphrase) throws IOException {
        try (SecretChars typed = TestWindow.secret(passphrase)) {
            return window.casebooks().open(place, typed, Optional.empty(), Progress.NONE);
        }
    }

    private static Path copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return to;
    }

    /** Every page that the sidebar reaches, by the name of what leads there. */
    private SortedMap<String, List<String>> pages(FxRobot robot) {
        SortedMap<String, List<String>> pages = new TreeMap<>();
        List<String> ways = robot.lookup(node -> node.getId() != null && node.getId().startsWith("go-"))
                .queryAll().stream().map(Node::getId).toList();
        for (String way : ways) {
            window.press("#" + way);
            SLOW.getOrDefault(way, List.of()).forEach(window::seen);
            pages.put(way, atRest());
        }
        return pages;
    }

    // What is asked in the background comes late: a page counts once nothing works and it stays the same.
    private List<String> atRest() {
        AtomicReference<List<String>> before = new AtomicReference<>(List.of());
        int[] same = {0};
        TestWindow.until(() -> {
            List<String> now = new ArrayList<>();
            describe(stage.getScene().getRoot(), "", now);
            boolean works = stage.getScene().getRoot().lookupAll(".strip").stream().anyMatch(Node::isVisible);
            same[0] = now.equals(before.getAndSet(now)) && !works ? same[0] + 1 : 0;
            return same[0] >= 10;
        });
        return before.get();
    }

    private static void describe(Node node, String indent, List<String> into) {
        if (!node.isVisible()) {
            return;
        }
        into.add(indent + node.getClass().getSimpleName() + " " + node.getId() + " " + node.getStyleClass() + " "
                + (node.isDisabled() ? "disabled " : "") + node.getAccessibleText() + " " + text(node));
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> describe(child, indent + " ", into));
        }
    }

    private static String text(Node node) {
        return switch (node) {
            case Labeled labeled -> labeled.getText();
            case TextInputControl input -> input.getText();
            case Text text -> text.getText();
            default -> "";
        };
    }
}
