package org.rowan.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.rowan.model.Problem;

/** Decodes pictures, the right way up, never larger than asked for. Of several frames only the first is read. */
public final class Pictures {
    /** What a picture may claim to be, in pixels; a camera of 2026 stays below. */
    static final long MOST_PIXELS = 120_000_000;
    /** What is decoded at most before it is scaled down; larger pictures are read with pixels left out. */
    static final long MOST_DECODED = 40_000_000;
    private static final Set<String> FORMATS = Set.of("jpeg", "png", "gif", "bmp");

    static {
        Quiet.awt();
    }

    private Pictures() { }

    /**
     * Reads from the channel's start; does not close it.
     *
     * @param longestSide the result is scaled down, never up, to this many pixels on its longer side
     * @throws Problem DOCUMENT_TOO_LARGE before anything is decoded, DOCUMENT_BROKEN, DOCUMENT_UNKNOWN for another
     *                 format, or what the channel throws
     */
    public static Pixels read(SeekableByteChannel in, int longestSide) throws Problem {
        WatchedChannel channel = WatchedChannel.lent(in);
        return Guarded.run(channel, () -> {
            try (ChannelImageInput input = new ChannelImageInput(channel)) {
                Orientation orientation = Orientation.of(input);
                input.seek(0);
                return Scaling.toPixels(decode(input), longestSide, orientation);
            }
        });
    }

    private static BufferedImage decode(ImageInputStream input) throws IOException {
        ImageReader reader = readerFor(input);
        try {
            reader.setInput(input, true, true);
            int step = step(reader.getWidth(0), reader.getHeight(0));
            ImageReadParam parameters = reader.getDefaultReadParam();
            parameters.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, parameters);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader readerFor(ImageInputStream input) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                return reader;
            }
            reader.dispose();
        }
        throw new Problem(Problem.Kind.DOCUMENT_UNKNOWN);
    }

    /** @return every how many-th pixel is read */
    static int step(int width, int height) {
        if ((long) width * height > MOST_PIXELS) {
            throw new LimitReached();
        }
        int step = 1;
        while ((long) (width / step) * (height / step) > MOST_DECODED) {
            step++;
        }
        return step;
    }
}
