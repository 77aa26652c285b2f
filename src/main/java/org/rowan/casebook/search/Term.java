package org.rowan.casebook.search;

import java.util.List;
import org.rowan.model.Hit.Mark;
import org.rowan.script.Words;

/**
 * One thing to find: folded words that follow each other.
 *
 * @param prefix whether the last word may go on
 */
record Term(List<String> words, boolean prefix) {
    /** @return the term in the index's own language */
    String expression() {
        return '"' + String.join(" ", words) + '"' + (prefix ? " *" : "");
    }

    /** @return where the term stands in a folded text at the index or after it, null when it does not */
    Mark next(String folded, int index) {
        String first = words.getFirst();
        int at = folded.indexOf(first, index);
        while (at >= 0) {
            int end = startsWord(folded, at) ? end(folded, at) : -1;
            if (end >= 0) {
                return new Mark(at, end);
            }
            at = folded.indexOf(first, at + 1);
        }
        return null;
    }

    private int end(String folded, int start) {
        int at = start;
        for (int i = 0; i < words.size(); i++) {
            Words.Span span = Words.next(folded, at);
            if (span == null || i == 0 && span.from() != start || !fits(folded, span, i)) {
                return -1;
            }
            at = isOpenEnd(i) ? span.from() + words.get(i).length() : span.to();
        }
        return at;
    }

    private boolean fits(String folded, Words.Span span, int i) {
        String word = words.get(i);
        return folded.startsWith(word, span.from())
                && (isOpenEnd(i) || span.to() - span.from() == word.length());
    }

    private boolean isOpenEnd(int i) {
        return prefix && i == words.size() - 1;
    }

    private static boolean startsWord(String text, int at) {
        return at == 0 || !Words.isPart(text.codePointBefore(at));
    }
}
