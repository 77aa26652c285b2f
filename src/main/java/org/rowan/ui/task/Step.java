package org.rowan.ui.task;

import java.io.IOException;
import org.rowan.model.Progress;

/** Work away from the window's thread. Touches nothing that is shown. */
@FunctionalInterface
public interface Step<T> {
    /** @param progress told how far the work has come; throws when the user has cancelled */
    T run(Progress progress) throws IOException;
}
