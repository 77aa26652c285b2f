package org.rowan.document;

import java.io.IOException;
import java.time.Duration;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.rowan.model.Problem;

/**
 * An open PDF that PDFBox reads within limits: in memory only, with our fonts instead of its own search, which would
 * write a list of them into the home folder. PDFBox runs no JavaScript and follows no action or link.
 */
final class Pdf implements AutoCloseable {
    private static final Duration OPENING = Duration.ofSeconds(30);
    private static final long MOST_MEMORY = 256L << 20;

    static {
        Quiet.awt();
        System.setProperty(Filter.SYSPROP_CCITTFAX_MAXBYTES, Long.toString(DecodingLimit.MOST_BYTES));
        FontMappers.set(new Fonts());
    }

    private final WatchedChannel channel;
    private final Budget budget = new Budget(OPENING);
    private final PDDocument document;

    private Pdf(WatchedChannel channel) throws Problem {
        this.channel = channel;
        this.document = Guarded.run(channel, this::parse);
    }

    /** @throws Problem DOCUMENT_LOCKED, DOCUMENT_BROKEN, DOCUMENT_TOO_LARGE, or what the channel throws */
    static Pdf open(WatchedChannel in) throws Problem {
        return new Pdf(in);
    }

    private PDDocument parse() throws IOException {
        try {
            return new Parser(new ChannelRead(channel, budget)).parse();
        } catch (InvalidPasswordException e) {
            throw new Problem(e, Problem.Kind.DOCUMENT_LOCKED);
        }
    }

    PDDocument document() {
        return document;
    }

    Budget budget() {
        return budget;
    }

    /** Runs work on the document, stopped when its time is over. */
    <T> T within(Duration time, Guarded.Work<T> work) throws Problem {
        budget.begin(time);
        return Guarded.run(channel, work);
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            document.close();
        }
    }

    private final class Parser extends PDFParser {
        Parser(ChannelRead source) throws IOException {
            super(source);
            MemoryUsageSetting memory = MemoryUsageSetting.setupMainMemoryOnly(MOST_MEMORY);
            document = new LimitedDocument(memory.streamCache, this, budget);
        }
    }
}
