package org.rowan.ui.exchange;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.rowan.bundle.Origin;
import org.rowan.bundle.Provenance;
import org.rowan.bundle.Signed;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** Who sent a bundle and who signed it, as far as that is proven: the first thing to read about it. */
final class SenderCard {
    private final Desk desk;
    private final VBox root;

    SenderCard(Desk desk, Provenance provenance) {
        this.desk = desk;
        Origin origin = new Origin(provenance);
        root = Layout.styled(Layout.column(Style.GAP_8, mark(provenance, say(origin.inShort())),
                Layout.label(say(origin.from()))), Style.CARD);
        root.setId("sender");
        if (provenance.signed().kind() != Signed.Kind.NOT) {
            String[] styles = provenance.signed().kind() == Signed.Kind.FORGED
                    ? new String[] {Style.NOTE_CARD, Style.STRONG} : new String[0];
            root.getChildren().add(Layout.label(say(origin.signed()), styles));
        }
    }

    VBox root() {
        return root;
    }

    private String say(Origin.Sentence sentence) {
        return desk.say(sentence.key(), sentence.arguments());
    }

    static Node mark(Provenance provenance, String word) {
        return switch (provenance.sender().kind()) {
            case VERIFIED -> Mark.of(Icon.VERIFIED, word, Style.ACCENT);
            case CHANGED -> Mark.of(Icon.DAMAGE, word, Style.STRONG);
            case YOURSELF, YOURSELF_OR_CONTACT -> Mark.of(Icon.CARD, word, Style.STRONG);
            case WITHOUT_PROOF, UNKNOWN, KNOWN -> Mark.of(Icon.HELP, word, Style.STRONG);
        };
    }
}
