package org.rowan.checkup;

import java.nio.file.Path;
import java.util.List;
import org.rowan.model.Progress;

/** Can the system write all of its memory to a disk before it switches off? */
record HibernationCheck(Computer.Kind kind, Path proc, Path sys, Swaps swaps) implements Check {
    @Override
    public List<Answer> look(Progress progress) {
        return Answer.of(switch (kind) {
            case LINUX -> onLinux();
            case MAC -> Verdict.HIBERNATION_MAC;
            case WINDOWS -> Verdict.HIBERNATION_WINDOWS;
            case OTHER -> Verdict.HIBERNATION_UNTOLD;
        });
    }

    private Verdict onLinux() {
        String ways = Glance.line(sys.resolve("power/state"));
        if (ways.isEmpty() || swaps.inUse().isEmpty()) {
            return Verdict.HIBERNATION_UNTOLD;
        }
        boolean allowed = (" " + ways + " ").contains(" disk ")
                && !Glance.line(sys.resolve("power/disk")).contains("[disabled]");
        List<Shelter> places = swaps.inUse().orElseThrow().stream().map(Swaps.Swap::shelter)
                .filter(shelter -> shelter != Shelter.MEMORY).toList();
        if (!allowed || places.isEmpty()) {
            return Verdict.HIBERNATION_OFF;
        }
        return resumes() ? written(places) : Verdict.HIBERNATION_UNSET;
    }

    /** Without a place to resume from the kernel refuses, but whoever manages the session may set one any time. */
    private boolean resumes() {
        String device = Glance.line(sys.resolve("power/resume"));
        return !device.isEmpty() && !device.equals("0:0")
                || (" " + Glance.line(proc.resolve("cmdline"))).contains(" resume=");
    }

    private static Verdict written(List<Shelter> places) {
        return switch (Shelter.together(places)) {
            case OPEN -> Verdict.HIBERNATION_OPEN;
            case ENCRYPTED -> Verdict.HIBERNATION_ENCRYPTED;
            case UNTOLD, ELSEWHERE, MEMORY -> Verdict.HIBERNATION_UNTOLD;
        };
    }
}
