package org.rowan.document;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Random;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rowan.model.Problem;

/** Documents with bytes changed at random end in a picture, a text or a Problem; in nothing else, and in time. */
@Timeout(120)
class MutationTest {
    private static final int ROUNDS = Integer.getInteger("rowan.mutations", 60);

    /** A document to spoil, and what is read of it. */
    enum Sample {
        PDF(PdfInputs.pages("First page", "Second page")) {
            @Override
            void read(byte[] bytes) throws IOException {
                TextExtraction.of(Inputs.channel(bytes), "application/pdf", "a.pdf", 10_000);
                try (PdfPages pages = PdfPages.open(Inputs.channel(bytes))) {
                    pages.size(0);
                    pages.render(pages.count() - 1, 100);
                }
            }
        },
        DRAWN(PdfInputs.drawn()) {
            @Override
            void read(byte[] bytes) throws IOException {
                try (PdfPages pages = PdfPages.open(Inputs.channel(bytes))) {
                    pages.render(0, 100);
                }
            }
        },
        DOCX(Inputs.docx("<w:p><w:r><w:t>Letter</w:t></w:r></w:p>".repeat(20))) {
            @Override
            void read(byte[] bytes) throws IOException {
                TextExtraction.of(Inputs.channel(bytes), MediaTypes.DOCX, "a.docx", 10_000);
            }
        },
        JPEG(Inputs.turnedJpeg(6, ByteOrder.BIG_ENDIAN)) {
            @Override
            void read(byte[] bytes) throws IOException {
                Pictures.read(Inputs.channel(bytes), 50);
            }
        },
        PNG(Inputs.picture("png", 60, 40)) {
            @Override
            void read(byte[] bytes) throws IOException {
                Pictures.read(Inputs.channel(bytes), 50);
            }
        },
        GIF(Inputs.picture("gif", 60, 40)) {
            @Override
            void read(byte[] bytes) throws IOException {
                Pictures.read(Inputs.channel(bytes), 50);
            }
        },
        BMP(Inputs.picture("bmp", 20, 20)) {
            @Override
            void read(byte[] bytes) throws IOException {
                Pictures.read(Inputs.channel(bytes), 50);
            }
        },
        WAV(Inputs.tone(8000, 0.02)) {
            @Override
            void read(byte[] bytes) throws IOException {
                try (Sound sound = Sound.open(Inputs.channel(bytes))) {
                    sound.seek(sound.frames() / 2);
                    sound.read(new byte[4096]);
                }
            }
        };

        private final byte[] bytes;

        Sample(byte[] bytes) {
            this.bytes = bytes;
        }

        abstract void read(byte[] bytes) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void spoiledDocumentsEndInAProblemAtWorst(Sample sample) throws IOException {
        Random random = new Random(sample.ordinal());
        for (int round = 0; round < ROUNDS; round++) {
            byte[] spoiled = sample.bytes.clone();
            int changes = 1 + random.nextInt(8);
            int within = random.nextBoolean() ? spoiled.length : Math.min(200, spoiled.length);
            for (int i = 0; i < changes; i++) {
                spoiled[random.nextInt(within)] = (byte) random.nextInt(256);
            }
            try {
                sample.read(spoiled);
            } catch (Problem expected) {
                // as it should be
            }
        }
    }
}
