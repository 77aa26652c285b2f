package org.rowan.bundle;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;

/** QR codes as plain squares; drawing them is the window's work. */
public final class QrCode {
    private QrCode() {
    }

    /** @return dark modules as true, row by row, with the quiet border around them */
    public static boolean[][] of(String text) {
        try {
            BitMatrix matrix = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0);
            boolean[][] rows = new boolean[matrix.getHeight()][matrix.getWidth()];
            for (int y = 0; y < rows.length; y++) {
                for (int x = 0; x < rows[y].length; x++) {
                    rows[y][x] = matrix.get(x, y);
                }
            }
            return rows;
        } catch (WriterException e) {
            throw new IllegalArgumentException("text too long for a QR code", e);
        }
    }
}
