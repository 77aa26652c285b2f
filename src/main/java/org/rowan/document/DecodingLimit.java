package org.rowan.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Finds out what a PDF's stream unpacks to, without keeping it: PDFBox itself unpacks into memory without a limit. Each
 * of several filters is measured, because a stream may be small at both ends.
 */
final class DecodingLimit {
    /** Unpacked bytes of one stream; a page scanned at 600 dots an inch in grey is 35 million. */
    static final long MOST_BYTES = 128L << 20;
    private static final long MOST_ROW_BYTES = 16L << 20;
    /** These unpack to a picture whose size stands in its header. */
    private static final Set<COSName> JPEG = Set.of(COSName.DCT_DECODE, COSName.DCT_DECODE_ABBREVIATION);
    /** PDFBox limits the first by itself and has no decoder for the others. */
    private static final Set<COSName> LEFT_ALONE = Set.of(COSName.CCITTFAX_DECODE,
            COSName.CCITTFAX_DECODE_ABBREVIATION, COSName.JPX_DECODE, COSName.JBIG2_DECODE);

    private DecodingLimit() { }

    /**
     * @return the unpacked bytes
     * @throws LimitReached when the stream would need too much memory, or the time is over
     */
    static long measure(InputStream packed, COSDictionary parameters, Budget budget) throws IOException {
        List<COSName> filters = filters(parameters);
        checkRows(parameters.getDictionaryObject(COSName.DP, COSName.DECODE_PARMS));
        InputStream input = packed;
        long bytes = 0;
        for (int i = 0; i < filters.size() && !LEFT_ALONE.contains(filters.get(i)); i++) {
            if (JPEG.contains(filters.get(i))) {
                return JpegSize.bytes(input);
            }
            Measuring output = new Measuring(i + 1 < filters.size(), budget);
            filter(filters.get(i)).decode(input, output, parameters, i, DecodeOptions.DEFAULT);
            input = output.unpacked();
            bytes = output.bytes;
        }
        return bytes;
    }

    private static Filter filter(COSName name) throws IOException {
        return FilterFactory.INSTANCE.getFilter(name);
    }

    /** In the order in which PDFBox applies them; it leaves out repeated ones. */
    private static List<COSName> filters(COSDictionary parameters) {
        COSBase filter = parameters.getDictionaryObject(COSName.FILTER, COSName.F);
        LinkedHashSet<COSName> names = new LinkedHashSet<>();
        if (filter instanceof COSName name) {
            names.add(name);
        } else if (filter instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSName name) {
                    names.add(name);
                }
            }
        }
        return List.copyOf(names);
    }

    /** The row buffers of a predictor are as long as the PDF says. */
    private static void checkRows(COSBase parameters) {
        if (parameters instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                checkRow(array.getObject(i));
            }
        } else {
            checkRow(parameters);
        }
    }

    private static void checkRow(COSBase parameters) {
        if (parameters instanceof COSDictionary row) {
            long bits = Math.abs((long) row.getInt(COSName.COLUMNS, 1) * row.getInt(COSName.BITS_PER_COMPONENT, 8));
            if (bits / 8 * Math.clamp(row.getInt(COSName.COLORS, 1), 1, 32) > MOST_ROW_BYTES) {
                throw new LimitReached();
            }
        }
    }

    /** Counts what is unpacked, and keeps it only for the next filter. */
    private static final class Measuring extends OutputStream {
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private final boolean keeping;
        private final Budget budget;
        private long bytes;

        Measuring(boolean keeping, Budget budget) {
            this.keeping = keeping;
            this.budget = budget;
        }

        InputStream unpacked() {
            return new ByteArrayInputStream(kept.toByteArray());
        }

        @Override
        public void write(int value) {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int length) {
            long before = bytes;
            bytes += length;
            if (bytes > MOST_BYTES) {
                throw new LimitReached();
            }
            if (before >> 16 != bytes >> 16) {
                budget.check();
            }
            if (keeping) {
                kept.write(from, offset, length);
            }
        }
    }
}
