package org.rowan.checkup;

import java.util.List;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

/** One question. Reads only; what can't be read is answered as not known, never thrown. */
@FunctionalInterface
interface Check {
    /** @param progress asked from time to time where the work may take long */
    List<Answer> look(Progress progress) throws Problem;
}
