package org.rowan.ui.viewer;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.rowan.document.Pixels;

/** From a decoded picture to what the window draws. Any thread may call; a large picture takes a while. */
final class Images {
    private Images() { }

    static Image of(Pixels pixels) {
        WritableImage image = new WritableImage(pixels.width(), pixels.height());
        image.getPixelWriter().setPixels(0, 0, pixels.width(), pixels.height(), PixelFormat.getIntArgbInstance(),
                pixels.argb(), 0, pixels.width());
        return image;
    }
}
