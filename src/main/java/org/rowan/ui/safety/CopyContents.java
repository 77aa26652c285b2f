package org.rowan.ui.safety;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.rowan.casebook.upkeep.CopyPlan;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Kind;
import org.rowan.ui.record.Words;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** Everything that would be copied, one line each, with the size of documents. */
final class CopyContents {
    private final Desk desk;
    private final VBox root;

    CopyContents(Desk desk, CopyPlan plan) {
        this.desk = desk;
        ListView<String> lines = Layout.styled(new ListView<>(), "case-choice");
        lines.setId("copy-lines");
        lines.getItems().setAll(Stream.of(Kind.values()).map(plan::of).flatMap(List::stream).map(this::line).toList());
        root = Layout.field(desk.say("safety.copySum", plan.of(Kind.CASE).size(), plan.of(Kind.TESTIMONY).size(),
                plan.of(Kind.PERSON).size(), plan.of(Kind.DOCUMENT).size(), desk.texts().bytes(plan.bytes()),
                plan.of(Kind.NOTE).size()), lines);
    }

    VBox root() {
        return root;
    }

    private String line(Entry entry) {
        return Words.facts(desk.say("record.kind", entry.kind().wire()), Words.title(entry, desk.texts()),
                entry.kind() == Kind.DOCUMENT ? desk.texts().bytes(entry.content().whole(Field.BYTES)) : "");
    }
}
