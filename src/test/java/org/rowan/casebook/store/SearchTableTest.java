package org.rowan.casebook.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.PlainCompartment;
import org.rowan.casebook.TestCasebooks;
import org.rowan.model.Content;
import org.rowan.model.Field;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.script.Folding;
import org.rowan.script.Words;

class SearchTableTest {
    private static final String ALPHABET = "aB é ß Ł3 '’ʼ-–.,«»\"ё Ўў й ї Ґ დ Დ ა\n\t_ "
            + "© € №½² \u00A0\u0301\uD835\uDC00\uD83D\uDE00 漢字";

    @Test
    void theIndexAndTheHighlightsAgreeOnWhatAWordIs() throws Problem {
        PlainCompartment compartment = TestCasebooks.compartment("Desk");
        try (Casebook casebook = TestCasebooks.on(compartment)) {
            String text = random(4000);
            String code = casebook.records().add(Kind.NOTE, Content.of(Field.TEXT, text)).code().text();
            String kept = casebook.records().all(Kind.NOTE).getFirst().content().text(Field.TEXT);
            TreeSet<String> ours = new TreeSet<>(Words.texts(Folding.fold(code + " " + kept)));
            TreeSet<String> theirs = Tables.words(compartment).stream().map(w -> w.substring(0, w.indexOf('|')))
                    .filter(w -> !w.equals("\uE000")).collect(Collectors.toCollection(TreeSet::new));
            assertEquals(ours, theirs);
        }
    }

    @Test
    void deletingAllRecordsLeavesNoWord() throws Problem {
        PlainCompartment compartment = TestCasebooks.compartment("Desk");
        try (Casebook casebook = TestCasebooks.on(compartment)) {
            for (String text : List.of("one quixotic word", "two", "three ქარი")) {
                casebook.records().add(Kind.NOTE, Content.of(Field.TEXT, text));
            }
            casebook.records().revise(casebook.records().all(Kind.NOTE).get(1).id(), Content.of(Field.TEXT, "four"));
            assertEquals(1, Tables.inIndex(compartment, "quixotic"));
            casebook.records().destroy(casebook.records().all(Kind.NOTE).stream().map(e -> e.id())
                    .collect(Collectors.toSet()));
            assertEquals(List.of(), Tables.words(compartment));
            assertEquals(0, Tables.inIndex(compartment, "quixotic"));
            assertEquals(0, Tables.inIndex(compartment, "qui"));
        }
    }

    private static String random(int length) {
        Random random = new Random(5);
        StringBuilder text = new StringBuilder();
        int[] points = ALPHABET.codePoints().toArray();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return text.toString();
    }
}
