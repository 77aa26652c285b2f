package org.rowan.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.model.Id;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

/** A casebook of version 1, made once by {@link GoldenMaker}, opens for ever. */
class GoldenTest {
    @TempDir
    Path place;

    @BeforeEach
    void unpack() throws IOException {
        try (ZipInputStream zip = new ZipInputStream(GoldenTest.class.getResourceAsStream("golden-1.zip"))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Files.write(place.resolve(entry.getName()), zip.readAllBytes());
            }
        }
    }

    @Test
    void whatWasCheckpointedAndWhatWasOnlyLoggedIsThere() throws IOException {
        try (Compartment compartment = open(GoldenMaker.FIRST)) {
            assertEquals(2, Lines.in(compartment).size());
            assertEquals("checkpointed ключ საიდუმლო", Lines.in(compartment).getFirst());
            assertSound(compartment);
        }
    }

    @Test
    void theMediaIsThere() throws IOException {
        try (Compartment compartment = open(GoldenMaker.FIRST);
                SeekableByteChannel media = compartment.media().open(mediaIn(compartment))) {
            assertArrayEquals(GoldenMaker.MEDIA, Channels.newInputStream(media).readAllBytes());
        }
    }

    private static Id mediaIn(Compartment compartment) throws Problem {
        return new Id(Lines.in(compartment).getLast().substring("media ".length()));
    }

    @Test
    void theSecondCompartmentOpens() throws IOException {
        try (Compartment compartment = open(GoldenMaker.SECOND)) {
            assertEquals(List.of("other"), Lines.in(compartment));
            assertSound(compartment);
        }
    }

    @Test
    void itIsWrittenToAndOpensAgain() throws IOException {
        try (Compartment compartment = open(GoldenMaker.SECOND)) {
            Lines.save(compartment, "years later");
        }
        try (Compartment compartment = open(GoldenMaker.SECOND)) {
            assertEquals(List.of("other", "years later"), Lines.in(compartment));
        }
    }

    private static void assertSound(Compartment compartment) throws Problem {
        assertEquals(List.of(), compartment.findings());
        assertEquals(List.of(), compartment.verify(Progress.NONE));
    }

    private Compartment open(String passphrase) throws Problem {
        return GoldenMaker.open(new Vault(GoldenMaker.CONSTANTS), place, passphrase);
    }
}
