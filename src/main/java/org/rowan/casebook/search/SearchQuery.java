package org.rowan.casebook.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.rowan.casebook.store.SearchText;
import org.rowan.script.Words;

/** What a person typed, as terms: every word is the beginning of one, what stands in quotes is a phrase. */
record SearchQuery(List<Term> terms) {
    /** Somebody may paste a whole page; the index's language has its limits. */
    private static final int MOST_TERMS = 32;
    private static final int LONGEST_PHRASE = 64;
    private static final String QUOTES = "\"“”„‟«»";

    static SearchQuery of(String typed) {
        List<Term> terms = new ArrayList<>();
        int from = 0;
        boolean quoted = false;
        for (int i = 0; i <= typed.length(); i++) {
            boolean ends = i == typed.length();
            if (ends || QUOTES.indexOf(typed.charAt(i)) >= 0) {
                // A phrase that is still being typed has no closing quote: its last word may go on.
                add(terms, typed.substring(from, i), quoted, quoted && !ends);
                quoted = !quoted;
                from = i + 1;
            }
        }
        return new SearchQuery(terms.stream().limit(MOST_TERMS).toList());
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    /** @return the query in the index's own language */
    String expression() {
        return terms.stream().map(Term::expression).collect(Collectors.joining(" AND "));
    }

    private static void add(List<Term> terms, String text, boolean phrase, boolean closed) {
        String folded = SearchText.folded(text);
        for (String piece : phrase ? List.of(folded) : List.of(folded.split("\\s+"))) {
            List<String> words = Words.texts(piece);
            if (!words.isEmpty()) {
                boolean cut = words.size() > LONGEST_PHRASE;
                terms.add(new Term(words.subList(0, cut ? LONGEST_PHRASE : words.size()), !closed || cut));
            }
        }
    }
}
