package org.rowan.ui.viewer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.rowan.text.Texts;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** A text of any length, line by line; what is sought in it is marked. */
final class TextView implements View {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    /** @param current which hit was gone to; -1 for none */
    record Marks(Hits hits, int current) {
        static final Marks NONE = new Marks(Hits.NONE, -1);
    }

    private final Lines lines;
    private final ListView<Lines.Line> list;
    private final Scrolling scrolling;
    private final FindBar bar;
    private final VBox body;
    private final ObjectProperty<Marks> marks = new SimpleObjectProperty<>(Marks.NONE);
    private String folded;

    TextView(Opened.Words words, Texts texts) {
        lines = new Lines(words.text());
        list = Layout.styled(new ListView<>(lines), Style.FREE_LINES, "viewer-text");
        list.setId("viewer-text");
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(view -> new LineCell(marks));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::copy);
        scrolling = new Scrolling(list);
        bar = new FindBar(texts, this::sought, this::go);
        VBox.setVgrow(list, Priority.ALWAYS);
        body = new VBox(list);
        notes(words, texts).forEach(note -> body.getChildren().addFirst(note));
    }

    private static List<Node> notes(Opened.Words words, Texts texts) {
        List<Node> notes = new ArrayList<>();
        if (words.layoutLost()) {
            notes.add(note(texts.get("viewer.wordsOnly")));
        }
        if (words.isCut()) {
            notes.add(note(texts.get("viewer.cut")));
        }
        if (words.text().isBlank()) {
            notes.add(note(texts.get("viewer.noWords")));
        }
        return notes;
    }

    private static Node note(String text) {
        return Layout.label(text, Style.MUTED, "viewer-note");
    }

    @Override
    public void find(Viewer.Sought sought) {
        bar.show(sought.words());
        int hit = marks.get().hits().firstAfter(sought.near());
        bar.go(hit < marks.get().hits().count() ? hit : 0);
    }

    /** A copy of the whole text to look in is made when something is sought for the first time. */
    private int sought(String words) {
        folded = folded == null && !words.isBlank() ? Hits.folded(lines.text()) : folded;
        marks.set(new Marks(words.isBlank() ? Hits.NONE : Hits.find(folded, words), -1));
        return marks.get().hits().count();
    }

    private void go(int hit) {
        Hits hits = marks.get().hits();
        marks.set(new Marks(hits, hit));
        int line = lines.at(hits.starts()[hit]);
        list.scrollTo(line);
        Platform.runLater(() -> uncover(line, hit));
    }

    /** Not for a hit that is no longer the current one: that would scroll away from the one that is. */
    private void uncover(int line, int hit) {
        if (marks.get().current() == hit) {
            scrolling.uncover(line, cell -> ((LineCell) cell).currentTop());
        }
    }

    private void copy(KeyEvent event) {
        if (COPY.match(event)) {
            ClipboardContent content = new ClipboardContent();
            content.putString(list.getSelectionModel().getSelectedIndices().stream().sorted()
                    .map(index -> lines.get(index).text()).collect(Collectors.joining("\n")));
            Clipboard.getSystemClipboard().setContent(content);
            event.consume();
        }
    }

    @Override
    public Node body() {
        return body;
    }

    @Override
    public Node keys() {
        return list;
    }

    @Override
    public List<Node> tools() {
        return bar.tools();
    }
}
