package org.rowan.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.model.Problem;

/** Reading documents of every kind leaves nothing in home, temporary or working folder and says nothing. */
class DocumentHygieneTest {
    @Test
    void readingLeavesNoFileAndNoWord(@TempDir Path folder) throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Path working = Files.createDirectory(folder.resolve("work"));
        ProcessBuilder reader = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(),
                "-XX:-UsePerfData", "-Duser.home=" + home, "-Djava.io.tmpdir=" + temporary,
                "-cp", System.getProperty("java.class.path"), Reader.class.getName());
        reader.environment().put("HOME", home.toString());
        reader.environment().put("TMPDIR", temporary.toString());
        Process process = reader.directory(working.toFile()).redirectErrorStream(true).start();
        assertEquals("read", new String(process.getInputStream().readAllBytes()).strip());
        assertEquals(0, process.waitFor());
        assertEquals(List.of(), below(home));
        assertEquals(List.of(), below(temporary));
        assertEquals(List.of(), below(working));
    }

    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(path -> !path.equals(folder)).toList();
        }
    }

    /** Reads everything once, in a process of its own. */
    static final class Reader {
        private Reader() { }

        public static void main(String[] arguments) throws IOException {
            byte[] pdf = PdfInputs.pages("One", "Two");
            MediaTypes.of(pdf, "letter.pdf");
            TextExtraction.of(Inputs.channel(pdf), "application/pdf", "letter.pdf", 1000);
            TextExtraction.of(Inputs.channel(Inputs.docx("<w:p/>")), MediaTypes.DOCX, "letter.docx", 1000);
            try (PdfPages pages = PdfPages.open(Inputs.channel(pdf))) {
                pages.render(0, 500);
                pages.render(1, 500);
            }
            for (String format : new String[] {"jpeg", "png", "gif", "bmp"}) {
                Pictures.read(Inputs.channel(Inputs.picture(format, 400, 300)), 100);
            }
            Sound.open(Inputs.channel(Inputs.tone(8000, 0.1))).close();
            refused(Inputs.utf8("%PDF-1.4 broken"));
            refused(PdfInputs.raw("BT /F 40 Tf (a) Tj ET /X Do Q Q Q", "<< /Type /Font /BaseFont /Unheard >>"));
            brokenWords("<w:p><w:t>unclosed".getBytes(StandardCharsets.UTF_8));
            brokenWords(new byte[] {'<', 'a', (byte) 0xCF, (byte) 0xFF, '>', 'b'});
            brokenWords(new byte[] {(byte) 0xFE, (byte) 0xFF, 0, '<'});
            System.out.println("read");
        }

        private static void brokenWords(byte[] xml) {
            try {
                TextExtraction.of(Inputs.channel(Inputs.zip("word/document.xml", xml)), MediaTypes.DOCX, "a", 100);
            } catch (Problem expected) {
                // what matters is what is said
            }
        }

        private static void refused(byte[] pdf) {
            try (PdfPages pages = PdfPages.open(Inputs.channel(pdf))) {
                pages.render(0, 100);
            } catch (Problem expected) {
                // what matters is what is left behind
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
