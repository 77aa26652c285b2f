package org.rowan.casebook;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.rowan.model.Content;
import org.rowan.model.Field;

/** Texts that have broken programs before. */
final class TestTexts {
    static final List<String> HOSTILE = List.of("'; DROP TABLE record; --", "\" OR 1=1 \"",
            "%_*^(){}[]:+-NEAR AND OR NOT", "a\u0000b", "\u202Egpj.exe", "<b>&amp;</b>", "..\\..\\etc/passwd",
            "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
            "\uFEFFbom", "line\r\nline\u2028line", "{\"title\":1}", "\\u0000", "x".repeat(100_000), "ё".repeat(5000),
            "\uE000 \uE000", "NULL", "0", "\t");

    private TestTexts() {
    }

    static Stream<String> hostile() {
        return HOSTILE.stream();
    }

    static Content random(Random random) {
        return Content.of(Field.TITLE, "title " + random.nextInt(4), Field.TEXT, "text " + random.nextInt(1000));
    }
}
