package org.rowan.checkup;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One thing that the check-up has to say.
 *
 * @param values paths, names or words of the system that the verdict is about, such as the places of copies; exactly as
 *               whoever named those files chose them
 */
public record Answer(Verdict verdict, List<String> values) {
    private static final int MOST = 50;
    private static final Pattern STEERING = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\\u200c\\u200d]]");

    /** Copies the values; of very many only the first. */
    public Answer {
        values = values.stream().limit(MOST).toList();
    }

    /** @return the values for people: nothing in them begins a new line, turns the writing round or steers a terminal */
    public List<String> shown() {
        return values.stream().map(value -> STEERING.matcher(value).replaceAll("\ufffd")).toList();
    }

    static List<Answer> of(Verdict verdict, String... values) {
        return List.of(new Answer(verdict, List.of(values)));
    }

    /** One verdict on what was found, or the other one when nothing was. */
    static List<Answer> found(Verdict found, Verdict none, Collection<Path> places) {
        return List.of(places.isEmpty() ? new Answer(none, List.of())
                : new Answer(found, places.stream().map(Path::toString).toList()));
    }
}
