package org.rowan.checkup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

/**
 * Are there older copies of the casebook? A copy opens with the passphrases of its day, and shows what has changed
 * since. Only names and lengths are looked at; what lies in archives is not seen.
 */
record CopiesCheck(Subject subject, CopyPlaces places, FolderWalk.Bounds bounds) implements Check {
    /** A shorter file of the same name and length may be anybody's. */
    private static final long LEAST = 4096;

    @Override
    public List<Answer> look(Progress progress) throws Problem {
        Map<Verdict, List<String>> found = new EnumMap<>(Verdict.class);
        FolderWalk walk = new FolderWalk(bounds, progress);
        for (Map.Entry<Path, Integer> place : places.all().entrySet()) {
            walk.through(place.getKey(), place.getValue(), folder -> judge(folder).ifPresent(verdict ->
                    found.computeIfAbsent(verdict, v -> new ArrayList<>()).add(folder.toString())));
        }
        return answers(found, walk.finished());
    }

    private static List<Answer> answers(Map<Verdict, List<String>> found, boolean finished) {
        List<Answer> answers = new ArrayList<>();
        found.forEach((verdict, where) -> answers.add(new Answer(verdict, where.stream().sorted().toList())));
        if (!finished) {
            answers.add(new Answer(Verdict.COPIES_UNFINISHED, List.of()));
        }
        return answers.isEmpty() ? Answer.of(Verdict.COPIES_NONE_SEEN) : answers;
    }

    private Optional<Verdict> judge(Path folder) {
        if (folder.equals(subject.folder())) {
            return Optional.empty();
        }
        List<String> alike = subject.files().stream().filter(name -> sameLength(folder, name)).toList();
        if (subject.casebook().test(folder)) {
            return Optional.of(alike.size() == subject.files().size() ? Verdict.COPIES_FOUND : Verdict.COPIES_LIKE);
        }
        return alike.isEmpty() ? Optional.empty() : Optional.of(Verdict.COPIES_PART);
    }

    private boolean sameLength(Path folder, String name) {
        long length = Glance.size(folder.resolve(name));
        return length >= LEAST && length == Glance.size(subject.folder().resolve(name));
    }
}
