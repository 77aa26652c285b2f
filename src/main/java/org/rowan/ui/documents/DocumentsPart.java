package org.rowan.ui.documents;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.layout.VBox;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.ui.control.ErrorLine;
import org.rowan.ui.record.RecordsPart;
import org.rowan.ui.record.Words;
import org.rowan.ui.shell.CasePart;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.task.Job;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** The documents of a case: dropped or picked, and shown inside the window. */
public final class DocumentsPart {
    private final Desk desk;
    private final ErrorLine error;
    private final RecordsPart part;

    private DocumentsPart(Desk desk) {
        this.desk = desk;
        this.error = new ErrorLine(desk.texts());
        DropZone zone = new DropZone(desk.say("documents.drop"), this::add);
        VBox above = Layout.column(Style.GAP_8, zone.root(), error);
        this.part = new RecordsPart(desk, new RecordsPart.Setup("documents.", Kind.DOCUMENT, Icon.DOCUMENTS,
                new DocumentPage(desk), this::more, Optional.of(this::pick), Optional.of(above)));
        zone.listenOn(part.root());
    }

    /** @return the tab */
    public static CasePart of(Desk desk) {
        return new DocumentsPart(desk).part;
    }

    private String more(Entry entry) {
        return Words.facts(entry.code().text(), FileType.name(entry.content().text(Field.TYPE), desk.texts()),
                desk.texts().bytes(entry.content().whole(Field.BYTES)));
    }

    private void pick(Id caseId) {
        desk.picker().files(desk.say("documents.pick"), files -> add(caseId, files));
    }

    private void add(List<Path> files) {
        part.caseId().ifPresent(caseId -> add(caseId, files));
    }

    private void add(Id caseId, List<Path> files) {
        error.clear();
        Adding adding = new Adding(desk.casebook(), caseId, files);
        desk.tasks().start(Job.of(desk.say("documents.adding", files.size()), adding::run)
                .counting(Job.Unit.BYTES).then(this::added));
    }

    private void added(Adding.Outcome outcome) {
        if (!outcome.refused().isEmpty()) {
            error.show(outcome.refused().stream().map(refused -> desk.say("documents.refused", refused.name(),
                    desk.texts().explain(refused.problem()))).collect(Collectors.joining("\n")));
        }
        if (!outcome.added().isEmpty()) {
            desk.toasts().tell(desk.say("documents.added", outcome.added().size()));
        }
    }
}
