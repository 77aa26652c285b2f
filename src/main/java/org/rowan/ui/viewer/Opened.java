package org.rowan.ui.viewer;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.Image;
import org.rowan.document.MediaTypes;
import org.rowan.document.PdfPages;
import org.rowan.document.Pictures;
import org.rowan.document.Sound;
import org.rowan.document.TextExtraction;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

/** A document that was read as far as showing it needs; read away from the window's thread. */
sealed interface Opened extends Closeable {
    /** Longer texts are cut; a book has a million characters. */
    int MOST_TEXT = 8 << 20;
    /** Graphics cards draw nothing larger. */
    int LONGEST_SIDE = 4096;

    @Override
    default void close() throws IOException { }

    /** @param layoutLost whether these are only the words of a document that has a layout too */
    record Words(String text, boolean layoutLost) implements Opened {
        boolean isCut() {
            return text.length() >= MOST_TEXT - 1;
        }
    }

    record Picture(Image image) implements Opened { }

    record Pages(PdfPages pages, List<PdfPages.Size> sizes) implements Opened {
        @Override
        public void close() throws IOException {
            pages.close();
        }
    }

    record Recording(Sound sound) implements Opened {
        @Override
        public void close() throws IOException {
            sound.close();
        }
    }

    static Opened open(Source source, Progress progress) throws IOException {
        return switch (MediaTypes.shown(source.type())) {
            case TEXT -> words(source, false);
            case WORDS -> words(source, true);
            case PICTURE -> picture(source);
            case PAGES -> kept(source, channel -> pages(PdfPages.open(channel), progress));
            case SOUND -> kept(source, channel -> new Recording(Sound.open(channel)));
            case NOTHING -> throw new Problem(Problem.Kind.DOCUMENT_UNKNOWN);
        };
    }

    private static Opened words(Source source, boolean layoutLost) throws IOException {
        try (SeekableByteChannel channel = source.opening().open()) {
            return new Words(TextExtraction.of(channel, source.type(), source.name(), MOST_TEXT), layoutLost);
        }
    }

    private static Opened picture(Source source) throws IOException {
        try (SeekableByteChannel channel = source.opening().open()) {
            return new Picture(Images.of(Pictures.read(channel, LONGEST_SIDE)));
        }
    }

    /** Sizes are asked for beforehand: later a page that is being drawn would keep the window waiting. */
    private static Opened pages(PdfPages pages, Progress progress) throws IOException {
        List<PdfPages.Size> sizes = new ArrayList<>();
        try {
            for (int i = 0; i < pages.count(); i++) {
                progress.at(i, pages.count());
                sizes.add(size(pages, i));
            }
        } catch (Problem cancelled) {
            pages.close();
            throw cancelled;
        }
        return new Pages(pages, sizes);
    }

    /** A page that is broken still takes up room, and says so there. */
    private static PdfPages.Size size(PdfPages pages, int page) {
        try {
            return pages.size(page);
        } catch (Problem broken) {
            return new PdfPages.Size(595, 842);
        }
    }

    /** Reads something that keeps the channel; when that fails the channel is closed. */
    private static Opened kept(Source source, Reading reading) throws IOException {
        SeekableByteChannel channel = source.opening().open();
        try {
            return reading.of(channel);
        } catch (Problem problem) {
            channel.close();
            throw problem;
        }
    }

    /** How a channel is read. */
    interface Reading {
        Opened of(SeekableByteChannel channel) throws IOException;
    }
}
