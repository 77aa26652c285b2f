package org.rowan.script;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits text into words as the search index does: letters, digits, private-use characters and the marks upon them
 * belong to a word; everything else, the apostrophe included, stands between words.
 */
public final class Words {
    private Words() {
    }

    /** Where a word stands: UTF-16 indexes, from inclusive, to exclusive. */
    public record Span(int from, int to) {}

    /** @return whether the code point belongs to a word */
    public static boolean isPart(int codePoint) {
        return isStart(codePoint) || Character.getType(codePoint) == Character.NON_SPACING_MARK;
    }

    /** A mark goes with the letter before it, and begins nothing. */
    private static boolean isStart(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.UPPERCASE_LETTER, Character.LOWERCASE_LETTER, Character.TITLECASE_LETTER,
                 Character.MODIFIER_LETTER, Character.OTHER_LETTER, Character.DECIMAL_DIGIT_NUMBER,
                 Character.LETTER_NUMBER, Character.OTHER_NUMBER, Character.PRIVATE_USE -> true;
            default -> false;
        };
    }

    /** @return every word of the text, in order */
    public static List<Span> of(CharSequence text) {
        List<Span> spans = new ArrayList<>();
        Span span = next(text, 0);
        while (span != null) {
            spans.add(span);
            span = next(text, span.to());
        }
        return spans;
    }

    /** @return the first word that starts at the index or after it, null when there is none */
    public static Span next(CharSequence text, int index) {
        int from = index;
        while (from < text.length() && !isStart(Character.codePointAt(text, from))) {
            from += Character.charCount(Character.codePointAt(text, from));
        }
        int to = from;
        while (to < text.length() && isPart(Character.codePointAt(text, to))) {
            to += Character.charCount(Character.codePointAt(text, to));
        }
        return from == to ? null : new Span(from, to);
    }

    /** @return the words themselves */
    public static List<String> texts(String text) {
        return of(text).stream().map(s -> text.substring(s.from(), s.to())).toList();
    }
}
