package org.rowan.checkup;

import java.util.List;
import java.util.Optional;
import org.rowan.model.Progress;

/** Can keys be kept out of swap? */
record LockedMemoryCheck(Optional<Boolean> lockable) implements Check {
    @Override
    public List<Answer> look(Progress progress) {
        return Answer.of(lockable.map(can -> can ? Verdict.MEMORY_LOCKED : Verdict.MEMORY_REFUSED)
                .orElse(Verdict.MEMORY_UNTOLD));
    }
}
