package org.rowan.document;

import java.nio.channels.SeekableByteChannel;
import org.rowan.model.Problem;

/** The text of a document, for reading and searching. */
public final class TextExtraction {
    private TextExtraction() { }

    /**
     * Reads from the channel's start; does not close it. A long document is cut at the limit, and a PDF also where its
     * time is over or its rest is broken.
     *
     * @param type  what {@link MediaTypes} says
     * @param name  the file's name, for the sentence about a wrong byte
     * @param limit the most UTF-16 characters to give back
     * @return the text, empty when documents of this type have none
     * @throws Problem NOT_UTF8, DOCUMENT_BROKEN, DOCUMENT_TOO_LARGE, DOCUMENT_LOCKED, or what the channel throws
     */
    public static String of(SeekableByteChannel in, String type, String name, int limit) throws Problem {
        WatchedChannel channel = WatchedChannel.lent(in);
        Capped text = new Capped(limit);
        Guarded.run(channel, () -> {
            channel.position(0);
            switch (MediaTypes.shown(type)) {
                case TEXT -> PlainText.read(channel, name, text);
                case WORDS -> OfficeText.read(channel, type, text);
                case PAGES -> PdfText.read(channel, text);
                case PICTURE, SOUND, NOTHING -> { }
            }
            return text;
        });
        return text.toString();
    }
}
