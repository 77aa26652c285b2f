package org.rowan.checkup;

import java.util.List;
import org.rowan.model.Progress;

/** Can keys be kept out of swap? */
record LockedMemoryCheck(boolean lockable) implements Check {
    @Override
    public List<Answer> look(Progress progress) {
        return Answer.of(lockable ? Verdict.MEMORY_LOCKED : Verdict.MEMORY_REFUSED);
    }
}
