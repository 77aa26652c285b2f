package org.rowan.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.rowan.model.Problem;

class PdfTextTest {
    private static String text(byte[] pdf, int limit) throws Problem {
        return TextExtraction.of(Inputs.channel(pdf), "application/pdf", "letter.pdf", limit);
    }

    @Test
    void theTextOfAllPagesIsFound() throws Problem {
        String text = text(PdfInputs.pages("First page", "Second page"), 1000);
        assertTrue(text.contains("First page") && text.contains("Second page"), text);
    }

    @Test
    void aLongTextIsCut() throws Problem {
        assertEquals("First", text(PdfInputs.pages("First page", "Second page"), 5));
    }

    @Test
    void lockedAndBrokenPdfsSayWhatTheyAre() {
        assertEquals(Problem.Kind.DOCUMENT_LOCKED, Inputs.problem(() -> text(PdfInputs.locked("invented"), 10)));
        assertEquals(Problem.Kind.DOCUMENT_BROKEN,
                Inputs.problem(() -> text(Arrays.copyOf(PdfInputs.pages("a"), 60), 10)));
    }

    @Test
    void aBombIsRefused() {
        assertEquals(Problem.Kind.DOCUMENT_TOO_LARGE, Inputs.problem(() -> text(PdfInputs.bomb(), 10)));
    }
}
