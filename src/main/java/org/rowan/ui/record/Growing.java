package org.rowan.ui.record;

import javafx.scene.control.TextArea;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** Areas for text that wraps. */
public final class Growing {
    private static final int FEWEST = 3;
    private static final int MOST = 14;
    private static final int LINE = 60;

    private Growing() {
    }

    /** @return an area that grows with its text, up to a point; for texts of a few paragraphs */
    public static TextArea area() {
        TextArea area = reading();
        area.setPrefRowCount(FEWEST);
        area.textProperty().addListener((observed, before, now) -> area.setPrefRowCount(rows(now)));
        return area;
    }

    /** @return an area that takes the room it is given; for long texts */
    public static TextArea reading() {
        TextArea area = Layout.styled(new TextArea(), Style.READING);
        area.setWrapText(true);
        return area;
    }

    private static int rows(String text) {
        long lines = text.lines().limit(MOST).mapToLong(line -> 1 + line.length() / LINE).sum();
        return (int) Math.clamp(lines + 1, FEWEST, MOST);
    }
}
