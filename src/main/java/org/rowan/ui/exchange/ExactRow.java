package org.rowan.ui.exchange;

import java.io.IOException;
import java.util.List;
import org.rowan.bundle.ExportLine;
import org.rowan.bundle.ExportPlan;
import org.rowan.model.Id;
import org.rowan.ui.theme.Style;

/** A row of what leaves. */
sealed interface ExactRow {
    /** @return the words to show */
    String shown();

    /** @return a style class; empty for none */
    String style();

    /** Words. */
    record Line(String shown, String style) implements ExactRow {}

    /** A part of a whole value, below the row of its field. */
    record Piece(String shown, String style) implements ExactRow {}

    /**
     * A field of which there is more than one row shows. The whole of it is read when somebody wants to see it: what
     * many records say together may be more than memory holds.
     *
     * @param name  what it is called, before what it says
     * @param start how it begins
     * @param open  whether its pieces follow
     */
    record Long(String name, String start, boolean open, Source source) implements ExactRow {
        @Override
        public String shown() {
            return open ? name : name + " " + start;
        }

        @Override
        public String style() {
            return "";
        }

        Long turned() {
            return new Long(name, start, !open, source);
        }
    }

    /** Where a field is read from. */
    record Source(ExportPlan plan, Id record, String field) {
        ExportLine.Part read() throws IOException {
            return plan.look(record).parts().stream().filter(p -> p.name().equals(field)).findFirst().orElseThrow();
        }
    }

    /** @return a text in pieces, in their order */
    static List<ExactRow> pieces(String text) {
        return Pieces.of(text).stream().<ExactRow>map(p -> new Piece(p, "")).toList();
    }

    /** @return what stands above a piece */
    static ExactRow above(String words) {
        return new Piece(words, Style.CAPTION);
    }
}
