package org.rowan.ui.safety;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.rowan.bundle.share.Handing;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** Recovery shares: what they are, what they can not do, and when some were made. */
final class SharesCard {
    private final Desk desk;
    private final Label state = Layout.label("", Style.STRONG);
    private final VBox root;

    SharesCard(Desk desk) {
        this.desk = desk;
        Button make = Layout.button(Icon.PEOPLE, desk.say("safety.shares"), () ->
                desk.picker().folder(desk.say("safety.sharesWhere"),
                        folder -> new SharesSheet(desk, folder, this::refresh).show()));
        make.setId("safety-shares");
        state.setId("shares-made");
        root = Layout.styled(Layout.column(Style.GAP_8, Layout.label(desk.say("safety.sharesTitle"), Style.TITLE),
                Layout.label(desk.say("safety.sharesText"), Style.READING),
                Layout.label(desk.say("safety.sharesLimits"), Style.READING), state, Layout.flow(make)), Style.CARD);
        show(Optional.empty());
    }

    VBox root() {
        return root;
    }

    void refresh() {
        desk.ask(progress -> new Handing(desk.casebook()).made(), this::show);
    }

    private void show(Optional<Handing.Made> made) {
        state.setText(made.map(m -> desk.say("safety.sharesMade", desk.texts().day(m.day()), m.threshold(), m.count()))
                .orElse(desk.say("safety.sharesNone")));
    }
}
