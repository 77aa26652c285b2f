package org.rowan.cli;

import java.io.IOException;
import org.rowan.casebook.Casebooks;
import org.rowan.model.Progress;
import org.rowan.text.Texts;

/** What every command works with. */
record Surroundings(Casebooks casebooks, Texts texts, Streams streams, Interruption interruption) {
    /** Long work. */
    @FunctionalInterface
    interface Watched<T> {
        T with(Progress progress) throws IOException;
    }

    Words words() {
        return new Words(texts, streams.err());
    }

    Lines lines() {
        return new Lines(streams.out());
    }

    /** Does long work, shows how far it has come when somebody can see it, and cancels it on Ctrl+C. */
    <T> T watched(Watched<T> work) throws IOException {
        if (!streams.terminal().showsWords()) {
            return work.with(interruption.over(Progress.NONE));
        }
        try (Meter meter = new Meter(texts, streams.err(), System::nanoTime)) {
            return work.with(interruption.over(meter));
        }
    }
}
