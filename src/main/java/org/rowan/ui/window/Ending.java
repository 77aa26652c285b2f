package org.rowan.ui.window;

import java.nio.file.Path;
import java.util.Optional;

/** What ends the process, which is the only sure way to forget; given by whoever owns it. */
public interface Ending {
    /**
     * From now on this process lives for less than a tenth of a second, whatever it is doing. A fresh one is started
     * beside it, which shows the unlock page.
     *
     * @return ends the process without waiting any longer: what was worth waiting for is done; called on any thread
     */
    Runnable begin(Next next);

    /**
     * What the fresh process is told; nothing of it is secret.
     *
     * @param folder  of the casebook that was open
     * @param mistake what made it necessary, when it was a mistake of ours
     */
    record Next(Path folder, Optional<Mistake> mistake) {}
}
