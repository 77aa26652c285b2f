package org.rowan.casebook.store;

import java.util.stream.Stream;
import org.rowan.model.Content;
import org.rowan.model.Field;
import org.rowan.model.Kind;

/** The one line by which lists show a record. */
public final class Titles {
    private static final int LONGEST = 200;

    private Titles() {
    }

    /** @return the record's title, its name, its file's name or how its text begins; empty when nothing is written */
    public static String of(Kind kind, Content content) {
        return Stream.of(names(kind)).map(content::text).map(Titles::firstLine).filter(t -> !t.isEmpty()).findFirst()
                .orElse("");
    }

    static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }

    private static String[] names(Kind kind) {
        return switch (kind) {
            case CASE -> new String[] {Field.TITLE, Field.SUMMARY};
            case PERSON -> new String[] {Field.NAME, Field.TITLE, Field.ROLE};
            case TESTIMONY -> new String[] {Field.TITLE, Field.TRANSCRIPT, Field.TEXT};
            case DOCUMENT -> new String[] {Field.TITLE, Field.FILE};
            case NOTE -> new String[] {Field.TITLE, Field.TEXT};
            case NEWER -> new String[] {Field.TITLE, Field.NAME, Field.FILE, Field.TEXT, Field.TRANSCRIPT};
        };
    }

    private static String firstLine(String text) {
        String stripped = text.strip();
        int end = stripped.indexOf('\n');
        return cut(end < 0 ? stripped : stripped.substring(0, end).strip());
    }
}
