package org.rowan.document;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.ICOSParser;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessStreamCache;

/** A PDF's objects, whose streams are measured before PDFBox unpacks them into memory. */
final class LimitedDocument extends COSDocument {
    private final RandomAccessStreamCache memory;
    private final ICOSParser parser;
    private final Budget budget;

    LimitedDocument(RandomAccessStreamCache.StreamCacheCreateFunction memory, ICOSParser parser, Budget budget)
            throws IOException {
        super(memory, parser);
        this.memory = memory.create();
        this.parser = parser;
        this.budget = budget;
    }

    @Override
    public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
        COSStream stream = new Limited(parser.createRandomAccessReadView(start, length));
        dictionary.forEach(stream::setItem);
        stream.setKey(dictionary.getKey());
        return stream;
    }

    private final class Limited extends COSStream {
        private long unpacked = -1;

        Limited(RandomAccessReadView bytes) throws IOException {
            super(memory, bytes);
        }

        @Override
        public COSInputStream createInputStream(DecodeOptions options) throws IOException {
            measure();
            return super.createInputStream(options);
        }

        @Override
        public RandomAccessRead createView() throws IOException {
            measure();
            return super.createView();
        }

        private void measure() throws IOException {
            budget.check();
            if (unpacked < 0) {
                unpacked = DecodingLimit.measure(createRawInputStream(), this, budget);
            }
            budget.take(unpacked);
        }
    }
}
