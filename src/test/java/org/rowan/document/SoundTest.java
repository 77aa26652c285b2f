package org.rowan.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.rowan.model.Problem;

class SoundTest {
    private static Sound open(byte[] bytes) throws Problem {
        return Sound.open(Inputs.channel(bytes));
    }

    private static short[] samples(byte[] wav) throws IOException {
        try (Sound sound = open(wav)) {
            byte[] read = new byte[1000];
            short[] samples = new short[sound.read(read) / 2];
            ByteBuffer.wrap(read).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
            return samples;
        }
    }

    @Test
    void theHeaderTellsTheLength() throws IOException {
        try (Sound sound = open(Inputs.tone(16_000, 2.5))) {
            assertEquals(16_000, sound.rate());
            assertEquals(1, sound.channels());
            assertEquals(2.5, sound.seconds());
        }
    }

    @Test
    void everyPartCanBeReadAndTheEndIsKnown() throws IOException {
        byte[] wav = Inputs.tone(8000, 1);
        try (Sound sound = open(wav)) {
            byte[] read = new byte[8];
            sound.seek(1234);
            assertEquals(8, sound.read(read));
            assertArrayEquals(Arrays.copyOfRange(wav, 44 + 2468, 44 + 2476), read);
            assertEquals(1238, sound.position());
            sound.seek(7999);
            assertEquals(2, sound.read(read));
            assertEquals(0, sound.read(read));
            sound.seek(-5);
            assertEquals(0, sound.position());
            sound.seek(Long.MAX_VALUE);
            assertEquals(0, sound.read(read));
        }
    }

    @Test
    void everySampleSizeBecomesSixteenBits() throws IOException {
        assertArrayEquals(new short[] {0, -32768, 32512}, samples(Inputs.wav(1, 1, 8000, 8, new byte[] {-128, 0, -1})));
        assertArrayEquals(new short[] {0x0302}, samples(Inputs.wav(1, 1, 8000, 24, new byte[] {1, 2, 3})));
        assertArrayEquals(new short[] {0x0403}, samples(Inputs.wav(1, 1, 8000, 32, new byte[] {1, 2, 3, 4})));
        byte[] floats = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN)
                .putFloat(-1).putFloat(0.5f).putFloat(7).array();
        assertArrayEquals(new short[] {-32767, 16384, 32767}, samples(Inputs.wav(3, 1, 8000, 32, floats)));
    }

    @Test
    void ofManyChannelsTwoAreHeard() throws IOException {
        assertArrayEquals(new short[] {1, 2, 4, 5},
                samples(Inputs.wav(1, 3, 8000, 16, new byte[] {1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0})));
    }

    @Test
    void otherPartsOfTheFileAreSkipped() throws IOException {
        byte[] wav = Inputs.wav(1, 1, 8000, 16, new byte[] {5, 0});
        ByteBuffer more = ByteBuffer.allocate(wav.length + 12).order(ByteOrder.LITTLE_ENDIAN);
        more.put(wav, 0, 36).put(Inputs.utf8("LIST")).putInt(3).putInt(0).put(wav, 36, 10);
        assertArrayEquals(new short[] {5}, samples(more.array()));
    }

    @Test
    void aRecordingThatWasCutShortPlaysAsFarAsItGoes() throws IOException {
        byte[] wav = Inputs.tone(8000, 1);
        try (Sound sound = open(Arrays.copyOf(wav, 44 + 8001))) {
            assertEquals(4000, sound.frames());
        }
    }

    @Test
    void aSizeThatWasNeverWrittenIsTakenFromTheFile() throws IOException {
        byte[] wav = Inputs.tone(8000, 1);
        ByteBuffer.wrap(wav).putInt(40, -1);
        try (Sound sound = open(wav)) {
            assertEquals(8000, sound.frames());
        }
    }

    @Test
    void brokenHeadersAreRefused() {
        byte[] wav = Inputs.tone(8000, 1);
        for (int length : new int[] {0, 11, 20, 36, 43}) {
            byte[] cut = Arrays.copyOf(wav, length);
            assertEquals(Problem.Kind.DOCUMENT_BROKEN, Inputs.problem(() -> open(cut)), "" + length);
        }
        byte[] noChannels = Inputs.wav(1, 0, 8000, 16, new byte[2]);
        assertEquals(Problem.Kind.DOCUMENT_BROKEN, Inputs.problem(() -> open(noChannels)));
        byte[] noRate = Inputs.wav(1, 1, 0, 16, new byte[2]);
        assertEquals(Problem.Kind.DOCUMENT_BROKEN, Inputs.problem(() -> open(noRate)));
        byte[] endless = Inputs.utf8("RIFF....WAVE" + "junk\0\0\0\0".repeat(5000));
        assertEquals(Problem.Kind.DOCUMENT_BROKEN, Inputs.problem(() -> open(endless)));
    }

    @Test
    void otherCodingsAreUnknown() {
        byte[] telephone = Inputs.wav(7, 1, 8000, 8, new byte[2]);
        assertEquals(Problem.Kind.DOCUMENT_UNKNOWN, Inputs.problem(() -> open(telephone)));
        byte[] odd = Inputs.wav(1, 1, 8000, 12, new byte[3]);
        assertEquals(Problem.Kind.DOCUMENT_UNKNOWN, Inputs.problem(() -> open(odd)));
    }

    @Test
    void theSoundClosesItsChannel() throws IOException {
        SeekableByteChannel channel = Inputs.channel(Inputs.tone(8000, 0.1));
        Sound.open(channel).close();
        assertFalse(channel.isOpen());
    }
}
