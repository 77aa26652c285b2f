package org.rowan.document;

/**
 * A picture in memory, row by row from the top left; each pixel is 0xAARRGGBB, not premultiplied.
 *
 * @param argb width times height pixels; not copied, so whoever makes the record gives the array away
 */
public record Pixels(int width, int height, int[] argb) {
    public Pixels {
        if (width < 1 || height < 1 || argb.length != Math.multiplyExact(width, height)) {
            throw new IllegalArgumentException("pixels do not fill the picture");
        }
    }
}
