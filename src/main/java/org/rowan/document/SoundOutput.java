package org.rowan.document;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.rowan.model.Problem;

/** Where samples are heard. One thread writes; any thread may pause, resume and drop. */
interface SoundOutput extends AutoCloseable {
    /** Waits until there is room, or until {@link #drop} or {@link #close}. */
    void write(byte[] samples, int bytes);

    /** @return frames written that have not been heard yet */
    long waiting();

    void pause();

    void resume();

    /** Forgets what has not been heard yet. */
    void drop();

    @Override
    void close();

    /** @throws Problem NO_SOUND_DEVICE */
    static SoundOutput loudspeaker(int rate, int channels) throws Problem {
        AudioFormat format = new AudioFormat(rate, 16, channels, true, false);
        try {
            SourceDataLine line = AudioSystem.getSourceDataLine(format);
            line.open(format, rate / 5 * format.getFrameSize());
            return new Loudspeaker(line);
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException none) {
            throw new Problem(none, Problem.Kind.NO_SOUND_DEVICE);
        }
    }

    /** The system's default output. */
    record Loudspeaker(SourceDataLine line) implements SoundOutput {
        @Override
        public void write(byte[] samples, int bytes) {
            line.write(samples, 0, bytes);
        }

        @Override
        public long waiting() {
            return (line.getBufferSize() - line.available()) / line.getFormat().getFrameSize();
        }

        @Override
        public void pause() {
            line.stop();
        }

        @Override
        public void resume() {
            line.start();
        }

        @Override
        public void drop() {
            line.flush();
        }

        @Override
        public void close() {
            line.close();
        }
    }
}
