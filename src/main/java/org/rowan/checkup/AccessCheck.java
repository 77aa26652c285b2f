package org.rowan.checkup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rowan.model.Progress;

/** Is the folder its owner's alone, and is the owner who uses it? */
record AccessCheck(Subject subject, String user) implements Check {
    private static final Set<PosixFilePermission> OWN = EnumSet.of(PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    /** What Java calls a user without a name, as in some containers. */
    private static final String NOBODY_KNOWN = "?";

    @Override
    public List<Answer> look(Progress progress) {
        if (user.equals(NOBODY_KNOWN)) {
            return Answer.of(Verdict.ACCESS_UNTOLD);
        }
        try {
            List<String> open = new ArrayList<>();
            List<String> foreign = new ArrayList<>();
            for (Path path : all()) {
                judge(path, open, foreign);
            }
            return answers(open, foreign);
        } catch (IOException | UnsupportedOperationException unknown) {
            return Answer.of(Verdict.ACCESS_UNTOLD);
        }
    }

    private List<Path> all() {
        return Stream.concat(Stream.of(subject.folder()),
                subject.files().stream().sorted().map(subject.folder()::resolve)).toList();
    }

    private void judge(Path path, List<String> open, List<String> foreign) throws IOException {
        PosixFileAttributes of = Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!OWN.containsAll(of.permissions())) {
            open.add(path + " " + PosixFilePermissions.toString(of.permissions()));
        }
        if (!of.owner().getName().equals(user)) {
            foreign.add(path + " " + of.owner().getName());
        }
    }

    private static List<Answer> answers(List<String> open, List<String> foreign) {
        List<Answer> answers = new ArrayList<>();
        if (!open.isEmpty()) {
            answers.add(new Answer(Verdict.ACCESS_OTHERS, open));
        }
        if (!foreign.isEmpty()) {
            answers.add(new Answer(Verdict.ACCESS_OWNER, foreign));
        }
        return answers.isEmpty() ? Answer.of(Verdict.ACCESS_OWN) : answers;
    }
}
