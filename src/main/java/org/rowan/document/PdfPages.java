package org.rowan.document;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.time.Duration;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.rowan.model.Problem;

/**
 * The pages of a PDF as pictures. Any thread may call; calls wait for each other. A page that takes too long, or too
 * much memory, ends in a Problem, and the other pages can still be shown.
 */
public final class PdfPages implements Closeable {
    /** What a page is drawn to at most. */
    static final long MOST_PIXELS = 16_000_000;
    private static final Duration PAGE_TIME = Duration.ofSeconds(20);
    /** The largest page of the standard, 200 inches, in points. */
    private static final double LARGEST = 14_400;

    /** A page's size as it is shown, in points of 1/72 inch. */
    public record Size(double width, double height) { }

    private final Pdf pdf;
    private final int count;

    private PdfPages(Pdf pdf, int count) {
        this.pdf = pdf;
        this.count = count;
    }

    /**
     * @param in belongs to the pages from now on, but stays the caller's when this throws
     * @throws Problem DOCUMENT_LOCKED when the PDF has a password of its own, DOCUMENT_BROKEN, DOCUMENT_TOO_LARGE, or
     *                 what the channel throws
     */
    public static PdfPages open(SeekableByteChannel in) throws Problem {
        Pdf pdf = Pdf.open(WatchedChannel.owned(in));
        int count = pdf.within(PAGE_TIME, () -> count(pdf));
        if (count < 1) {
            throw new Problem(Problem.Kind.DOCUMENT_BROKEN);
        }
        return new PdfPages(pdf, count);
    }

    /** A PDF may claim any number of pages, but each is an object of its own. */
    private static int count(Pdf pdf) {
        return Math.min(pdf.document().getNumberOfPages(), pdf.document().getDocument().getXrefTable().size());
    }

    /** @return how many pages there are, at least 1 */
    public int count() {
        return count;
    }

    /** @param page from 0 */
    public synchronized Size size(int page) throws Problem {
        return pdf.within(PAGE_TIME, () -> size(pdf.document().getPage(page)));
    }

    private static Size size(PDPage page) {
        PDRectangle box = page.getCropBox();
        Size size = new Size(sane(box.getWidth()), sane(box.getHeight()));
        return page.getRotation() % 180 == 0 ? size : new Size(size.height(), size.width());
    }

    private static double sane(float points) {
        return points >= 1 && points <= LARGEST ? points : points > LARGEST ? LARGEST : 1;
    }

    /**
     * Draws a page on white.
     *
     * @param page  from 0
     * @param width in pixels; an extremely long page comes out smaller
     */
    public synchronized Pixels render(int page, int width) throws Problem {
        return pdf.within(PAGE_TIME, () -> draw(page, width));
    }

    private Pixels draw(int page, int width) throws IOException {
        Size size = size(pdf.document().getPage(page));
        double scale = Math.min(width / size.width(), Math.sqrt(MOST_PIXELS / (size.width() * size.height())));
        requireSane(pdf.document().getPage(page).getCropBox(), scale);
        BufferedImage image = new LimitedRenderer(pdf).renderImage(page, (float) scale, ImageType.RGB);
        return Scaling.toPixels(image, Integer.MAX_VALUE, Orientation.UPRIGHT);
    }

    /** What was made sane for the layout is drawn as it stands, and so has to be checked again. */
    private static void requireSane(PDRectangle box, double scale) {
        if (!(box.getWidth() * scale * box.getHeight() * scale <= 2.0 * MOST_PIXELS)) {
            throw new LimitReached();
        }
    }

    @Override
    public synchronized void close() throws IOException {
        pdf.close();
    }
}
