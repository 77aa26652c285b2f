package org.rowan.casebook.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.rowan.casebook.store.Found;
import org.rowan.casebook.store.SearchText;
import org.rowan.casebook.store.SearchText.Part;
import org.rowan.model.Hit;
import org.rowan.model.Hit.Mark;
import org.rowan.script.Words;

/** Shows where in a record a query matches: the field with the most terms in it, and the words around the first. */
final class Snippets {
    private static final int BEFORE = 48;
    private static final int LENGTH = 180;

    private final List<Term> terms;

    Snippets(List<Term> terms) {
        this.terms = terms;
    }

    /** A field and the first match of every term that it holds. */
    private record Place(Part part, String folded, List<Mark> firsts) {
        int start() {
            return firsts.stream().mapToInt(Mark::from).min().orElse(0);
        }
    }

    Hit hit(Found found) {
        Place place = best(found);
        String text = place.part().text();
        int from = from(text, place.start());
        int to = to(text, from);
        return new Hit(found.entry().head(), found.caseId(), found.caseCode(), found.title(), place.part().field(),
                place.start(), text.substring(from, to).replaceAll("\\s", " "), marks(place.folded(), from, to));
    }

    private Place best(Found found) {
        List<Part> parts = new ArrayList<>(SearchText.parts(found.entry().content()));
        if (found.contents() != null) {
            parts.add(new Part("contents", found.contents()));
        }
        parts.add(new Part("code", found.entry().code().text()));
        Place best = null;
        for (Part part : parts) {
            Place place = place(part);
            best = best == null || place.firsts().size() > best.firsts().size() ? place : best;
            if (best.firsts().size() == terms.size()) {
                return best;
            }
        }
        return best;
    }

    private Place place(Part part) {
        String folded = SearchText.folded(part.text());
        return new Place(part, folded, terms.stream().map(t -> t.next(folded, 0)).filter(Objects::nonNull).toList());
    }

    private List<Mark> marks(String folded, int from, int to) {
        String window = folded.substring(from, to);
        List<Mark> marks = new ArrayList<>();
        for (Term term : terms) {
            for (Mark mark = term.next(window, 0); mark != null; mark = term.next(window, mark.to())) {
                marks.add(mark);
            }
        }
        marks.sort(Comparator.comparingInt(Mark::from).thenComparing(Mark::to, Comparator.reverseOrder()));
        return apart(marks);
    }

    /** Leaves out what lies within another mark, so that marks can be shown one after another. */
    private static List<Mark> apart(List<Mark> sorted) {
        List<Mark> apart = new ArrayList<>();
        for (Mark mark : sorted) {
            if (apart.isEmpty() || mark.from() >= apart.getLast().to()) {
                apart.add(mark);
            }
        }
        return apart;
    }

    private static int from(String text, int match) {
        int from = Math.max(0, match - BEFORE);
        return from == 0 ? 0 : wordStart(text, from, match);
    }

    /** A snippet does not begin in the middle of a word, if the word ends before the match. */
    private static int wordStart(String text, int from, int match) {
        int at = from;
        while (at < match && Words.isPart(text.codePointAt(at)) && Words.isPart(text.codePointBefore(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        while (at < match && !Words.isPart(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static int to(String text, int from) {
        int to = Math.min(text.length(), from + LENGTH);
        boolean halved = to < text.length() && Character.isLowSurrogate(text.charAt(to));
        return halved ? to - 1 : to;
    }
}
