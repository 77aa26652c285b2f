package org.rowan.ui.leaving;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import org.rowan.secret.SecretOutput;

/**
 * A picture in greys as PNG, made in memory, of which nothing is left behind: the platform's own writers want temporary
 * files.
 */
public final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int BITS = 8;
    private static final int BYTE = 0xff;
    private static final double INCHES_IN_METRE = 39.3701;

    private Png() {
    }

    /**
     * @param dotsPerInch tells a printer how large it is meant to be
     * @return wiped by the caller where it is a secret
     */
    public static byte[] of(Image image, int dotsPerInch) throws IOException {
        int perMetre = (int) Math.round(dotsPerInch * INCHES_IN_METRE);
        byte[] packed = packed(image);
        try (SecretOutput png = new SecretOutput()) {
            png.write(SIGNATURE, 0, SIGNATURE.length);
            chunk(png, "IHDR", ByteBuffer.allocate(13).putInt((int) image.getWidth()).putInt((int) image.getHeight())
                    .put((byte) BITS).array());
            chunk(png, "pHYs", ByteBuffer.allocate(9).putInt(perMetre).putInt(perMetre).put((byte) 1).array());
            chunk(png, "IDAT", packed);
            chunk(png, "IEND", new byte[0]);
            return png.copy();
        } finally {
            Arrays.fill(packed, (byte) 0);
        }
    }

    private static byte[] packed(Image image) throws IOException {
        Deflater deflater = new Deflater();
        try (SecretOutput packed = new SecretOutput()) {
            DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater);
            byte[] line = new byte[(int) image.getWidth() + 1];
            for (int y = 0; y < image.getHeight(); y++) {
                greys(image.getPixelReader(), y, line);
                out.write(line);
            }
            out.finish();
            Arrays.fill(line, (byte) 0);
            return packed.copy();
        } finally {
            deflater.end();
        }
    }

    /** Each line begins with its filter: none. */
    private static void greys(PixelReader pixels, int y, byte[] line) {
        for (int x = 0; x < line.length - 1; x++) {
            line[x + 1] = (byte) grey(pixels.getArgb(x, y));
        }
    }

    private static int grey(int argb) {
        return ((argb >> 16 & BYTE) + (argb >> 8 & BYTE) + (argb & BYTE)) / 3;
    }

    private static void chunk(OutputStream to, String type, byte[] content) throws IOException {
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
