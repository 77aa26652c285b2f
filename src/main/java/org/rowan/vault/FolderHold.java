package org.rowan.vault;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.rowan.model.Problem;

/** Both compartments may be open in one session: the folder is given back when the last of them has ended. */
final class FolderHold {
    private final Folder folder;
    private final AtomicInteger holders = new AtomicInteger();

    FolderHold(Folder folder) {
        this.folder = folder;
    }

    /** @return somebody who writes to the folder from now on */
    Holder take() {
        holders.incrementAndGet();
        return new Holder();
    }

    /** Ends once; ending again does nothing. */
    final class Holder {
        private final AtomicBoolean ended = new AtomicBoolean();

        /** The end of a session without hurry. */
        void close() throws Problem {
            if (isLast()) {
                folder.close();
            }
        }

        /** The end that a kill makes. */
        void release() {
            if (isLast()) {
                folder.release();
            }
        }

        private boolean isLast() {
            return !ended.getAndSet(true) && holders.decrementAndGet() == 0;
        }
    }
}
