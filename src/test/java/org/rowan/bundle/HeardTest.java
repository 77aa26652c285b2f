package org.rowan.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was heard, against the card of the specification. */
class HeardTest {
    private final Fingerprint fingerprint = new Fingerprint("share glare battle govern wife relief perfect jar");

    @ParameterizedTest
    @ValueSource(strings = {"share glare battle govern wife relief perfect jar",
        " Share, glare; BATTLE govern\nwife - relief perfect jar. ", "238 367 799 465 473 171 574 539 194",
        "238367799465473171574539194", "ROWAN 238 367 799 465 473 171 574 539 194"})
    void theSameInWordsDigitsAndAsTheQrCodeHoldsItIsTheSame(String typed) {
        assertTrue(fingerprint.compare(typed).same());
    }

    @Test
    void aWrongWordIsNamedByItsPlace() {
        Heard heard = fingerprint.compare("share glare abandon govern wife relief zoo jar");
        assertFalse(heard.same());
        assertEquals(List.of(3, 7), heard.differ());
        assertEquals(List.of(), heard.unknown());
    }

    @Test
    void aWordThatIsNotOfTheListIsToldFromAnotherWord() {
        Heard heard = fingerprint.compare("share glair battle zoo wife relief perfect jar");
        assertEquals(List.of(2, 4), heard.differ());
        assertEquals(List.of(2), heard.unknown());
    }

    @Test
    void wrongDigitsAreNamedByTheirGroup() {
        assertEquals(List.of(9), fingerprint.compare("238 367 799 465 473 171 574 539 195").differ());
    }

    @Test
    void whatIsNotWholeIsNotTheSame() {
        for (String typed : List.of("", "share glare", "share glare battle govern wife relief perfect",
                "share glare battle govern wife relief perfect j", "238 367 799 465 473 171 574 539 19")) {
            Heard heard = fingerprint.compare(typed);
            assertFalse(heard.same(), typed);
            assertEquals(List.of(), heard.differ(), typed);
        }
        assertFalse(fingerprint.compare("share glare battle govern wife relief perfect jar jar").same());
    }
}
