package org.rowan.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rowan.model.Problem;

class PlainTextTest {
    private static String text(byte[] bytes, int limit) throws Problem {
        return TextExtraction.of(Inputs.channel(bytes), "text/plain", "letter.txt", limit);
    }

    private static List<Object> wrongByte(byte[] bytes) {
        Problem problem = assertThrows(Problem.class, () -> text(bytes, 1 << 20));
        assertEquals(Problem.Kind.NOT_UTF8, problem.kind());
        return problem.arguments();
    }

    @Test
    void textComesBackAsItStands() throws Problem {
        String letter = "Письмо\r\nწერილი\tletter 𝄞\n";
        assertEquals(letter, text(Inputs.utf8(letter), 1000));
        assertEquals("", text(new byte[0], 1000));
    }

    @Test
    void textLongerThanABlockLosesNothingAtTheSeams() throws Problem {
        String letter = "aѣ𝄞".repeat(60_000);
        assertEquals(letter, text(Inputs.utf8(letter), 1 << 20));
    }

    @Test
    void byteOrderMarksAreUnderstoodAndLeftOut() throws Problem {
        assertEquals("Письмо", text(Inputs.utf8("\uFEFFПисьмо"), 100));
        assertEquals("Письмо", text("\uFEFFПисьмо".getBytes(StandardCharsets.UTF_16LE), 100));
        assertEquals("Письмо", text("\uFEFFПисьмо".getBytes(StandardCharsets.UTF_16BE), 100));
    }

    @Test
    void theFirstWrongByteIsNamed() {
        assertEquals(List.of("letter.txt", 3L), wrongByte(new byte[] {'a', 'b', 'c', (byte) 0xCF, 'd'}));
        byte[] late = Inputs.utf8("a".repeat(200_000) + "b");
        late[200_000] = (byte) 0xFF;
        assertEquals(List.of("letter.txt", 200_000L), wrongByte(late));
    }

    @Test
    void aCharacterCutAtTheEndIsWrong() {
        assertEquals(List.of("letter.txt", 1L), wrongByte(new byte[] {'a', (byte) 0xD0}));
        assertEquals(List.of("letter.txt", 2L), wrongByte(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a'}));
    }

    @Test
    void aLongTextIsCutButNeverInsideACharacter() throws Problem {
        assertEquals("aaaa", text(Inputs.utf8("a".repeat(1000)), 4));
        assertEquals("aaa", text(Inputs.utf8("aaa𝄞"), 4));
    }

    @Test
    void theChannelStaysOpen() throws IOException {
        try (SeekableByteChannel channel = Inputs.channel(Inputs.utf8("a"))) {
            TextExtraction.of(channel, "text/plain", "a", 10);
            assertTrue(channel.isOpen());
        }
    }

    @Test
    void damagedStorageIsNotCalledABrokenDocument() {
        assertEquals(Problem.Kind.MEDIA_DAMAGED, Inputs.problem(() -> TextExtraction.of(
                new FailingChannel(new Problem(Problem.Kind.MEDIA_DAMAGED, "letter")), "text/plain", "a", 10)));
        assertEquals(Problem.Kind.STORAGE_FAILED, Inputs.problem(() -> TextExtraction.of(
                new FailingChannel(new IOException("unplugged")), "application/pdf", "a", 10)));
    }

    @Test
    void picturesAndSoundsHaveNoText() throws Problem {
        assertEquals("", TextExtraction.of(Inputs.channel(new byte[10]), "image/png", "a.png", 10));
    }
}
