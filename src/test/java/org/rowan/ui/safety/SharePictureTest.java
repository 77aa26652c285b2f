package org.rowan.ui.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ReaderException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rowan.bundle.share.Share;
import org.rowan.bundle.share.SharePage;
import org.rowan.bundle.share.Shares;
import org.rowan.secret.SecretBytes;
import org.rowan.text.Texts;
import org.rowan.ui.leaving.Png;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** The page that is printed. */
class SharePictureTest {
    private final FxRobot robot = new FxRobot();
    private WritableImage page;

    @BeforeAll
    static void window() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private static List<String> below(Share share, Texts texts) {
        return List.of(texts.get("share.page", share.number(), share.threshold(), SharePage.set(share)),
                texts.get("share.pageKeep", share.threshold()), texts.get("share.pageUse"));
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    static String scanned(BufferedImage picture) throws ReaderException {
        int width = picture.getWidth();
        int height = picture.getHeight();
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height,
                picture.getRGB(0, 0, width, height, null, 0, width))))).getText();
    }

    private static String expected(Share share) {
        return "ROWAN SHARE " + Arrays.stream(share.words()).mapToObj("%04d"::formatted).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void aReaderReadsTheSquareAndThereIsRoomBelowIt(String language) throws Exception {
        Texts texts = Texts.of(Locale.of(language));
        try (Share share = Shares.make(new SecretBytes(new byte[51]), 16, 16).getLast()) {
            robot.interact(() -> page = SharePicture.of(texts.get("share.title", 16), share, below(share, texts)));
            byte[] png = Png.of(page, SharePicture.DOTS_PER_INCH);
            keep(png, language);
            BufferedImage picture = read(png);
            assertEquals(expected(share), scanned(picture));
            assertTrue(isWhite(picture, picture.getHeight() - 40), "the square reaches the edge");
            assertTrue(isWhite(picture.getSubimage(picture.getWidth() - 40, 0, 40, picture.getHeight()), 0), "cut off");
        }
    }

    private static boolean isWhite(BufferedImage picture, int from) {
        int rows = picture.getHeight() - from;
        return Arrays.stream(picture.getRGB(0, from, picture.getWidth(), rows, null, 0, picture.getWidth()))
                .allMatch(pixel -> pixel == 0xffffffff);
    }

    private static void keep(byte[] png, String language) throws IOException {
        Files.createDirectories(Path.of("target", "screens"));
        Files.write(Path.of("target", "screens", "share-page-" + language + ".png"), png);
    }

    @Test
    void afterItWasWrittenNothingOfItIsLeft() throws Exception {
        Texts texts = Texts.of(Locale.ENGLISH);
        try (Share share = Shares.make(new SecretBytes(new byte[51]), 2, 2).getFirst()) {
            robot.interact(() -> {
                page = SharePicture.of(texts.get("share.title", 1), share, below(share, texts));
                SharePicture.wipe(page);
            });
            BufferedImage picture = read(Png.of(page, SharePicture.DOTS_PER_INCH));
            int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
            assertEquals(1, Arrays.stream(pixels).distinct().count());
        }
    }
}
