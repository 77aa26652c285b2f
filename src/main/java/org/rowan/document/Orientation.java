package org.rowan.document;

import java.io.IOException;
import java.nio.ByteOrder;
import javax.imageio.stream.ImageInputStream;

/** How a JPEG has to be turned, by its Exif orientation; the picture's numbers 1 to 8. */
enum Orientation {
    UPRIGHT(false, false, false), MIRRORED(false, true, false), UPSIDE_DOWN(false, true, true),
    FLIPPED(false, false, true), TRANSPOSED(true, false, false), CLOCKWISE(true, true, false),
    TRANSVERSED(true, true, true), COUNTER(true, false, true);

    private static final int SEARCHED_SEGMENTS = 32;
    private static final int EXIF = 0x45786966;
    private static final int ORIENTATION_TAG = 0x0112;

    private final boolean swapped;
    private final boolean fromRight;
    private final boolean fromBottom;

    Orientation(boolean swapped, boolean fromRight, boolean fromBottom) {
        this.swapped = swapped;
        this.fromRight = fromRight;
        this.fromBottom = fromBottom;
    }

    /** @return what the Exif part of a JPEG says; upright for anything else, or when it is damaged */
    static Orientation of(ImageInputStream in) {
        try {
            in.seek(0);
            in.setByteOrder(ByteOrder.BIG_ENDIAN);
            return in.readUnsignedShort() == 0xFFD8 ? inSegments(in) : UPRIGHT;
        } catch (IOException damaged) {
            return UPRIGHT;
        } finally {
            in.setByteOrder(ByteOrder.BIG_ENDIAN);
        }
    }

    private static Orientation inSegments(ImageInputStream in) throws IOException {
        for (int i = 0; i < SEARCHED_SEGMENTS; i++) {
            int marker = in.readUnsignedShort();
            int length = in.readUnsignedShort();
            long next = in.getStreamPosition() + length - 2;
            if (marker == 0xFFE1 && in.readInt() == EXIF) {
                in.skipBytes(2);
                return inExif(in);
            }
            if (marker < 0xFFC0 || marker == 0xFFDA || length < 2) {
                return UPRIGHT;
            }
            in.seek(next);
        }
        return UPRIGHT;
    }

    private static Orientation inExif(ImageInputStream in) throws IOException {
        long start = in.getStreamPosition();
        in.setByteOrder(in.readUnsignedShort() == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        in.skipBytes(2);
        in.seek(start + in.readUnsignedInt());
        int entries = in.readUnsignedShort();
        for (int i = 0; i < entries; i++) {
            int tag = in.readUnsignedShort();
            in.skipBytes(6);
            int value = in.readUnsignedShort();
            in.skipBytes(2);
            if (tag == ORIENTATION_TAG) {
                return value >= 1 && value <= values().length ? values()[value - 1] : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    Pixels apply(Pixels picture) {
        if (this == UPRIGHT) {
            return picture;
        }
        int width = swapped ? picture.height() : picture.width();
        int height = swapped ? picture.width() : picture.height();
        int[] turned = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                turned[y * width + x] = picture.argb()[source(picture, x, y)];
            }
        }
        return new Pixels(width, height, turned);
    }

    /** Which stored pixel is seen at x, y. */
    private int source(Pixels picture, int x, int y) {
        int column = swapped ? y : x;
        int row = swapped ? x : y;
        boolean columnFromEnd = swapped ? fromBottom : fromRight;
        boolean rowFromEnd = swapped ? fromRight : fromBottom;
        return (rowFromEnd ? picture.height() - 1 - row : row) * picture.width()
                + (columnFromEnd ? picture.width() - 1 - column : column);
    }
}
