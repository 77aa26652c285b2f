package org.rowan.checkup;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * One thing that the check-up has to say.
 *
 * @param values paths, names or words of the system that the verdict is about, such as the places of copies; chosen by
 *               whoever named those files, so not harmless on a terminal
 */
public record Answer(Verdict verdict, List<String> values) {
    private static final int MOST = 50;

    /** Copies the values; of very many only the first. */
    public Answer {
        values = values.stream().limit(MOST).toList();
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
