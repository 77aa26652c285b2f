package org.rowan.ui.safety;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.layout.VBox;
import org.rowan.casebook.upkeep.CopyPlan;
import org.rowan.model.Code;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** What to know before copying: what the copies will look like, whose names may go along, and what stays. */
final class CopyWarnings {
    private static final int SHOWN = 12;

    private final Desk desk;
    private final VBox root;

    CopyWarnings(Desk desk, CopyPlan plan) {
        this.desk = desk;
        root = Layout.styled(Layout.column(Style.GAP_8, Layout.label(desk.say("safety.copyDates")),
                Layout.label(desk.say("safety.copyNames"))), Style.NOTE_CARD);
        root.setId("copy-warnings");
        warn("safety.copyNamed", plan.names());
        warn("safety.copyPointing", plan.pointing().stream().map(Code::text).toList());
        warn("safety.copyDamaged", plan.damaged().stream().map(Code::text).toList());
    }

    VBox root() {
        return root;
    }

    private void warn(String key, List<String> about) {
        if (!about.isEmpty()) {
            String shown = about.stream().limit(SHOWN).collect(Collectors.joining(", "));
            String all = about.size() > SHOWN ? desk.say("safety.copyMore", shown, about.size() - SHOWN) : shown;
            root.getChildren().add(Layout.label(desk.say(key, all), Style.STRONG));
        }
    }
}
