package org.rowan.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.model.Problem;

class OfficeTextTest {
    private static String docx(byte[] bytes) throws Problem {
        return TextExtraction.of(Inputs.channel(bytes), MediaTypes.DOCX, "letter.docx", 10_000);
    }

    private static String odt(byte[] bytes) throws Problem {
        return TextExtraction.of(Inputs.channel(bytes), MediaTypes.ODT, "letter.odt", 10_000);
    }

    @Test
    void docxGivesItsParagraphs() throws Problem {
        assertEquals("Dear\tall\nсвидетель\n", docx(Inputs.docx(
                "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>Dear</w:t><w:tab/><w:t>all</w:t></w:r></w:p>\n"
                        + "<w:p><w:r><w:t>свидетель</w:t></w:r></w:p>")));
    }

    @Test
    void whatWasDeletedInDocxIsNotItsText() throws Problem {
        assertEquals("kept\n", docx(Inputs.docx(
                "<w:p><w:del><w:r><w:t>gone</w:t></w:r></w:del><w:r><w:t>kept</w:t></w:r></w:p>")));
    }

    @Test
    void footnotesOfDocxAreItsText() throws Problem {
        assertEquals("body\nnote\n", docx(Inputs.zip("word/document.xml", "<w:p xmlns:w='w'><w:t>body</w:t></w:p>",
                "word/footnotes.xml", "<w:p xmlns:w='w'><w:t>note</w:t></w:p>")));
    }

    @Test
    void odtGivesItsParagraphs() throws Problem {
        assertEquals("Head\nDear   all\tof\nyou\n", odt(Inputs.odt("<text:h>Head</text:h>"
                + "<text:p>Dear<text:s text:c='3'/><text:span>all</text:span><text:tab/>of<text:line-break/>you"
                + "</text:p>")));
    }

    @Test
    void aZipBombIsRefused() {
        assertEquals(Problem.Kind.DOCUMENT_TOO_LARGE, Inputs.problem(() -> docx(Inputs.zipBomb("padding", 300))));
    }

    @Test
    void aBombInTheTextIsRefused() {
        String xml = "<w:p xmlns:w='w'>" + " ".repeat(70 << 20) + "</w:p>";
        assertEquals(Problem.Kind.DOCUMENT_TOO_LARGE, Inputs.problem(() -> docx(Inputs.zip("word/document.xml", xml))));
    }

    @Test
    void deepNestingIsRefused() {
        assertEquals(Problem.Kind.DOCUMENT_BROKEN, Inputs.problem(() -> docx(Inputs.docx(
                "<w:p>".repeat(2000) + "</w:p>".repeat(2000)))));
        assertEquals(Problem.Kind.DOCUMENT_BROKEN, Inputs.problem(() -> docx(Inputs.docx(
                "<w:del>".repeat(2000) + "</w:del>".repeat(2000)))));
    }

    @Test
    void aLargeSpaceIsCut() throws Problem {
        assertEquals(101, odt(Inputs.odt("<text:p><text:s text:c='999'/></text:p>")).length());
        assertEquals(2, odt(Inputs.odt("<text:p><text:s text:c='99999999'/></text:p>")).length());
    }

    @Test
    void entitiesOfTheDocumentAreNotFollowed(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "planted");
        String xml = "<!DOCTYPE w [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]><w:p xmlns:w='w'><w:t>&x;</w:t></w:p>";
        String text;
        try {
            text = docx(Inputs.zip("word/document.xml", xml));
        } catch (Problem refused) {
            text = refused.kind().name();
        }
        assertFalse(text.contains("planted"));
    }

    @Test
    void whatIsNoDocumentIsBroken() {
        assertEquals(Problem.Kind.DOCUMENT_BROKEN, Inputs.problem(() -> docx(Inputs.utf8("no zip"))));
        assertEquals(Problem.Kind.DOCUMENT_BROKEN, Inputs.problem(() -> docx(Inputs.zip("other", "x"))));
        assertEquals(Problem.Kind.DOCUMENT_BROKEN, Inputs.problem(() -> docx(Inputs.docx("<w:p><w:t>open"))));
        byte[] cut = Inputs.docx("<w:p><w:t>long enough to be cut</w:t></w:p>");
        assertEquals(Problem.Kind.DOCUMENT_BROKEN, Inputs.problem(() -> docx(Arrays.copyOf(cut, 120))));
    }
}
