package org.rowan.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.rowan.model.Problem;

class TextsTest {
    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH);
    private static final Texts RUSSIAN = Texts.of(Locale.of("ru"));

    @Test
    void aLanguageThatIsNotThereBecomesEnglish() {
        assertEquals("1 byte", Texts.of(Locale.of("tlh")).bytes(1));
    }

    @Test
    void aRegionOfALanguageIsThatLanguage() {
        assertEquals("1 байт", Texts.of(Locale.of("ru", "KZ")).bytes(1));
    }

    @Test
    void numbersTakeTheFormOfTheLanguage() {
        assertEquals("1 байт", RUSSIAN.bytes(1));
        assertEquals("3 байта", RUSSIAN.bytes(3));
        assertEquals("11 байт", RUSSIAN.bytes(11));
        assertEquals("21 байт", RUSSIAN.bytes(21));
    }

    @Test
    void sizesAreShort() {
        assertEquals("1 KB", ENGLISH.bytes(1024));
        assertEquals("1.5 MB", ENGLISH.bytes(1536 * 1024));
        assertEquals("1,5 МБ", RUSSIAN.bytes(1536 * 1024));
        assertEquals("128 MB", ENGLISH.bytes(128L << 20));
        assertEquals("5 GB", ENGLISH.bytes(5L << 30));
        assertEquals("2 MB/s", ENGLISH.speed(2 << 20));
    }

    @Test
    void timesAreRoundedToWhatPeopleCareAbout() {
        assertEquals("40 s", ENGLISH.duration(Duration.ofSeconds(40)));
        assertEquals("3 min", ENGLISH.duration(Duration.ofSeconds(200)));
        assertEquals("1 h 20 min", ENGLISH.duration(Duration.ofMinutes(80)));
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        assertEquals("2 s ago", ENGLISH.ago(now.minusSeconds(2), now));
        assertEquals("just now", ENGLISH.ago(now.plusSeconds(9), now));
    }

    @Test
    void listsAreJoinedAsTheLanguageDoes() {
        assertEquals("a, b, and c", ENGLISH.list(List.of("a", "b", "c")));
        assertEquals("a, b и c", RUSSIAN.list(List.of("a", "b", "c")));
    }

    @Test
    void aProblemNamesItsArguments() {
        String said = ENGLISH.explain(new Problem(Problem.Kind.FILE_EXISTS, "letter.pdf"));
        assertTrue(said.contains("letter.pdf"), said);
    }

    @Test
    void aMissingKeyIsOurMistakeAndSaysWhich() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> ENGLISH.get("problem.NO_SUCH_KEY"));
        assertTrue(e.getMessage().contains("problem.NO_SUCH_KEY"));
        assertThrows(IllegalArgumentException.class, () -> ENGLISH.get("nothing"));
    }

    @Test
    void everyLanguageIsCalledByItsOwnName() {
        assertEquals(List.of("English", "Русский"), Texts.languages().stream().map(Texts::ownName).toList());
    }
}
