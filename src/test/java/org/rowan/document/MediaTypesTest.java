package org.rowan.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.rowan.document.MediaTypes.Shown;

class MediaTypesTest {
    private static Shown shown(byte[] bytes, String name) {
        return MediaTypes.shown(MediaTypes.of(bytes, name));
    }

    @Test
    void whatIsShownIsKnownByItsBytesWithoutAName() {
        assertEquals(Shown.PAGES, shown(PdfInputs.pages("a"), ""));
        assertEquals(Shown.SOUND, shown(Inputs.tone(8000, 0.1), ""));
        assertEquals(Shown.WORDS, shown(Inputs.docx("<w:p/>"), ""));
        assertEquals(Shown.TEXT, shown(Inputs.utf8("A letter.\n"), ""));
        for (String format : new String[] {"jpeg", "png", "gif", "bmp"}) {
            assertEquals(Shown.PICTURE, shown(Inputs.picture(format, 8, 8), ""), format);
        }
    }

    @Test
    void aNameDoesNotMakeAFileWhatItIsNot() {
        byte[] program = new byte[512];
        program[0] = 'M';
        program[1] = 'Z';
        assertEquals(Shown.NOTHING, shown(program, "letter.pdf"));
        assertEquals(Shown.NOTHING, shown(program, "letter.txt"));
        assertEquals(Shown.PAGES, shown(PdfInputs.pages("a"), "letter.txt"));
        assertEquals(Shown.TEXT, shown(Inputs.utf8("no picture at all"), "picture.jpg"));
    }

    @Test
    void aNameTellsZipsApart() {
        assertEquals(MediaTypes.ODT, MediaTypes.of(Inputs.odt(""), "letter.odt"));
        assertEquals(MediaTypes.DOCX, MediaTypes.of(Inputs.docx(""), "letter.docx"));
        assertEquals(Shown.NOTHING, shown(Inputs.zip("a.txt", "a"), "letters.zip"));
    }

    @Test
    void tablesAndSourcesAreText() {
        assertEquals(Shown.TEXT, shown(Inputs.utf8("a,b\n1,2\n"), "table.csv"));
        assertEquals(Shown.TEXT, shown(Inputs.utf8("{\"a\": 1}"), "data.json"));
        assertEquals(Shown.TEXT, shown(Inputs.utf8("<html><body>a</body></html>"), "page.html"));
        assertEquals(Shown.TEXT, shown("\uFEFFПисьмо".getBytes(StandardCharsets.UTF_16LE), "letter.txt"));
    }

    @Test
    void nothingIsKnownOfNoiseAndOfAnEmptyFile() {
        assertEquals(MediaTypes.UNKNOWN, MediaTypes.of(new byte[] {0, 1, 2, 3, (byte) 0xFE, 5}, "noise"));
        assertEquals(MediaTypes.UNKNOWN, MediaTypes.of(new byte[0], ""));
        assertEquals(Shown.TEXT, shown(new byte[0], "empty.txt"));
    }
}
