package org.rowan.ui.exchange;

import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.rowan.bundle.QrCode;

/** A QR code, dark on white in both palettes: cameras want it so. */
final class QrView extends ImageView {
    private static final int DOT = 4;

    QrView(String text, String said) {
        boolean[][] rows = QrCode.of(text);
        WritableImage image = new WritableImage(rows[0].length * DOT, rows.length * DOT);
        for (int y = 0; y < rows.length * DOT; y++) {
            for (int x = 0; x < rows[0].length * DOT; x++) {
                image.getPixelWriter().setColor(x, y, rows[y / DOT][x / DOT] ? Color.BLACK : Color.WHITE);
            }
        }
        setImage(image);
        setAccessibleText(said);
    }
}
