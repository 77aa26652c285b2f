package org.rowan.checkup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.rowan.model.Progress;

/** Does anything lie in the folder beside the casebook's files? */
record StrangersCheck(Subject subject) implements Check {
    @Override
    public List<Answer> look(Progress progress) {
        return Glance.listing(subject.folder()).map(entries -> judge(entries.stream().map(Path::getFileName)
                .map(Path::toString).filter(name -> !subject.files().contains(name)).toList()))
                .orElse(Answer.of(Verdict.STRANGERS_UNTOLD));
    }

    private List<Answer> judge(List<String> strangers) {
        List<Answer> answers = new ArrayList<>();
        add(answers, Verdict.STRANGERS_PLANTED, strangers, this::planted);
        add(answers, Verdict.STRANGERS_FOUND, strangers, name -> !planted(name));
        return answers.isEmpty() ? Answer.of(Verdict.STRANGERS_NONE) : answers;
    }

    private static void add(List<Answer> answers, Verdict verdict, List<String> names, Predicate<String> which) {
        List<String> chosen = names.stream().filter(which).toList();
        if (!chosen.isEmpty()) {
            answers.add(new Answer(verdict, chosen));
        }
    }

    /** A journal put beside a database: Rowan does not open the casebook while it is there. */
    private boolean planted(String name) {
        return subject.files().stream().anyMatch(file -> name.toLowerCase(Locale.ROOT).startsWith(file + "-"));
    }
}
