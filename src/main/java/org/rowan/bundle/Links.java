package org.rowan.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.LongStream;
import org.rowan.bundle.format.CustodyLine;
import org.rowan.casebook.Custody;
import org.rowan.model.CustodyEntry;
import org.rowan.model.Id;
import org.rowan.model.Problem;

/** Links of the chain of custody, as they stood when they were chosen; a page of them is held at a time. */
final class Links {
    private static final int PAGE = 1000;
    private final Custody custody;
    private final int page;
    private final long[] numbers;

    private Links(Custody custody, int page, long[] numbers) {
        this.custody = custody;
        this.page = page;
        this.numbers = numbers;
    }

    /** @return those about any of the records */
    static Links about(Collection<Id> records, Custody custody) throws Problem {
        return about(records, custody, PAGE);
    }

    static Links about(Collection<Id> records, Custody custody, int page) throws Problem {
        LongStream.Builder numbers = LongStream.builder();
        for (Id record : records) {
            custody.numbers(record).forEach(numbers::add);
        }
        return new Links(custody, page, numbers.build().sorted().toArray());
    }

    /** Writes their lines, oldest first; the same each time. */
    void write(OutputStream to) throws IOException {
        for (int from = 0; from < numbers.length;) {
            from = writePage(from, to);
        }
    }

    private int writePage(int from, OutputStream to) throws IOException {
        long last = numbers[from] + page - 1;
        int end = from;
        while (end < numbers.length && numbers[end] <= last) {
            end++;
        }
        for (CustodyEntry link : custody.between(numbers[from], last)) {
            if (Arrays.binarySearch(numbers, from, end, link.number()) >= 0) {
                to.write(CustodyLine.of(link).bytes());
            }
        }
        return end;
    }
}
