package org.rowan.ui.exchange;

import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import org.rowan.casebook.contact.Standing;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** How sure one is of a contact, wherever one is named: an icon and its word. */
final class Mark {
    private Mark() {
    }

    static Node of(Standing standing, Desk desk) {
        String word = desk.say("exchange.standing", standing.name());
        return switch (standing) {
            case VERIFIED -> of(Icon.VERIFIED, word, Style.ACCENT);
            case CHANGED -> of(Icon.DAMAGE, word, Style.STRONG);
            case NOT_COMPARED -> of(Icon.HELP, word, Style.MUTED);
        };
    }

    /** @return the control, and beside it, or below where there is no room, how sure one is of the contact */
    static Node beside(Node control, Standing standing, Desk desk) {
        return Layout.styled(new FlowPane(control, of(standing, desk)), Style.GAP_8);
    }

    static Node of(Icon icon, String word, String style) {
        return Layout.row(Style.GAP_4, Layout.styled(icon.node(), style), Layout.line(word, style));
    }
}
