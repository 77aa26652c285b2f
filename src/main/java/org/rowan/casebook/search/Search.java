package org.rowan.casebook.search;

import java.text.Normalizer;
import java.util.List;
import org.rowan.casebook.store.RecordReads;
import org.rowan.casebook.store.Session;
import org.rowan.model.Hit;
import org.rowan.model.Problem;

/** Finds words in everything that is written, in documents' text and in file names; fast enough to follow typing. */
public final class Search {
    private final RecordReads reads;

    /** Searches the session's compartment. */
    public Search(Session session) {
        reads = new RecordReads(session);
    }

    /**
     * @param query words, each taken as the beginning of one; all must occur in a record; quotes make a phrase. Case,
     *              ё and е, ў and у, apostrophes and the marks on Latin letters make no difference
     * @return at most so many places, one a record, best first; none for a query without a word
     */
    public List<Hit> find(String query, int limit) throws Problem {
        SearchQuery parsed = SearchQuery.of(Normalizer.normalize(query, Normalizer.Form.NFC));
        if (parsed.isEmpty()) {
            return List.of();
        }
        Snippets snippets = new Snippets(parsed.terms());
        return reads.matching(parsed.expression(), limit).stream().map(snippets::hit).toList();
    }
}
