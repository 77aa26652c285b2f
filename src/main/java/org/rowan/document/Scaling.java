package org.rowan.document;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Makes a decoded picture fit, and turns it. */
final class Scaling {
    private Scaling() { }

    static Pixels toPixels(BufferedImage image, int longestSide, Orientation orientation) {
        BufferedImage fitting = fit(image, longestSide);
        int width = fitting.getWidth();
        int height = fitting.getHeight();
        int[] argb = fitting.getRGB(0, 0, width, height, null, 0, width);
        return orientation.apply(new Pixels(width, height, argb));
    }

    /** Halving until the last step keeps fine lines that one large step would lose. */
    private static BufferedImage fit(BufferedImage image, int longestSide) {
        BufferedImage fitting = image;
        int longer = Math.max(image.getWidth(), image.getHeight());
        while (longer > longestSide) {
            int next = Math.max(longestSide, (longer + 1) / 2);
            fitting = scaled(fitting, (double) next / longer);
            longer = next;
        }
        return fitting;
    }

    private static BufferedImage scaled(BufferedImage image, double scale) {
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = scaled.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return scaled;
    }
}
