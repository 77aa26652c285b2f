package org.rowan.ui.history;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.rowan.casebook.history.Change;
import org.rowan.model.Content;
import org.rowan.text.Texts;
import org.rowan.ui.record.Difference;
import org.rowan.ui.record.Words;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** What one version changed, word by word, and the way back to it. */
final class VersionDetail {
    private final Texts texts;
    private final Consumer<Version> restore;
    private final VBox box = Layout.styled(Layout.column(Style.GAP_16), "version");
    private final ScrollPane pane = Layout.scrolling(box);
    private final VBox root = Layout.styled(new VBox(pane), Style.CARD);

    VersionDetail(Texts texts, Consumer<Version> restore) {
        this.texts = texts;
        this.restore = restore;
        hide();
    }

    VBox root() {
        return root;
    }

    void hide() {
        root.setVisible(false);
        root.setManaged(false);
    }

    void show(Version version) {
        box.getChildren().setAll(head(version));
        if (version.first()) {
            Content content = version.revision().content();
            content.said().forEach((field, value) -> add(new Change(field, Optional.empty(), Optional.of(value))));
        }
        version.changes().forEach(this::add);
        root.setVisible(true);
        root.setManaged(true);
        pane.setVvalue(0);
    }

    private Node head(Version version) {
        Label title = Layout.label(texts.get(version.newest() ? "history.now" : "history.then",
                texts.moment(version.revision().at())), Style.TITLE);
        Node button = Layout.button(Icon.RESTORE, texts.get("history.restore"), () -> restore.accept(version));
        button.setId("history-restore");
        button.setVisible(!version.newest() && !version.revision().deleted());
        return Layout.row(Style.GAP_16, title, Layout.spring(), button);
    }

    private void add(Change change) {
        String before = Words.value(change.before());
        String after = Words.value(change.after());
        if (!Words.technical(change.field())) {
            Difference difference = Difference.between(before, after);
            TextFlow flow = Layout.styled(new TextFlow(), Style.READING_WIDTH);
            Stream.of(new Text(difference.before()), gone(difference.gone()), come(difference.come()),
                    new Text(difference.after())).filter(t -> !t.getText().isEmpty()).forEach(flow.getChildren()::add);
            box.getChildren().add(Layout.field(Words.field(change.field(), texts), flow));
        }
    }

    private static Text gone(String words) {
        return Layout.styled(new Text(words), "gone");
    }

    private static Text come(String words) {
        return Layout.styled(new Text(words), "come");
    }
}
