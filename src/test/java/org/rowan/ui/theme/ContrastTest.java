package org.rowan.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContrastTest {
    private static final Pattern TOKEN = Pattern.compile("-rowan-([a-z-]+): #([0-9a-f]{6});");
    private static final List<String> PAPERS = List.of("surface", "page", "field", "hover", "accent-soft", "danger-soft");

    @ParameterizedTest
    @EnumSource
    void bodyTextStandsOutSevenToOneOnEveryPaper(Palette palette) throws IOException {
        Map<String, byte[]> tokens = tokens(palette);
        for (String paper : PAPERS) {
            assertContrast(tokens, "ink", paper, 7);
        }
    }

    @ParameterizedTest
    @EnumSource
    void otherTextStandsOutFourAndAHalfToOne(Palette palette) throws IOException {
        Map<String, byte[]> tokens = tokens(palette);
        for (String ink : List.of("ink-muted", "accent", "danger")) {
            for (String paper : PAPERS) {
                assertContrast(tokens, ink, paper, 4.5);
            }
        }
        assertContrast(tokens, "on-fill", "accent-fill", 4.5);
        assertContrast(tokens, "on-fill", "danger-fill", 4.5);
    }

    @ParameterizedTest
    @EnumSource
    void theFrameOfAFieldStandsOutThreeToOne(Palette palette) throws IOException {
        Map<String, byte[]> tokens = tokens(palette);
        for (String paper : List.of("surface", "page", "field")) {
            assertContrast(tokens, "line-strong", paper, 3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void bothPalettesNameTheSameTokens(Palette palette) throws IOException {
        assertEquals(tokens(Palette.LIGHT).keySet(), tokens(palette).keySet());
    }

    private static void assertContrast(Map<String, byte[]> tokens, String ink, String paper, double least) {
        double a = luminance(tokens.get(ink));
        double b = luminance(tokens.get(paper));
        double contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        assertTrue(contrast >= least, ink + " on " + paper + ": " + contrast);
    }

    private static Map<String, byte[]> tokens(Palette palette) throws IOException {
        Map<String, byte[]> tokens = new TreeMap<>();
        try (InputStream in = Theme.class.getResourceAsStream(palette.sheet())) {
            Matcher found = TOKEN.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            while (found.find()) {
                tokens.put(found.group(1), HexFormat.of().parseHex(found.group(2)));
            }
        }
        return tokens;
    }

    /** Relative luminance as WCAG 2 defines it. */
    private static double luminance(byte[] colour) {
        return 0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2]);
    }

    private static double linear(byte channel) {
        double value = (channel & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
