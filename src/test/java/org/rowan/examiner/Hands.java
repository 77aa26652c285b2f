package org.rowan.examiner;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.leaving.Departure;
import org.rowan.casebook.leaving.Way;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Kind;
import org.rowan.model.Progress;

/** Works in an open casebook, by lot. */
final class Hands {
    private static final List<String> WORDS = List.of("river", "station", "letter", "утро", "window", "stairs", "გზა",
            "протокол", "lamp", "answer", "winter", "receipt", "corridor", "name", "bridge", "ответ");

    private final Casebook casebook;
    private final Random random;

    Hands(Casebook casebook, Random random) {
        this.casebook = casebook;
        this.random = random;
    }

    void make() throws IOException {
        List<Entry> cases = casebook.records().all(Kind.CASE);
        if (cases.isEmpty() || random.nextInt(4) == 0) {
            casebook.records().add(Kind.CASE, Content.of(Field.TITLE, words(3), Field.SUMMARY, words(12)));
        } else {
            Kind kind = random.nextBoolean() ? Kind.NOTE : Kind.TESTIMONY;
            String field = kind == Kind.NOTE ? Field.TEXT : Field.TRANSCRIPT;
            casebook.records().add(kind, Content.of(Field.CASE, one(cases).id().text(), field, words(40)));
        }
    }

    void edit() throws IOException {
        Optional<Entry> entry = any();
        if (entry.isPresent()) {
            casebook.records().revise(entry.get().id(), entry.get().content().with(Field.TITLE, words(4)));
        }
    }

    void type() throws IOException {
        Optional<Entry> entry = any();
        if (entry.isPresent()) {
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                casebook.drafts().put(entry.get().id(), entry.get().content().with(Field.TEXT, words(20)));
            }
        }
    }

    void attach() throws IOException {
        List<Entry> cases = casebook.records().all(Kind.CASE);
        if (!cases.isEmpty()) {
            byte[] file = words(200 + random.nextInt(600)).getBytes(StandardCharsets.UTF_8);
            casebook.documents().attach(one(cases).id(), words(1) + ".txt", new ByteArrayInputStream(file),
                    file.length, Progress.NONE);
        }
    }

    void destroy() throws IOException {
        Optional<Entry> entry = any().filter(e -> e.kind() != Kind.CASE);
        if (entry.isPresent()) {
            casebook.records().destroy(Set.of(entry.get().id()));
        }
    }

    void export() throws IOException {
        Optional<Entry> entry = any();
        if (entry.isPresent()) {
            Departure departure = new Departure(Way.SAVE_OUT, Set.of(entry.get().id()), words(2));
            casebook.leaving().ask(departure).write(OutputStream.nullOutputStream(), out -> out.write(1));
        }
    }

    void chooseSetting() throws IOException {
        casebook.settings().put("size", Integer.toString(100 + 25 * random.nextInt(5)));
    }

    /** Reads and searches, as somebody does who only looks. */
    void look() throws IOException {
        casebook.records().cases();
        casebook.search().find(one(WORDS), 5);
        casebook.custody();
        Optional<Entry> entry = any();
        if (entry.isPresent()) {
            casebook.history().of(entry.get().id());
        }
    }

    private Optional<Entry> any() throws IOException {
        List<Entry> cases = casebook.records().all(Kind.CASE);
        if (cases.isEmpty()) {
            return Optional.empty();
        }
        Entry of = one(cases);
        List<Entry> inside = casebook.records().of(of.id(), random.nextBoolean() ? Kind.NOTE : Kind.TESTIMONY);
        return Optional.of(inside.isEmpty() ? of : one(inside));
    }

    private String words(int count) {
        return random.ints(count, 0, WORDS.size()).mapToObj(WORDS::get).collect(Collectors.joining(" "));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
