package org.rowan.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rowan.model.Problem;

@Timeout(60)
class PdfPagesTest {
    private static PdfPages open(byte[] pdf) throws Problem {
        return PdfPages.open(Inputs.channel(pdf));
    }

    private static Pixels first(byte[] pdf) throws IOException {
        try (PdfPages pages = open(pdf)) {
            return pages.render(0, 200);
        }
    }

    private static Problem.Kind problem(byte[] pdf) {
        return Inputs.problem(() -> first(pdf));
    }

    private static boolean hasInk(Pixels page) {
        return IntStream.of(page.argb()).anyMatch(pixel -> (pixel & 0xFF) < 100);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void pagesAreCountedMeasuredAndDrawn() throws IOException {
        try (PdfPages pages = open(PdfInputs.pages("One", "Two", "Three"))) {
            assertEquals(3, pages.count());
            assertEquals(595, pages.size(0).width(), 1);
            assertEquals(842, pages.size(1).width(), 1);
            Pixels page = pages.render(2, 300);
            assertEquals(300, page.width(), 1);
            assertEquals(424, page.height(), 1);
            assertTrue(hasInk(page));
            assertTrue(pages.render(1, 400).width() >= 399);
        }
    }

    @Test
    void aFontThatIsNotInsideIsReplaced() throws IOException {
        for (String font : new String[] {"Unheard", "TimesNewRoman,BoldItalic", "CourierNew", "Symbol"}) {
            assertTrue(hasInk(first(PdfInputs.raw("BT /F 40 Tf 10 30 Td (abc) Tj ET",
                    "<< /Type /Font /Subtype /TrueType /BaseFont /" + font + " /Encoding /WinAnsiEncoding >>"))), font);
        }
    }

    @Test
    void aPdfWithAPasswordSaysSo() {
        assertEquals(Problem.Kind.DOCUMENT_LOCKED, problem(PdfInputs.locked("invented")));
    }

    @Test
    void aPdfThatOnlyRestrictsPrintingIsShown() throws IOException {
        assertTrue(hasInk(first(PdfInputs.locked(""))));
    }

    @Test
    void brokenPdfsAreBroken() {
        assertEquals(Problem.Kind.DOCUMENT_BROKEN, problem(latin("%PDF-1.7\nnothing of a kind")));
        assertEquals(Problem.Kind.DOCUMENT_BROKEN, problem(new byte[0]));
        assertEquals(Problem.Kind.DOCUMENT_BROKEN, problem(Arrays.copyOf(PdfInputs.pages("a"), 60)));
        assertEquals(Problem.Kind.DOCUMENT_BROKEN, problem(PdfInputs.counting("/Count 0")));
        assertEquals(Problem.Kind.DOCUMENT_BROKEN, problem(PdfInputs.counting("/Count -3")));
    }

    @Test
    void aBrokenPageLeavesTheOthers() throws IOException {
        try (PdfPages pages = open(PdfInputs.counting("/Count 2000000000"))) {
            assertTrue(pages.count() <= 6);
            assertEquals(Problem.Kind.DOCUMENT_BROKEN, Inputs.problem(() -> pages.render(pages.count() - 1, 100)));
            assertEquals(200, pages.render(0, 200).width());
        }
    }

    @Test
    void aStreamThatUnpacksWithoutEndIsRefused() {
        assertEquals(Problem.Kind.DOCUMENT_TOO_LARGE, problem(PdfInputs.bomb()));
    }

    @Test
    void manyLargeStreamsTogetherAreRefused() {
        assertEquals(Problem.Kind.DOCUMENT_TOO_LARGE, problem(PdfInputs.repeated()));
    }

    @Test
    void aStreamPackedTwiceIsRefusedToo() {
        byte[] packed = PdfInputs.deflatedZeros(140);
        String hex = HexFormat.of().formatHex(packed);
        byte[] bomb = PdfInputs.stream("/Filter [/ASCIIHexDecode /FlateDecode]", latin(hex + ">"));
        assertEquals(Problem.Kind.DOCUMENT_TOO_LARGE, problem(PdfInputs.raw(bomb, latin("null"))));
    }

    @Test
    void aPictureThatClaimsTooMuchIsRefused() {
        byte[] draw = PdfInputs.stream("", latin("/X Do"));
        byte[] wide = PdfInputs.stream("/Type /XObject /Subtype /Image /Width 50000 /Height 50000"
                + " /BitsPerComponent 1 /ColorSpace /DeviceGray", new byte[10]);
        assertEquals(Problem.Kind.DOCUMENT_TOO_LARGE, problem(PdfInputs.raw(draw, wide)));
        byte[] jpeg = Inputs.picture("jpeg", 16, 16);
        int frame = new String(jpeg, StandardCharsets.ISO_8859_1).indexOf("\u00FF\u00C0");
        Arrays.fill(jpeg, frame + 5, frame + 9, (byte) 0xF0);
        byte[] hidden = PdfInputs.stream("/Type /XObject /Subtype /Image /Width 16 /Height 16 /Filter /DCTDecode"
                + " /BitsPerComponent 8 /ColorSpace /DeviceRGB", jpeg);
        assertEquals(Problem.Kind.DOCUMENT_TOO_LARGE, problem(PdfInputs.raw(draw, hidden)));
    }

    @Test
    void aPictureInsideIsDrawn() throws IOException {
        byte[] draw = PdfInputs.stream("", latin("100 0 0 100 0 0 cm /X Do"));
        byte[] picture = PdfInputs.stream("/Type /XObject /Subtype /Image /Width 16 /Height 16 /Filter /DCTDecode"
                + " /BitsPerComponent 8 /ColorSpace /DeviceRGB", Inputs.picture("jpeg", 16, 16));
        assertTrue(hasInk(first(PdfInputs.raw(draw, picture))));
    }

    @Test
    void aPictureInTheDrawingThatUnpacksWithoutEndIsRefused() {
        byte[] packed = PdfInputs.deflatedZeros(140);
        String content = "BI /W 10 /H 10 /BPC 8 /CS /G /F /Fl ID "
                + new String(packed, StandardCharsets.ISO_8859_1) + "\nEI\n";
        assertEquals(Problem.Kind.DOCUMENT_TOO_LARGE, problem(PdfInputs.raw(content, "null")));
    }

    @Test
    void aLongRowOfAPredictorIsRefused() {
        byte[] rows = PdfInputs.stream("/Type /XObject /Subtype /Image /Width 16 /Height 16 /BitsPerComponent 8"
                + " /ColorSpace /DeviceRGB /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 2000000000 >>",
                PdfInputs.deflatedZeros(1));
        byte[] draw = PdfInputs.stream("", latin("/X Do"));
        assertEquals(Problem.Kind.DOCUMENT_TOO_LARGE, problem(PdfInputs.raw(draw, rows)));
    }

    @Test
    void aFunctionWithBillionsOfSamplesIsRefused() {
        byte[] shading = latin("<< /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 200 100] /Domain [0 1]"
                + " /Function 4 0 R >>");
        byte[] both = PdfInputs.stream("/FunctionType 0 /Domain [0 1] /Range [0 1] /Size [2147483647] /BitsPerSample 8",
                latin("/S sh"));
        assertEquals(Problem.Kind.DOCUMENT_TOO_LARGE, problem(PdfInputs.raw(both, shading)));
    }

    @Test
    void aLineOfBillionsOfDashesDoesNotHoldUpThePage() throws IOException {
        String line = "0 0 m 100000 50000 l S ";
        assertTrue(hasInk(first(PdfInputs.raw("2 w [0.001] 0 d " + line + "[] 0 d " + line, "null"))));
    }

    @Test
    void drawingThatDrawsItselfEnds() throws IOException {
        byte[] form = PdfInputs.stream("/Type /XObject /Subtype /Form /BBox [0 0 100 100]"
                + " /Resources << /XObject << /X 5 0 R >> >>", latin("/X Do /X Do"));
        byte[] pdf = PdfInputs.raw(PdfInputs.stream("", latin("/X Do")), form);
        try (Pdf open = Pdf.open(WatchedChannel.owned(Inputs.channel(pdf)))) {
            assertEquals(Problem.Kind.DOCUMENT_TOO_LARGE, Inputs.problem(() -> open.within(Duration.ofMillis(300),
                    () -> new LimitedRenderer(open).renderImage(0))));
        }
    }

    @Test
    void deepNestingOverflowsNothing() throws IOException {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        assertFalse(hasInk(first(PdfInputs.raw(deep + " /X Do", deep))));
    }

    @Test
    void anAbsurdPageIsMeasuredSanely() throws IOException {
        try (PdfPages pages = open(PdfInputs.boxed("[0 0 1e9 10]"))) {
            assertTrue(pages.size(0).width() <= 14_400 && pages.size(0).height() >= 1);
            assertEquals(Problem.Kind.DOCUMENT_TOO_LARGE, Inputs.problem(() -> pages.render(0, 1000)));
        }
        try (PdfPages pages = open(PdfInputs.boxed("[0 0 1 14000]"))) {
            assertTrue((long) pages.render(0, 4000).width() * 14_000 <= 2 * PdfPages.MOST_PIXELS);
        }
    }

    @Test
    void workStopsWhenItsTimeIsOver() throws IOException {
        byte[] busy = PdfInputs.raw("0 0 m 10 10 l S ".repeat(2000), "null");
        try (Pdf pdf = Pdf.open(WatchedChannel.owned(Inputs.channel(busy)))) {
            assertEquals(Problem.Kind.DOCUMENT_TOO_LARGE, Inputs.problem(() -> pdf.within(Duration.ZERO,
                    () -> new LimitedRenderer(pdf).renderImage(0))));
        }
    }

    @Test
    void damagedStorageIsNotCalledABrokenPdf() {
        assertEquals(Problem.Kind.MEDIA_DAMAGED, Inputs.problem(() -> PdfPages.open(
                new DamagedBehind(Inputs.channel(PdfInputs.pages("a")), 10))));
    }

    @Test
    void thePagesCloseTheirChannel() throws IOException {
        SeekableByteChannel channel = Inputs.channel(PdfInputs.pages("a"));
        PdfPages.open(channel).close();
        assertFalse(channel.isOpen());
    }
}
