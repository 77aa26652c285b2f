package org.rowan.ui.exchange;

import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.rowan.bundle.Fingerprint;
import org.rowan.bundle.QrCode;

/** What one hands over on paper, so that others can compare one's card: name, words, digits and QR code, A6 across. */
final class CardPicture {
    /** How fine it is printed. */
    static final int DOTS_PER_INCH = 300;
    private static final int WIDTH = 1748;
    private static final int HEIGHT = 1240;
    private static final int EDGE = 100;
    private static final int LINE = 110;
    private static final int HALF = 4;
    private static final Font LARGE = Font.font(84);
    private static final Font MIDDLE = Font.font(64);
    private static final Font SMALL = Font.font(40);

    private final GraphicsContext paper;
    private int y = EDGE;

    private CardPicture(GraphicsContext paper) {
        this.paper = paper;
    }

    /** Must be called on the window's thread. */
    static WritableImage of(String title, String name, Fingerprint fingerprint) {
        Canvas canvas = new Canvas(WIDTH, HEIGHT);
        new CardPicture(canvas.getGraphicsContext2D()).draw(title, name, fingerprint);
        return canvas.snapshot(null, null);
    }

    private void draw(String title, String name, Fingerprint fingerprint) {
        paper.setFill(Color.WHITE);
        paper.fillRect(0, 0, WIDTH, HEIGHT);
        paper.setFill(Color.BLACK);
        paper.setTextBaseline(VPos.TOP);
        write(name, LARGE);
        write(title, SMALL);
        String[] words = fingerprint.words().split(" ");
        for (int i = 0; i < HALF; i++) {
            write((i + 1) + " " + words[i], (i + 1 + HALF) + " " + words[i + HALF]);
        }
        y += LINE / 2;
        String digits = fingerprint.digits();
        write(digits, MIDDLE);
        qr(QrCode.of(fingerprint.qrText()));
    }

    private void write(String text, Font font) {
        paper.setFont(font);
        paper.fillText(text, EDGE, y, WIDTH - 2 * EDGE);
        y += LINE;
    }

    private void write(String left, String right) {
        paper.setFont(MIDDLE);
        paper.fillText(left, EDGE, y);
        paper.fillText(right, EDGE + 5 * LINE, y);
        y += LINE;
    }

    private void qr(boolean[][] rows) {
        int dot = (HEIGHT - y - EDGE / 2) / rows.length;
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length; column++) {
                if (rows[row][column]) {
                    paper.fillRect(EDGE + column * dot, y + row * dot, dot, dot);
                }
            }
        }
    }
}
