package org.rowan.ui.viewer;

import java.util.Arrays;

/**
 * Where words stand in a text, whatever their case.
 *
 * @param starts rising; cut off at a number nobody goes through
 * @param length of each, in characters
 */
record Hits(int[] starts, int length) {
    static final Hits NONE = new Hits(new int[0], 0);
    private static final int MOST = 10_000;

    /** Makes alike what people take for the same letter; as long as the text itself. */
    static String folded(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = folded(folded[i]);
        }
        return new String(folded);
    }

    private static char folded(char c) {
        return switch (c) {
            case 'ё', 'Ё' -> 'е';
            case 'ў', 'Ў' -> 'у';
            case '’', 'ʼ', '‘', '`' -> '\'';
            case '\u00A0', '\n', '\r', '\t' -> ' ';
            default -> Character.toLowerCase(c);
        };
    }

    /** @param folded the whole text, folded */
    static Hits find(String folded, String words) {
        String sought = folded(words.strip());
        if (sought.isEmpty()) {
            return NONE;
        }
        int[] starts = new int[64];
        int count = 0;
        int at = folded.indexOf(sought);
        while (at >= 0 && count < MOST) {
            starts = count == starts.length ? Arrays.copyOf(starts, 2 * count) : starts;
            starts[count++] = at;
            at = folded.indexOf(sought, at + sought.length());
        }
        return new Hits(Arrays.copyOf(starts, count), sought.length());
    }

    int count() {
        return starts.length;
    }

    /** @return the first hit that ends after the offset; {@link #count} when there is none */
    int firstAfter(int offset) {
        int found = Arrays.binarySearch(starts, Math.max(0, offset - length + 1));
        return found >= 0 ? found : -found - 1;
    }
}
