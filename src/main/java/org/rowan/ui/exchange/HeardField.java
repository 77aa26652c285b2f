package org.rowan.ui.exchange;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.rowan.bundle.Fingerprint;
import org.rowan.bundle.Heard;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** Where one types the words that one hears, and is told at each word whether it is the card's. */
final class HeardField {
    private final Desk desk;
    private final Fingerprint fingerprint;
    private final TextField typed = new TextField();
    private final Label result = Layout.label("", Style.SMALL);
    private final ReadOnlyBooleanWrapper wrong = new ReadOnlyBooleanWrapper();
    private final VBox root;

    HeardField(Desk desk, Fingerprint fingerprint) {
        this.desk = desk;
        this.fingerprint = fingerprint;
        typed.setId("heard");
        typed.setPromptText(desk.say("exchange.heardPrompt"));
        result.setId("heard-result");
        typed.textProperty().addListener((text, before, now) -> compare(now));
        compare("");
        root = Layout.column(Style.GAP_4, Layout.field(desk.say("exchange.heard"), typed), result);
    }

    VBox root() {
        return root;
    }

    /** @return whether something was typed that is not the card's */
    ReadOnlyBooleanProperty wrong() {
        return wrong.getReadOnlyProperty();
    }

    private void compare(String now) {
        Heard heard = fingerprint.compare(now);
        wrong.set(!heard.differ().isEmpty());
        result.setText(said(heard));
    }

    private String said(Heard heard) {
        if (heard.same()) {
            return desk.say("exchange.heardSame");
        }
        if (heard.differ().isEmpty()) {
            return desk.say("exchange.heardSoFar", heard.parts(), heard.all());
        }
        String misheard = heard.unknown().isEmpty() ? ""
                : " " + desk.say("exchange.heardUnknown", places(heard.unknown()));
        return desk.say("exchange.heardDiffers", places(heard.differ())) + misheard;
    }

    private static String places(List<Integer> places) {
        return places.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
