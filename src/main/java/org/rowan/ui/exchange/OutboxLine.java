package org.rowan.ui.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.rowan.bundle.Outbox;
import org.rowan.bundle.inbox.ExchangeFolder;
import org.rowan.casebook.store.Waiting;
import org.rowan.ui.leaving.PuttingOut;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** What waits in the outbox, and the way from there into the exchange folder. */
final class OutboxLine {
    private final Desk desk;
    private final Outbox outbox;
    private final VBox root = Layout.column(Style.GAP_8);
    private Optional<Path> folder = Optional.empty();
    private List<Waiting> waiting = List.of();

    OutboxLine(Desk desk) {
        this.desk = desk;
        this.outbox = new Outbox(desk.casebook());
    }

    VBox root() {
        return root;
    }

    /** @param chosen the exchange folder */
    void folder(Optional<Path> chosen) {
        if (!folder.equals(chosen)) {
            folder = chosen;
            show();
        }
    }

    void load() {
        desk.ask(progress -> outbox.waiting(), found -> {
            waiting = found;
            show();
        });
    }

    private void show() {
        root.getChildren().clear();
        long fresh = waiting.stream().filter(w -> w.written().isEmpty()).count();
        if (folder.isPresent() && fresh > 0) {
            add(desk.say("folder.outbox", fresh), "put-outbox", "folder.putOutbox", false);
        }
        if (folder.isPresent() && fresh < waiting.size()) {
            add(desk.say("folder.outboxOut", waiting.size() - fresh), "put-again", "folder.putAgain", true);
        }
    }

    private void add(String said, String id, String key, boolean again) {
        Button put = Layout.button(Icon.SAVE_OUT, desk.say(key), () -> plan(again), again ? new String[] {Style.QUIET}
                : new String[0]);
        put.setId(id);
        root.getChildren().add(Layout.styled(new FlowPane(Layout.label(said), put), Style.GAP_8));
    }

    private void plan(boolean again) {
        new PuttingOut(desk, folder.orElseThrow()).ask((from, into) -> ExchangeFolder.toPut(from, into, again));
    }
}
