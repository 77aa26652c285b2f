package org.rowan.ui.record;

import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.rowan.casebook.contact.Contact;
import org.rowan.casebook.merge.Request;
import org.rowan.model.Id;
import org.rowan.model.Revision;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** A change by somebody who may not change the record: what it is, from whom, and whether it shall count. */
final class RequestPart {
    private final Desk desk;
    private final VBox root = Layout.column(Style.GAP_16);

    RequestPart(Desk desk, Request request, Optional<Contact> sender, Map<Id, String> contacts,
            Runnable accept, Runnable decline) {
        this.desk = desk;
        Revision latest = request.revisions().getFirst();
        root.getChildren().addAll(Layout.row(Style.GAP_8, Icon.RECEIVE.node(), Layout.label(
                desk.say(request.withdraws() ? "dispute.asksToRemove" : "dispute.asks"), Style.TITLE)),
                Layout.label(Words.facts(sender.map(s -> desk.say("dispute.from", s.name()))
                        .orElse(desk.say("dispute.fromNobody")), Authors.name(desk, latest.author(), contacts),
                        desk.texts().moment(latest.at())), Style.MUTED),
                Layout.label(request.withdraws() ? desk.say("dispute.removeHelp")
                        : desk.say("dispute.requestHelp", String.valueOf(request.disagrees()))));
        if (!request.withdraws()) {
            request.changes().forEach(this::add);
        }
        root.getChildren().add(buttons(accept, decline));
    }

    VBox root() {
        return root;
    }

    private void add(Request.Proposed change) {
        root.getChildren().add(Layout.styled(Layout.column(Style.GAP_8,
                Layout.label(Words.field(change.field(), desk.texts()), Style.STRONG),
                Layout.field(desk.say("dispute.here"), Difference.of(change.there(), change.here(), desk)),
                Layout.field(desk.say("dispute.there"), Difference.of(change.here(), change.there(), desk))),
                Style.CARD));
    }

    private FlowPane buttons(Runnable accept, Runnable decline) {
        Button yes = Layout.button(desk.say("dispute.accept"), accept);
        Button no = Layout.button(desk.say("dispute.decline"), decline);
        yes.setId("dispute-accept");
        no.setId("dispute-decline");
        return Layout.styled(new FlowPane(yes, no), Style.GAP_8);
    }
}
