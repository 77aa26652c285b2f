package org.rowan.ui.record;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.TestCasebooks;
import org.rowan.casebook.store.Canonical;
import org.rowan.model.Code;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Hash;
import org.rowan.model.Head;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Revision;
import org.rowan.model.Value;
import org.rowan.ui.TestShell;
import org.rowan.ui.theme.Palette;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** Draws what is to be decided, with Georgian words; with {@code -Dscreens=all} in the dark and at 200 % too. */
class DisputeScreensTest {
    private static final String THEIRS = "დილით შვიდ საათზე სამნი მოვიდნენ და წერილი წაიღეს.";
    private final FxRobot robot = new FxRobot();
    private Casebook casebook;
    private TestShell window;

    @AfterEach
    void close() {
        robot.interact(window::close);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void conflictAndRequestAreDrawn(String language) throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        casebook = TestCasebooks.open();
        Entry conflict = casebook.records().add(Kind.CASE, Content.of(Field.TITLE, "Morning search"));
        Revision theirs = after(conflict, conflict.content().with(Field.TITLE, "Search at seven")
                .with(Field.SUMMARY, THEIRS), false);
        casebook.records().revise(conflict.id(), conflict.content().with(Field.TITLE, "Search at six")
                .with(Field.SUMMARY, "Three came at six in the morning and took a letter."));
        casebook.sync().receive(receiver -> {
            receiver.add(conflict.head(), List.of(theirs));
            return null;
        });
        Entry asked = casebook.records().add(Kind.CASE, Content.of(Field.TITLE, "Border", Field.PLACE, "the pass"));
        request(asked, after(asked, asked.content().with(Field.PLACE, "უღელტეხილი"), false));
        Entry unwanted = casebook.records().add(Kind.CASE, Content.of(Field.TITLE, "Night at the station"));
        request(unwanted, after(unwanted, Content.EMPTY, true));
        robot.interact(() -> window = new TestShell(stage, casebook, Locale.of(language)));
        draw(conflict, "conflict-" + language);
        draw(asked, "request-" + language);
        draw(unwanted, "request-to-remove-" + language);
        drawNewer(language);
        Entry told = received("testimony", "T-55555555", List.of(Content.of(Field.CASE, conflict.id().text(),
                Field.TRANSCRIPT, THEIRS).leavingOpen(Set.of(Field.PERSON, Field.LANGUAGE))));
        picture(told, "#left-out", "left-out-" + language);
        Entry paper = received("document", "D-55555555", List.of(Content.of(Field.CASE, conflict.id().text(),
                Field.TITLE, "A letter").leavingOpen(Set.of(Field.FILE, Field.SHA256))));
        picture(paper, "#left-out", "left-out-document-" + language);
    }

    /** In a case of its own, which has room. */
    private void drawNewer(String language) throws Problem {
        Entry quiet = casebook.records().add(Kind.CASE, Content.of(Field.TITLE, "Harbour"));
        Content asks = Content.of(Field.CASE, quiet.id().text(), Field.TITLE, "Questions").with("steps",
                new Value.Group(new TreeMap<>(Map.of("ask", new Value.Text("when?")))));
        Entry plan = received("interview-plan", "X-55555555", List.of(asks, asks.with("steps",
                new Value.Group(new TreeMap<>(Map.of("ask", new Value.Text("სად და როდის?"))))),
                asks.with("steps", new Value.Group(new TreeMap<>(Map.of("ask", new Value.Text("who?")))))));
        robot.interact(() -> window.shell().open(plan.id()));
        window.seen("#newer #dispute");
        robot.interact(() -> scrolling(window.seen("#newer")).setVvalue(1));
        pictures("conflict-newer-" + language);
    }

    private static ScrollPane scrolling(Node node) {
        return node instanceof ScrollPane pane ? pane : scrolling(node.getParent());
    }

    /** @param contents the first, and what was made of it by others */
    private Entry received(String kind, String code, List<Content> contents) throws Problem {
        Head head = new Head(Id.random(), kind, new Code(code), new Id("b".repeat(32)));
        List<Revision> all = new ArrayList<>();
        for (Content content : contents) {
            all.add(Canonical.hashed(head, new Revision(new Hash("0".repeat(64)), head.id(),
                    all.stream().limit(1).map(Revision::hash).toList(), head.origin(),
                    Instant.parse("2026-02-01T10:00:00Z").plusSeconds(all.size()), false, content)));
        }
        casebook.sync().receive(receiver -> {
            receiver.add(head, all);
            return null;
        });
        return casebook.records().get(head.id());
    }

    private static Revision after(Entry entry, Content content, boolean deleted) {
        Revision first = entry.revision();
        return Canonical.hashed(entry.head(), new Revision(first.hash(), entry.id(), List.of(first.hash()),
                new Id("b".repeat(32)), first.at().plus(Duration.ofHours(1)), deleted, content));
    }

    private void request(Entry entry, Revision revision) throws Problem {
        casebook.sync().receive(receiver -> {
            receiver.request(entry.head(), List.of(revision), "");
            return null;
        });
    }

    private void draw(Entry entry, String name) {
        picture(entry, "#dispute", name);
    }

    private void picture(Entry entry, String seen, String name) {
        robot.interact(() -> window.shell().open(entry.id()));
        window.seen(seen);
        pictures(name);
    }

    private void pictures(String name) {
        window.rest();
        if (System.getProperty("screens", "").equals("all")) {
            window.picture(robot, name + "-dark", 1366, 768, Palette.DARK, 100);
            window.picture(robot, name + "-200", 1366, 768, Palette.LIGHT, 200);
        }
        window.picture(robot, name, 1366, 768, Palette.LIGHT, 100);
    }
}
