package org.rowan.ui.exchange;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into what rows of a list can show: its lines, and long ones between words. Nothing is lost. */
final class Pieces {
    private static final int LONGEST = 600;

    private Pieces() {
    }

    static List<String> of(String text) {
        List<String> pieces = new ArrayList<>();
        text.lines().forEach(line -> cut(line, pieces));
        return pieces;
    }

    private static void cut(String line, List<String> pieces) {
        int from = 0;
        while (line.length() - from > LONGEST) {
            int to = end(line, from);
            pieces.add(line.substring(from, to));
            from = to;
        }
        pieces.add(line.substring(from));
    }

    /** After the last blank that fits, or between two characters. */
    private static int end(String line, int from) {
        int to = from + LONGEST;
        int blank = line.lastIndexOf(' ', to - 1);
        if (blank > from) {
            return blank + 1;
        }
        return Character.isLowSurrogate(line.charAt(to)) ? to - 1 : to;
    }
}
