package org.rowan.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rowan.model.Problem;

class PicturesTest {
    private static Pixels read(byte[] bytes, int longestSide) throws Problem {
        return Pictures.read(Inputs.channel(bytes), longestSide);
    }

    private static boolean isRed(Pixels picture, double x, double y) {
        int pixel = picture.argb()[(int) (y * picture.height()) * picture.width() + (int) (x * picture.width())];
        return (pixel >> 16 & 0xFF) > (pixel & 0xFF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif", "bmp"})
    void everyFormatIsDecoded(String format) throws Problem {
        Pixels picture = read(Inputs.picture(format, 60, 40), 100);
        assertEquals(60, picture.width());
        assertEquals(40, picture.height());
        assertTrue(isRed(picture, 0.1, 0.5) && !isRed(picture, 0.9, 0.5));
    }

    @Test
    void aLargePictureIsScaledDownAndASmallOneIsLeft() throws Problem {
        Pixels scaled = read(Inputs.picture("png", 1000, 500), 100);
        assertEquals(100, scaled.width());
        assertEquals(50, scaled.height());
        assertTrue(isRed(scaled, 0.1, 0.5) && !isRed(scaled, 0.9, 0.5));
        assertEquals(20, read(Inputs.picture("png", 20, 20), 100).width());
    }

    @Test
    void aPictureThatClaimsTooMuchIsRefusedBeforeItIsDecoded() {
        assertEquals(Problem.Kind.DOCUMENT_TOO_LARGE,
                Inputs.problem(() -> read(Inputs.pngHeader(50_000, 50_000), 100)));
        assertEquals(Problem.Kind.DOCUMENT_TOO_LARGE,
                Inputs.problem(() -> read(Inputs.pngHeader(Integer.MAX_VALUE, Integer.MAX_VALUE), 100)));
    }

    @Test
    void aPictureBetweenTheLimitsIsReadWithPixelsLeftOut() {
        assertEquals(1, Pictures.step(5000, 8000));
        assertEquals(2, Pictures.step(10_000, 10_000));
        assertTrue((12_000 / Pictures.step(12_000, 10_000)) * (10_000L / Pictures.step(12_000, 10_000))
                <= Pictures.MOST_DECODED);
    }

    @Test
    void aBrokenPictureIsBroken() {
        byte[] png = Inputs.picture("png", 60, 40);
        assertEquals(Problem.Kind.DOCUMENT_BROKEN, Inputs.problem(() -> read(Inputs.pngHeader(60, 40), 100)));
        assertEquals(Problem.Kind.DOCUMENT_BROKEN, Inputs.problem(() -> read(Arrays.copyOf(png, 40), 100)));
        assertEquals(Problem.Kind.DOCUMENT_BROKEN, Inputs.problem(() -> read(Inputs.pngHeader(0, 40), 100)));
    }

    @Test
    void whatIsNoPictureIsUnknown() {
        assertEquals(Problem.Kind.DOCUMENT_UNKNOWN, Inputs.problem(() -> read(Inputs.utf8("a letter"), 100)));
        assertEquals(Problem.Kind.DOCUMENT_UNKNOWN, Inputs.problem(() -> read(new byte[0], 100)));
    }

    @Test
    void aPictureInPrintersColoursIsDecoded() throws IOException {
        Pixels picture = read(Inputs.printersJpeg(), 100);
        assertEquals(16, picture.width());
        assertEquals(0, picture.argb()[0] & 0xC0C0C0);
    }

    @Test
    void damagedStorageIsNotCalledABrokenPicture() {
        assertEquals(Problem.Kind.MEDIA_DAMAGED, Inputs.problem(() -> Pictures.read(
                new FailingChannel(new Problem(Problem.Kind.MEDIA_DAMAGED, "photo")), 100)));
    }

    /** The stored picture is red on its left; where the red is seen tells how it was turned. */
    @ParameterizedTest
    @CsvSource({"1,64,0.1,0.5", "2,64,0.9,0.5", "3,64,0.9,0.5", "4,64,0.1,0.5",
            "5,32,0.5,0.1", "6,32,0.5,0.1", "7,32,0.5,0.9", "8,32,0.5,0.9", "9,64,0.1,0.5"})
    void aPhotographIsTurnedTheRightWayUp(int orientation, int width, double x, double y) throws Problem {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            Pixels picture = read(Inputs.turnedJpeg(orientation, order), 100);
            assertEquals(width, picture.width());
            assertTrue(isRed(picture, x, y) && !isRed(picture, 1 - x - 0.01, 1 - y - 0.01));
        }
    }

    /** Mirrored and turned differ only in where the other corner goes. */
    @ParameterizedTest
    @CsvSource({"1,0", "2,1", "3,3", "4,2", "5,0", "6,1", "7,3", "8,2"})
    void theFirstPixelGoesToItsCorner(int orientation, int corner) {
        Pixels turned = Orientation.values()[orientation - 1].apply(new Pixels(3, 2, new int[] {7, 0, 0, 0, 0, 0}));
        int x = corner % 2 * (turned.width() - 1);
        int y = corner / 2 * (turned.height() - 1);
        assertEquals(7, turned.argb()[y * turned.width() + x]);
    }
}
