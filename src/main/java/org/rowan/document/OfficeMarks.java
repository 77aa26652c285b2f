package org.rowan.document;

import java.util.Map;
import java.util.Set;

/**
 * Which XML elements of a text document mean what; the names are local names, which suffice in these two formats.
 *
 * @param holders    elements whose characters are text
 * @param paragraphs elements after which a line ends
 * @param breaks     elements that stand for characters
 * @param skipped    elements whose whole content is not part of the text
 * @param spaces     the element that stands for several spaces, with its number as attribute {@code c}
 */
record OfficeMarks(Set<String> holders, Set<String> paragraphs, Map<String, String> breaks, Set<String> skipped,
                   String spaces) {
    static final OfficeMarks DOCX = new OfficeMarks(Set.of("t"), Set.of("p"),
            Map.of("tab", "\t", "br", "\n", "cr", "\n", "noBreakHyphen", "\u2011"),
            Set.of("tabs", "del", "moveFrom", "Fallback"), "");
    static final OfficeMarks ODT = new OfficeMarks(Set.of("p", "h"), Set.of("p", "h"),
            Map.of("tab", "\t", "line-break", "\n"),
            Set.of("tracked-changes"), "s");
}
