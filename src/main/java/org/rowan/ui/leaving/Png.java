package org.rowan.ui.leaving;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;

/** A picture in greys as PNG, made in memory: the platform's own writers want temporary files. */
public final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int BITS = 8;
    private static final int BYTE = 0xff;
    private static final double INCHES_IN_METRE = 39.3701;

    private Png() {
    }

    /** @param dotsPerInch tells a printer how large it is meant to be */
    public static byte[] of(Image image, int dotsPerInch) throws IOException {
        int perMetre = (int) Math.round(dotsPerInch * INCHES_IN_METRE);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        chunk(png, "IHDR", ByteBuffer.allocate(13).putInt((int) image.getWidth()).putInt((int) image.getHeight())
                .put((byte) BITS).array());
        chunk(png, "pHYs", ByteBuffer.allocate(9).putInt(perMetre).putInt(perMetre).put((byte) 1).array());
        chunk(png, "IDAT", packed(image));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static byte[] packed(Image image) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            PixelReader pixels = image.getPixelReader();
            for (int y = 0; y < image.getHeight(); y++) {
                // each line begins with its filter: none
                out.write(0);
                for (int x = 0; x < image.getWidth(); x++) {
                    out.write(grey(pixels.getArgb(x, y)));
                }
            }
        }
        return packed.toByteArray();
    }

    private static int grey(int argb) {
        return ((argb >> 16 & BYTE) + (argb >> 8 & BYTE) + (argb & BYTE)) / 3;
    }

    private static void chunk(ByteArrayOutputStream to, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(content);
        DataOutputStream out = new DataOutputStream(to);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) check.getValue());
    }
}
