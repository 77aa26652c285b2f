package org.rowan.ui.window;

import java.nio.file.Path;
import java.util.Optional;

/** What ends the process, which is the only sure way to forget; given by whoever owns it. */
public interface Ending {
    /**
     * From now on there may be keys, and the end may come at any time. Does not wait; told again for another folder, it
     * forgets the one before.
     *
     * @param folder of the casebook that a fresh process shall ask the passphrase of, after this one has ended
     */
    void prepare(Path folder);

    /**
     * From now on this process lives for less than a tenth of a second, whatever it is doing.
     *
     * @param mistake what makes it necessary, when it is a mistake of ours; the fresh process tells
     * @return ends the process without waiting any longer: what was worth waiting for is done; called on any thread
     */
    Runnable begin(Optional<Mistake> mistake);
}
