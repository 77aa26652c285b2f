package org.rowan.ui.passphrase;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.rowan.text.Texts;
import org.rowan.ui.control.Overlay;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** What a second casebook is for, what makes it believable and what it can not do, for whoever decides about one. */
public final class SecondGuide {
    private static final List<String> WHAT_FOR = List.of("passphrase.guideFor");
    private static final List<String> BELIEVABLE = List.of("passphrase.guideMakes1", "passphrase.guideMakes2",
            "passphrase.guideMakes3", "passphrase.guideMakes4");
    private static final List<String> COPIES = List.of("passphrase.guideCopy1", "passphrase.guideCopy2");
    private static final List<String> LIMITS = List.of("passphrase.guideNot1", "passphrase.guideNot2",
            "passphrase.guideNot3", "passphrase.guideNot4", "passphrase.guideNot5");

    private final Texts texts;

    private SecondGuide(Texts texts) {
        this.texts = texts;
    }

    /** @return a button that shows the guide */
    public static Button button(Overlay overlay, Texts texts) {
        Button button = Layout.button(Icon.HELP, texts.get("passphrase.guide"), () -> new SecondGuide(texts).show(overlay));
        button.setId("second-guide");
        return button;
    }

    private void show(Overlay overlay) {
        Button close = Layout.button(texts.get("control.close"), overlay::escape, Style.PRIMARY);
        close.setId("guide-close");
        close.setCancelButton(true);
        HBox buttons = Layout.row(Style.GAP_8, close);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox page = Layout.column(Style.GAP_16, Layout.label(texts.get("passphrase.guideTitle"), Style.TITLE),
                part("passphrase.guideForHead", WHAT_FOR), part("passphrase.guideMakesHead", BELIEVABLE),
                part("passphrase.guideCopyHead", COPIES), part("passphrase.guideNotHead", LIMITS), buttons);
        page.setId("guide-page");
        overlay.show(page, () -> { });
    }

    private VBox part(String head, List<String> sentences) {
        VBox part = Layout.column(Style.GAP_8, Layout.label(texts.get(head), Style.STRONG));
        sentences.forEach(key -> part.getChildren().add(Layout.label(texts.get(key), Style.READING)));
        return part;
    }
}
