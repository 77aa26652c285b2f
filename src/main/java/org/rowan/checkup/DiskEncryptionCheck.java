package org.rowan.checkup;

import java.util.List;
import org.rowan.model.Progress;

/** Is the disk under the casebook encrypted? The casebook is; what other programs know of it lies on the same disk. */
record DiskEncryptionCheck(Computer.Kind kind, Subject subject, Shelters shelters) implements Check {
    @Override
    public List<Answer> look(Progress progress) {
        return Answer.of(switch (kind) {
            case LINUX -> onLinux();
            case MAC -> Verdict.DISK_MAC;
            case WINDOWS -> Verdict.DISK_WINDOWS;
            case OTHER -> Verdict.DISK_UNTOLD;
        });
    }

    private Verdict onLinux() {
        return switch (shelters.of(subject.folder())) {
            case ENCRYPTED -> Verdict.DISK_ENCRYPTED;
            case OPEN -> Verdict.DISK_OPEN;
            case ELSEWHERE -> Verdict.DISK_ELSEWHERE;
            case UNTOLD, MEMORY -> Verdict.DISK_UNTOLD;
        };
    }
}
