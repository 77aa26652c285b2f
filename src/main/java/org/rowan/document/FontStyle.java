package org.rowan.document;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/** What a font looks like, as far as a substitute can look alike. */
record FontStyle(Family family, boolean bold, boolean italic) {
    /**
     * Fonts with Latin, Greek and Cyrillic letters: their files' names in regular, bold, italic and both. An empty name
     * leaves the place to the font inside PDFBox, whose letters are as wide as those of the font it stands in for.
     */
    enum Family {
        SANS(List.of(
                List.of("LiberationSans-Regular", "LiberationSans-Bold", "LiberationSans-Italic",
                        "LiberationSans-BoldItalic"),
                List.of("arial", "arialbd", "ariali", "arialbi"),
                List.of("arial", "arial bold", "arial italic", "arial bold italic"),
                List.of("", "DejaVuSans-Bold", "DejaVuSans-Oblique", "DejaVuSans-BoldOblique"))),
        SERIF(List.of(
                List.of("LiberationSerif-Regular", "LiberationSerif-Bold", "LiberationSerif-Italic",
                        "LiberationSerif-BoldItalic"),
                List.of("times", "timesbd", "timesi", "timesbi"),
                List.of("times new roman", "times new roman bold", "times new roman italic",
                        "times new roman bold italic"),
                List.of("DejaVuSerif", "DejaVuSerif-Bold", "DejaVuSerif-Italic", "DejaVuSerif-BoldItalic"))),
        MONO(List.of(
                List.of("LiberationMono-Regular", "LiberationMono-Bold", "LiberationMono-Italic",
                        "LiberationMono-BoldItalic"),
                List.of("cour", "courbd", "couri", "courbi"),
                List.of("courier new", "courier new bold", "courier new italic", "courier new bold italic"),
                List.of("DejaVuSansMono", "DejaVuSansMono-Bold", "DejaVuSansMono-Oblique",
                        "DejaVuSansMono-BoldOblique")));

        private final List<List<String>> files;

        Family(List<List<String>> files) {
            this.files = files;
        }
    }

    static FontStyle of(String name, PDFontDescriptor descriptor) {
        String lower = name == null ? "" : name.toLowerCase(Locale.ROOT);
        boolean mono = contains(lower, "courier", "mono", "consol") || descriptor != null && descriptor.isFixedPitch();
        boolean serif = contains(lower, "times", "serif", "roman", "georgia", "garamond", "cambria")
                && !lower.contains("sans") || descriptor != null && descriptor.isSerif();
        boolean bold = contains(lower, "bold", "black", "heavy") || descriptor != null && descriptor.isForceBold();
        boolean italic = contains(lower, "italic", "oblique") || descriptor != null && descriptor.isItalic();
        return new FontStyle(mono ? Family.MONO : serif ? Family.SERIF : Family.SANS, bold, italic);
    }

    private static boolean contains(String name, String... parts) {
        return Stream.of(parts).anyMatch(name::contains);
    }

    /** @return names of files without their ending, in lower case, best first */
    List<String> files() {
        int style = (bold ? 1 : 0) + (italic ? 2 : 0);
        return Stream.concat(family.files.stream().map(names -> names.get(style)),
                        family.files.stream().map(List::getFirst))
                .map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }
}
