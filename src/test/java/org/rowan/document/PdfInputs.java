package org.rowan.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.util.Matrix;

/** PDFs made for tests, good and hostile. */
public final class PdfInputs {
    private static final String PAGE = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /Contents 4 0 R"
            + " /Resources << /XObject << /X 5 0 R >> /Font << /F 5 0 R >> /Shading << /S 5 0 R >> >> >>";

    private PdfInputs() { }

    /** One A4 page for each text; every second one lies on its side. */
    public static byte[] pages(String... texts) {
        return saved(texts, null);
    }

    static byte[] locked(String password) {
        return saved(new String[] {"hidden"}, password);
    }

    private static byte[] saved(String[] texts, String password) {
        FontMappers.set(new Fonts());
        try (PDDocument document = new PDDocument()) {
            for (String text : texts) {
                page(document, text);
            }
            if (password != null) {
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void page(PDDocument document, String text) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        page.setRotation(document.getNumberOfPages() % 2 * 90);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 24);
            content.setTextMatrix(page.getRotation() == 0 ? Matrix.getTranslateInstance(72, 700)
                    : Matrix.getRotateInstance(Math.PI / 2, 200, 72));
            content.showText(text);
            content.endText();
        }
    }

    /** A PDF of one page with given drawing and one more object that the page's resources name X, F and S. */
    static byte[] raw(String content, String object) {
        return raw(PAGE, "/Count 1", stream("", content.getBytes(StandardCharsets.ISO_8859_1)),
                object.getBytes(StandardCharsets.ISO_8859_1));
    }

    static byte[] raw(byte[] content, byte[] object) {
        return raw(PAGE, "/Count 1", content, object);
    }

    /** Lines, a shading, a pattern of states, a picture in the drawing, text in a font that is not inside. */
    static byte[] drawn() {
        return raw("q 1 0 0 RG 2 w [3 2] 0 d 10 10 m 90 90 l 20 80 60 10 90 20 c S Q q 0.5 g 100 10 50 50 re f Q"
                + " BI /W 2 /H 2 /BPC 8 /CS /G ID abcd EI BT /F 20 Tf 10 50 Td (abc) Tj [(d) -200 (e)] TJ ET"
                + " q 30 0 0 30 0 0 cm /X Do Q /S sh",
                "<< /Type /Font /Subtype /TrueType /BaseFont /Unheard /Encoding /WinAnsiEncoding >>");
    }

    static byte[] counting(String count) {
        return raw(PAGE, count, stream("", new byte[0]), "null".getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A page whose drawing is one stream named many times; each alone would be allowed. */
    static byte[] repeated() {
        return raw(PAGE.replace("4 0 R", "[" + "4 0 R ".repeat(100) + "]"), "/Count 1",
                stream("/Filter /FlateDecode", deflatedZeros(20)), latin("null"));
    }

    static byte[] boxed(String box) {
        return raw(PAGE.replace("[0 0 200 100]", box), "/Count 1", stream("", new byte[0]), "null".getBytes());
    }

    private static byte[] raw(String page, String count, byte[] content, byte[] object) {
        byte[][] objects = {latin("<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert) >> >>"),
                latin("<< /Type /Pages /Kids [3 0 R] " + count + " >>"), latin(page), content, object};
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(latin("%PDF-1.7\n"));
        StringBuilder table = new StringBuilder("xref\n0 6\n0000000000 65535 f \n");
        for (int i = 0; i < objects.length; i++) {
            table.append("%010d 00000 n \n".formatted(out.size()));
            out.writeBytes(latin(i + 1 + " 0 obj\n"));
            out.writeBytes(objects[i]);
            out.writeBytes(latin("\nendobj\n"));
        }
        int start = out.size();
        out.writeBytes(latin(table + "trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n"));
        return out.toByteArray();
    }

    /** A page that draws one form, whose bytes unpack to a great many zeros. */
    public static byte[] bomb() {
        byte[] form = stream("/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Filter /FlateDecode",
                deflatedZeros(140));
        return raw(stream("", latin("/X Do")), form);
    }

    static byte[] stream(String entries, byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(latin("<< /Length " + bytes.length + " " + entries + " >>\nstream\n"));
        out.writeBytes(bytes);
        out.writeBytes(latin("\nendstream"));
        return out.toByteArray();
    }

    static byte[] deflatedZeros(int megabytes) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        byte[] zeros = new byte[1 << 20];
        byte[] packed = new byte[1 << 16];
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < megabytes; i++) {
            deflater.setInput(zeros);
            while (!deflater.needsInput()) {
                out.write(packed, 0, deflater.deflate(packed));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            out.write(packed, 0, deflater.deflate(packed));
        }
        deflater.end();
        return out.toByteArray();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
