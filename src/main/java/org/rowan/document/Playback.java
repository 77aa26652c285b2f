package org.rowan.document;

import java.io.IOException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.rowan.model.Problem;

/**
 * Plays a recording on a thread of its own. Any thread may call; no call waits for the sound. A recording that is
 * paused holds the output but makes no sound.
 */
public final class Playback implements AutoCloseable {
    /** A tenth of a second at 44.1 kHz: how late a pause may come. */
    private static final int FRAMES = 4096;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Sound sound;
    private final SoundOutput output;
    private final Consumer<Problem> failed;
    private boolean playing;
    private boolean closed;

    Playback(Sound sound, SoundOutput output, Consumer<Problem> failed) {
        this.sound = sound;
        this.output = output;
        this.failed = failed;
        Thread.ofPlatform().daemon().name("playback").start(this::run);
    }

    /**
     * Paused at the start.
     *
     * @param sound  belongs to the playback from now on, but stays the caller's when this throws
     * @param failed told, on the playback's thread, when the recording can't be read any further
     * @throws Problem NO_SOUND_DEVICE
     */
    public static Playback of(Sound sound, Consumer<Problem> failed) throws Problem {
        return new Playback(sound, SoundOutput.loudspeaker(sound.rate(), sound.channels()), failed);
    }

    /** Plays on; from the start when the end was reached. */
    public void play() {
        locked(() -> {
            if (sound.position() >= sound.frames()) {
                sound.seek(0);
            }
            playing = true;
            output.resume();
        });
    }

    /** Stops at once; {@link #play} goes on where it stopped. */
    public void pause() {
        locked(() -> {
            playing = false;
            output.pause();
        });
    }

    /** Goes to a place, in seconds from the start, playing or not. */
    public void seek(double seconds) {
        locked(() -> {
            output.drop();
            sound.seek(Math.round(seconds * sound.rate()));
        });
    }

    /** @return the place that is heard now, in seconds from the start */
    public double position() {
        lock.lock();
        try {
            return closed ? 0 : (double) Math.max(0, sound.position() - output.waiting()) / sound.rate();
        } finally {
            lock.unlock();
        }
    }

    /** @return the whole length in seconds */
    public double seconds() {
        return sound.seconds();
    }

    /** @return whether it plays; false again after the last sample was handed over */
    public boolean isPlaying() {
        lock.lock();
        try {
            return playing;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        locked(() -> {
            playing = false;
            closed = true;
            output.close();
        });
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            if (!closed) {
                change.run();
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        byte[] samples = new byte[FRAMES * 2 * sound.channels()];
        try (sound) {
            int bytes = next(samples);
            while (bytes >= 0) {
                output.write(samples, bytes);
                bytes = next(samples);
            }
        } catch (Problem problem) {
            close();
            failed.accept(problem);
        } catch (IOException unclosable) {
            close();
            failed.accept(new Problem(unclosable, Problem.Kind.STORAGE_FAILED));
        }
    }

    /** Waits until there is something to play. @return -1 when closed */
    private int next(byte[] samples) throws Problem {
        lock.lock();
        try {
            int bytes = 0;
            while (bytes == 0 && !closed) {
                bytes = playing ? sound.read(samples) : 0;
                playing &= bytes > 0;
                if (bytes == 0) {
                    changed.awaitUninterruptibly();
                }
            }
            return closed ? -1 : bytes;
        } finally {
            lock.unlock();
        }
    }
}
