package org.rowan.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rowan.model.Problem;

@Timeout(20)
class PlaybackTest {
    private final CompletableFuture<Problem> failed = new CompletableFuture<>();

    /** An output that takes a block only when the test listens. */
    private static final class Ear implements SoundOutput {
        final SynchronousQueue<Integer> heard = new SynchronousQueue<>();
        final BlockingQueue<String> calls = new LinkedBlockingQueue<>();
        private volatile boolean closed;

        @Override
        public void write(byte[] samples, int bytes) {
            try {
                while (!closed && !heard.offer(bytes, 10, TimeUnit.MILLISECONDS)) {
                    Thread.onSpinWait();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        int listen() throws InterruptedException {
            Integer bytes = heard.poll(10, TimeUnit.SECONDS);
            return bytes == null ? -1 : bytes;
        }

        @Override
        public long waiting() {
            return 0;
        }

        @Override
        public void pause() {
            calls.add("pause");
        }

        @Override
        public void resume() {
            calls.add("resume");
        }

        @Override
        public void drop() {
            calls.add("drop");
        }

        @Override
        public void close() {
            closed = true;
            calls.add("close");
        }
    }

    private Playback playback(Ear ear, byte[] wav) throws Problem {
        return new Playback(Sound.open(Inputs.channel(wav)), ear, failed::complete);
    }

    @Test
    void itPlaysToTheEndAndStops() throws Exception {
        Ear ear = new Ear();
        try (Playback playback = playback(ear, Inputs.tone(8000, 0.6))) {
            assertFalse(playback.isPlaying());
            playback.play();
            assertEquals(8192, ear.listen());
            assertEquals(1408, ear.listen());
            until(playback, false);
            assertEquals(0.6, playback.position(), 1e-9);
        }
        assertEquals("resume", ear.calls.poll());
        assertEquals("close", ear.calls.poll());
    }

    @Test
    void afterTheEndItPlaysFromTheStart() throws Exception {
        Ear ear = new Ear();
        try (Playback playback = playback(ear, Inputs.tone(8000, 0.1))) {
            playback.play();
            assertEquals(1600, ear.listen());
            until(playback, false);
            playback.play();
            assertEquals(1600, ear.listen());
        }
    }

    @Test
    void itGoesToAPlaceWhilePausedAndPlaysFromThere() throws Exception {
        Ear ear = new Ear();
        try (Playback playback = playback(ear, Inputs.tone(8000, 1))) {
            playback.seek(0.9);
            assertEquals(0.9, playback.position(), 1e-9);
            assertFalse(playback.isPlaying());
            playback.play();
            assertEquals(1600, ear.listen());
        }
        assertEquals("drop", ear.calls.poll());
    }

    @Test
    void pausingIsHeardAtOnce() throws Exception {
        Ear ear = new Ear();
        try (Playback playback = playback(ear, Inputs.tone(8000, 5))) {
            playback.play();
            assertEquals(8192, ear.listen());
            playback.pause();
            assertFalse(playback.isPlaying());
            assertEquals("resume", ear.calls.poll());
            assertEquals("pause", ear.calls.poll());
        }
    }

    @Test
    void damagedStorageIsToldAndEndsThePlayback() throws Exception {
        byte[] wav = Inputs.tone(8000, 1);
        Ear ear = new Ear();
        Sound sound = Sound.open(new DamagedBehind(Inputs.channel(wav), 44));
        try (Playback playback = new Playback(sound, ear, failed::complete)) {
            playback.play();
            assertEquals(Problem.Kind.MEDIA_DAMAGED, failed.get(10, TimeUnit.SECONDS).kind());
            assertFalse(playback.isPlaying());
        }
    }

    @Test
    void withoutAnOutputThereIsAClearProblemOrSound() {
        try (Playback playback = Playback.of(Sound.open(Inputs.channel(Inputs.tone(44_100, 0.1))), failed::complete)) {
            assertEquals(0.1, playback.seconds(), 1e-9);
        } catch (Problem none) {
            assertEquals(Problem.Kind.NO_SOUND_DEVICE, none.kind());
        }
    }

    private static void until(Playback playback, boolean playing) throws TimeoutException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (playback.isPlaying() != playing) {
            if (System.nanoTime() > end) {
                throw new TimeoutException();
            }
            Thread.onSpinWait();
        }
    }
}
