package org.rowan.ui.search;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.rowan.model.Hit;
import org.rowan.text.Texts;
import org.rowan.ui.record.Words;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** A place that was found: where it is, and the words around it with what was searched for marked. */
final class HitCell extends ListCell<Hit> {
    private final Texts texts;
    private final Label title = Layout.line("", Style.STRONG);
    private final Label where = Layout.line("", Style.CAPTION);
    private final TextFlow snippet = new TextFlow();
    private final VBox box = Layout.column(Style.GAP_4);

    HitCell(Texts texts) {
        this.texts = texts;
        setPrefWidth(0);
        snippet.getStyleClass().addAll(Style.READING_WIDTH, Style.READING);
    }

    @Override
    protected void updateItem(Hit hit, boolean empty) {
        super.updateItem(hit, empty);
        setGraphic(empty || hit == null ? null : box);
        if (!empty && hit != null) {
            title.setText(hit.title().isBlank() ? texts.get("record.untitled", hit.record().kind().wire())
                    : Words.line(hit.title()));
            where.setText(Words.facts(texts.get("record.kind", hit.record().kind().wire()),
                    Words.field(hit.field(), texts), texts.get("search.inCase", hit.caseCode().text())));
            snippet.getChildren().setAll(marked(hit));
            box.getChildren().setAll(Layout.row(Style.GAP_8, Words.icon(hit.record().kind()).node(), title), snippet,
                    where);
        }
    }

    private static List<Node> marked(Hit hit) {
        List<Node> pieces = new ArrayList<>();
        int at = 0;
        for (Hit.Mark mark : hit.marks()) {
            pieces.add(new Text(plain(hit, at, mark.from())));
            pieces.add(Layout.line(plain(hit, mark.from(), mark.to()), "mark"));
            at = mark.to();
        }
        pieces.add(new Text(plain(hit, at, hit.snippet().length())));
        return pieces;
    }

    private static String plain(Hit hit, int from, int to) {
        return hit.snippet().substring(from, to).replace('\n', ' ');
    }
}
