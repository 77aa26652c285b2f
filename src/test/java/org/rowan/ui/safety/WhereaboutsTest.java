package org.rowan.ui.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rowan.text.Texts;

class WhereaboutsTest {
    private final Texts english = Texts.of(Locale.ENGLISH);
    private final Texts russian = Texts.of(Locale.of("ru"));

    @ParameterizedTest
    @ValueSource(strings = {"working copy, page 3", "base copy, page 3", "both copies, page 3", "page 3", "log cell 4",
            "log change 4", "log", "database", "header", "media 01ab, cell 5", "custody 3"})
    void everyPlaceIsSaidInWordsOfTheLanguage(String where) {
        assertNotEquals(where, Whereabouts.said(where, english));
        assertNotEquals(Whereabouts.said(where, english), Whereabouts.said(where, russian));
    }

    @Test
    void numbersStayAndCodesOfRecordsSayThemselves() {
        assertEquals("records, both copies, page 1234", Whereabouts.said("both copies, page 1234", english));
        assertEquals("attached file 01ab, part 5", Whereabouts.said("media 01ab, cell 5", english));
        assertEquals("T-0007", Whereabouts.said("T-0007", russian));
    }
}
