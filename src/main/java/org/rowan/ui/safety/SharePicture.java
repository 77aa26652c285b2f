package org.rowan.ui.safety;

import java.util.Arrays;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Background;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import org.rowan.bundle.share.Share;
import org.rowan.bundle.share.SharePage;
import org.rowan.bundle.share.ShareWords;

/** The page of a share, to be printed on A5: its words in ten lines, what they are for, and the QR code. */
final class SharePicture {
    /** How fine it is printed. */
    static final int DOTS_PER_INCH = 200;
    private static final int WIDTH = 1165;
    private static final int HEIGHT = 1654;
    private static final int EDGE = 70;
    private static final int NUMBER = 84;
    private static final int GAP = 26;
    private static final int DOT = 9;

    private SharePicture() {
    }

    /**
     * Must be called on the window's thread.
     *
     * @param below sentences for whoever finds the page
     */
    static WritableImage of(String title, Share share, List<String> below) {
        VBox page = new VBox(GAP, label(title, 44, FontWeight.BOLD), words(share));
        below.forEach(sentence -> page.getChildren().add(label(sentence, 24, FontWeight.NORMAL)));
        boolean[][] squares = SharePage.qr(share);
        page.getChildren().add(qr(squares));
        SharePage.wipe(squares);
        page.setPadding(new Insets(EDGE));
        page.setBackground(Background.fill(Color.WHITE));
        page.setMinSize(WIDTH, HEIGHT);
        page.setMaxSize(WIDTH, HEIGHT);
        return new Scene(page, WIDTH, HEIGHT, Color.WHITE).snapshot(null);
    }

    /** Wipes a page that was drawn: what it shows is the share. */
    static void wipe(WritableImage page) {
        int[] nothing = new int[WIDTH];
        for (int row = 0; row < page.getHeight(); row++) {
            page.getPixelWriter().setPixels(0, row, WIDTH, 1, PixelFormat.getIntArgbInstance(), nothing, 0, WIDTH);
        }
    }

    private static GridPane words(Share share) {
        GridPane grid = new GridPane(0, GAP / 2.0);
        grid.getColumnConstraints().add(new ColumnConstraints(NUMBER));
        for (int column = 0; column < SharePage.IN_LINE; column++) {
            grid.getColumnConstraints().add(new ColumnConstraints((WIDTH - 2.0 * EDGE - NUMBER) / SharePage.IN_LINE));
        }
        int[] words = share.words();
        for (int i = 0; i < words.length; i++) {
            int row = i / SharePage.IN_LINE;
            grid.add(label(ShareWords.word(words[i]), 34, FontWeight.NORMAL), 1 + i % SharePage.IN_LINE, row);
            if (i % SharePage.IN_LINE == 0) {
                grid.add(label(Integer.toString(row + 1), 34, FontWeight.BOLD), 0, row);
            }
        }
        Arrays.fill(words, 0);
        return grid;
    }

    private static Label label(String text, double size, FontWeight weight) {
        Label label = new Label(text);
        label.setFont(Font.font(Font.getDefault().getFamily(), weight, size));
        label.setTextFill(Color.BLACK);
        label.setWrapText(true);
        label.setMinHeight(VBox.USE_PREF_SIZE);
        return label;
    }

    private static Canvas qr(boolean[][] rows) {
        Canvas canvas = new Canvas(rows.length * DOT, rows.length * DOT);
        GraphicsContext ink = canvas.getGraphicsContext2D();
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows.length; column++) {
                if (rows[row][column]) {
                    ink.fillRect(column * DOT, row * DOT, DOT, DOT);
                }
            }
        }
        return canvas;
    }
}
