package org.rowan.ui.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.Casebooks;
import org.rowan.model.Entry;
import org.rowan.model.Id;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

/**
 * Files on their way into a case, one after the other. One that can't be added stops none of the others; cancelling
 * stops the one under way and those after it, and leaves those before.
 */
record Adding(Casebook casebook, Id caseId, List<Path> files) {
    /** What became of the files. */
    record Outcome(List<Entry> added, List<Refused> refused) {}

    /** A file that was not added, and why. */
    record Refused(String name, Problem problem) {}

    Outcome run(Progress progress) throws IOException {
        Outcome outcome = new Outcome(new ArrayList<>(), new ArrayList<>());
        long total = 0;
        for (Path file : files) {
            total += Files.isRegularFile(file) ? Files.size(file) : 0;
        }
        long before = 0;
        for (Path file : files) {
            long start = before;
            long all = total;
            before += add(file, outcome, (done, one) -> progress.at(start + done, all));
        }
        return outcome;
    }

    private long add(Path file, Outcome outcome, Progress progress) throws Problem {
        String name = file.getFileName().toString();
        try (InputStream in = opened(file)) {
            long bytes = Files.size(file);
            outcome.added().add(casebook.documents().attach(caseId, name, in, bytes, progress));
            return bytes;
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.CANCELLED) {
                throw problem;
            }
            outcome.refused().add(new Refused(name, problem));
        } catch (IOException e) {
            outcome.refused().add(new Refused(name, new Problem(e, Problem.Kind.NO_ACCESS, name)));
        }
        return 0;
    }

    private static InputStream opened(Path file) throws IOException {
        Casebooks.refuseOwnFile(file);
        return Files.newInputStream(file);
    }
}
