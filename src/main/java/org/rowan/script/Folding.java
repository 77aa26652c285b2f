package org.rowan.script;

import java.text.Normalizer;

/**
 * Makes words that people take for the same look the same: case, ё and е, ў and у, every apostrophe, Georgian capitals,
 * dotted and dotless i, and the marks on Latin letters. One char becomes one char, so an index into the folded
 * text is an index into the text it came from, which should be in form NFC.
 */
public final class Folding {
    private static final char[] TABLE = table();

    private Folding() {
    }

    /** @return the folded char */
    public static char fold(char c) {
        return TABLE[c];
    }

    /** @return the folded text, of the same length */
    public static String fold(CharSequence text) {
        char[] folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = TABLE[text.charAt(i)];
        }
        return new String(folded);
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = Character.isSurrogate((char) c) ? (char) c : foldOne((char) c);
        }
        return table;
    }

    private static char foldOne(char c) {
        char lower = Character.toLowerCase(c);
        return switch (lower) {
            case 'ё' -> 'е';
            case 'ў' -> 'у';
            case 'ı', 'i' -> 'i';
            case 'ł' -> 'l';
            case 'đ', 'ð' -> 'd';
            case 'ø' -> 'o';
            case 'ħ' -> 'h';
            case '’', '‘', 'ʼ', 'ʻ', 'ʹ', '`', '´', '′', '‛', 'ʾ', 'ʿ' -> '\'';
            default -> isMarkedLatin(lower) ? base(lower) : lower;
        };
    }

    private static boolean isMarkedLatin(char c) {
        return c >= 0x00C0 && c <= 0x024F || c >= 0x1E00 && c <= 0x1EFF;
    }

    private static char base(char c) {
        char first = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
        // "ǿ" is "ø" with a mark, and "ø" is folded too
        return first == c ? c : foldOne(first);
    }
}
