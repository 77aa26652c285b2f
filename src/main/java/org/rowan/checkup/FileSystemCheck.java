package org.rowan.checkup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.rowan.model.Progress;

/**
 * Does the file system write a block where it stood? Where it does not, overwriting leaves the older block behind, and
 * writing the same bytes to both halves does not hide which half was used.
 */
record FileSystemCheck(Subject subject, Mounts mounts) implements Check {
    @Override
    public List<Answer> look(Progress progress) {
        Optional<Mount> mount = mounts.of(subject.folder());
        String type = mount.map(Mount::type).orElseGet(() -> asked(subject.folder()));
        return Answer.of(switch (SystemKind.of(type)) {
            case IN_PLACE -> mount.filter(m -> m.options().contains("data=journal")).isPresent()
                    ? Verdict.SYSTEM_JOURNALS : Verdict.SYSTEM_IN_PLACE;
            case COPYING -> Verdict.SYSTEM_COPIES;
            case FAT -> Verdict.SYSTEM_FAT;
            case NETWORK -> Verdict.SYSTEM_NETWORK;
            case MEMORY -> Verdict.SYSTEM_MEMORY;
            case ENCRYPTING, OTHER -> Verdict.SYSTEM_UNTOLD;
        }, type);
    }

    private static String asked(Path folder) {
        try {
            return Files.getFileStore(folder).type();
        } catch (IOException unknown) {
            return "?";
        }
    }
}
