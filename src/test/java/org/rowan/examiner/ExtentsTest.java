package org.rowan.examiner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtentsTest {
    @TempDir
    private Path folder;

    @Test
    void aHoleIsFoundAndAFullFileHasNone() throws IOException {
        Path full = Files.write(folder.resolve("full"), new byte[1 << 20]);
        Path holed = folder.resolve("holed");
        try (RandomAccessFile file = new RandomAccessFile(holed.toFile(), "rw")) {
            file.write(1);
            file.setLength(1 << 20);
        }
        assumeTrue(Extents.of(full).count() >= 0, "this file system does not tell");
        assertTrue(Extents.of(full).bytes() >= 1 << 20);
        assertEquals(0, Extents.of(full).unwritten());
        assertTrue(Extents.of(holed).bytes() < 1 << 20);
    }
}
