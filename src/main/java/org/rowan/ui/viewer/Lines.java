package org.rowan.ui.viewer;

import java.util.Arrays;
import javafx.collections.ObservableListBase;

/**
 * A text cut into lines, made when they are asked for. A line too long to be laid out is cut between words; offsets
 * count in the whole text.
 */
final class Lines extends ObservableListBase<Lines.Line> {
    private static final int LONGEST = 2000;

    /** @param start where the line stands in the whole text */
    record Line(int start, String text) { }

    private final String text;
    private int[] starts = new int[64];
    private int count;

    Lines(String text) {
        this.text = text;
        for (int at = 0; at < text.length(); at = next(at)) {
            add(at);
        }
        if (count == 0) {
            add(0);
        }
    }

    private void add(int start) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = start;
    }

    private int next(int at) {
        int last = Math.min(text.length(), at + LONGEST);
        for (int i = at; i < last; i++) {
            if (text.charAt(i) == '\n' || text.charAt(i) == '\r' && !text.startsWith("\n", i + 1)) {
                return i + 1;
            }
        }
        return last == text.length() ? last : betweenWords(at, last);
    }

    private int betweenWords(int at, int last) {
        for (int i = last; i > at + LONGEST / 2; i--) {
            if (text.charAt(i - 1) == ' ') {
                return i;
            }
        }
        return Character.isHighSurrogate(text.charAt(last - 1)) ? last - 1 : last;
    }

    String text() {
        return text;
    }

    /** @return the line that holds the offset */
    int at(int offset) {
        int found = Arrays.binarySearch(starts, 0, count, offset);
        return found >= 0 ? found : -found - 2;
    }

    @Override
    public Line get(int index) {
        int end = index + 1 < count ? starts[index + 1] : text.length();
        return new Line(starts[index], text.substring(starts[index], end).stripTrailing());
    }

    @Override
    public int size() {
        return count;
    }
}
