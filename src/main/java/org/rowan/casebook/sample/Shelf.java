package org.rowan.casebook.sample;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.rowan.casebook.Casebook;
import org.rowan.model.Content;
import org.rowan.model.Field;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

/** Puts records on their place in a few words. */
final class Shelf {
    private final Casebook casebook;
    private Id open;

    Shelf(Casebook casebook) {
        this.casebook = casebook;
    }

    /** What follows belongs to this case. */
    void open(String title, String date, String place, String summary) throws Problem {
        open = casebook.records().add(Kind.CASE, Content.of(Field.TITLE, title, Field.DATE, date, Field.PLACE, place,
                Field.SUMMARY, summary)).id();
    }

    void person(String name, String role, String text) throws Problem {
        add(Kind.PERSON, Content.of(Field.NAME, name, Field.ROLE, role, Field.TEXT, text));
    }

    void testimony(String title, String date, String place, String language, String person, String transcript)
            throws Problem {
        add(Kind.TESTIMONY, Content.of(Field.TITLE, title, Field.DATE, date, Field.PLACE, place,
                Field.LANGUAGE, language, Field.PERSON, person, Field.TRANSCRIPT, transcript.strip()));
    }

    void note(String title, String text) throws Problem {
        add(Kind.NOTE, Content.of(Field.TITLE, title, Field.TEXT, text.strip()));
    }

    void document(String fileName, String text) throws Problem {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        casebook.documents().attach(open, fileName, new ByteArrayInputStream(bytes), bytes.length, Progress.NONE);
    }

    private void add(Kind kind, Content content) throws Problem {
        casebook.records().add(kind, content.with(Field.CASE, open.text()));
    }
}
