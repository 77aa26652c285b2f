package org.rowan.ui.outbox;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.rowan.casebook.store.Stub;
import org.rowan.casebook.store.Waiting;
import org.rowan.ui.leaving.WaitingTitle;
import org.rowan.ui.record.Words;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** One bundle that waits: what it is for, since when, and the two ways out. */
record WaitingCard(Desk desk, Waiting waiting, List<Stub> stubs) {
    Node root(Runnable write, Runnable letGo) {
        Button out = Layout.button(desk.say("outbox.write"), write);
        out.setId("outbox-write");
        Button gone = Layout.button(desk.say("outbox.letGo"), letGo, Style.QUIET);
        gone.setId("outbox-let-go");
        return Layout.styled(Layout.column(Style.GAP_8, Layout.label(title(), Style.STRONG),
                Layout.label(facts(), Style.MUTED), Layout.styled(new FlowPane(out, gone), Style.GAP_8)), Style.CARD);
    }

    /** @return what it is, as people know it */
    String title() {
        return WaitingTitle.of(waiting, stubs, desk);
    }

    private String facts() {
        return Words.facts(desk.texts().moment(waiting.at()), desk.texts().bytes(waiting.bytes()),
                waiting.written().map(at -> desk.say("outbox.writtenAt", desk.texts().moment(at)))
                        .orElse(desk.say("outbox.notWritten")));
    }
}
