package org.rowan.ui.cases;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.Records;
import org.rowan.model.Content;
import org.rowan.model.Field;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

/** An invented case in three scripts, to look around in. Nobody in it exists. */
final class Sample {
    private static final String MORNING = """
            They came at about six in the morning, four of them, in plain clothes. One said that it would not take \
            long. They asked for the telephones first, then for the laptop, then for my daughter's tablet.

            I asked for a paper. He laughed and showed me a folded sheet, but I could not read it without my glasses.

            My neighbour Heron saw them carry the bags to a grey van. She wrote down the time: 6.40.""";
    private static final String STATION = """
            Меня продержали в коридоре до вечера. Адвоката не пустили, сказали: «сегодня не приёмный день». \
            Спрашивали, кто привозит деньги и кто ведёт список. Я отвечал, что списка нет.

            Около девяти всё отпустили, но телефон оставили у себя. Расписки не дали.""";
    private static final String BORDER = """
            საზღვარზე ორი საათი გვალოდინეს. ოფიცერმა პასპორტი წაიღო და აღარ დაბრუნებულა. \
            შემდეგ სხვა მოვიდა და თქვა, რომ შემოსვლაზე უარია.

            თარჯიმანი არ იყო. ქაღალდი, რომელზეც ხელი მოვაწერე, ჩემს ენაზე არ იყო დაწერილი.""";
    private static final String PAPER = """
            RECORD OF A SEARCH (invented)

            Taken: two telephones, one laptop, one tablet, a notebook with a green cover.
            Witnesses: none named.
            Copy handed over: no.
            """;

    private final Records records;
    private final Id home;
    private final Id frontier;

    private Sample(Casebook casebook) throws Problem {
        records = casebook.records();
        home = records.add(Kind.CASE, Content.of(Field.TITLE, "Morning search (a sample)", Field.DATE,
                "between 28 January and 1 February 2022", Field.PLACE, "a town by the river", Field.SUMMARY,
                "A search at home, a day at the police station, no papers handed over. All of this is invented."))
                .id();
        frontier = records.add(Kind.CASE, Content.of(Field.TITLE, "Border, second attempt (a sample)", Field.DATE,
                "approximately 5 January 2023", Field.PLACE, "a crossing in the mountains", Field.SUMMARY,
                "Turned back at a border after two hours, without an interpreter. All of this is invented.")).id();
    }

    /** @return the case to show first */
    static Id into(Casebook casebook, Progress progress) throws Problem {
        Sample sample = new Sample(casebook);
        progress.at(1, 3);
        sample.people();
        sample.testimonies();
        progress.at(2, 3);
        byte[] paper = PAPER.getBytes(StandardCharsets.UTF_8);
        casebook.documents().attach(sample.home, "record-of-search.txt", new ByteArrayInputStream(paper), paper.length,
                Progress.NONE);
        return sample.home;
    }

    private void people() throws Problem {
        records.add(Kind.PERSON, Content.of(Field.CASE, home.text(), Field.NAME, "Alder", Field.ROLE, "witness",
                Field.TEXT, "Prefers to be called in the evening."));
        records.add(Kind.PERSON, Content.of(Field.CASE, home.text(), Field.NAME, "Heron", Field.ROLE, "neighbour"));
        records.add(Kind.PERSON, Content.of(Field.CASE, frontier.text(), Field.NAME, "კაკალი", Field.ROLE, "witness"));
    }

    private void testimonies() throws Problem {
        testimony(home, "Six in the morning", "Alder", "English", MORNING);
        testimony(home, "В коридоре до вечера", "Alder", "русский", STATION);
        testimony(frontier, "საზღვარზე", "კაკალი", "ქართული", BORDER);
        records.add(Kind.NOTE, Content.of(Field.CASE, home.text(), Field.TEXT,
                "Ask for the serial number of the laptop: it stands on the box, which was not taken."));
    }

    private void testimony(Id where, String title, String person, String language, String words) throws Problem {
        records.add(Kind.TESTIMONY, Content.of(Field.CASE, where.text(), Field.TITLE, title, Field.PERSON, person,
                Field.LANGUAGE, language, Field.TRANSCRIPT, words));
    }
}
