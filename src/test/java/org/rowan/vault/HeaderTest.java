package org.rowan.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rowan.crypto.FixedRandomness;
import org.rowan.crypto.Randomness;

/** Casebook format, section 4. */
class HeaderTest {
    private static final byte[] SALT = FixedRandomness.sequence(100, 32);

    @TempDir
    Path temporary;

    private final FaultyFiles files = new FaultyFiles();
    private Path place;
    private Folder folder;
    private Header header;

    @BeforeEach
    void openFolder() throws IOException {
        place = Folders.random(temporary.resolve("casebook"));
        folder = Folders.open(place, files);
        header = new Header(folder, SmallConstants.SMALL);
        header.writeSalt(SALT);
    }

    @AfterEach
    void closeFolder() {
        folder.release();
    }

    @Test
    void versionOneHasSixteenSlotsOf64KibAfterThreePages() {
        assertEquals(3 * 4096 + 16 * 65_536, FormatConstants.VERSION_1.headerBytes());
    }

    @Test
    void theSaltStandsAtTheStartOfTheFirstThreePages() throws IOException {
        byte[] bytes = Files.readAllBytes(place.resolve("header"));
        for (int copy = 0; copy < 3; copy++) {
            assertArrayEquals(SALT, Arrays.copyOfRange(bytes, copy * 4096, copy * 4096 + 32));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void oneLostCopyOfTheSaltIsOutvoted(int copy) throws IOException {
        overwrite(copy * 4096, Randomness.SYSTEM.bytes(4096));
        assertArrayEquals(SALT, header.salt());
    }

    @Test
    void damageInDifferentPlacesOfEachCopyIsOutvoted() throws IOException {
        overwrite(4, new byte[8]);
        overwrite(4096 + 12, new byte[8]);
        overwrite(2 * 4096 + 20, new byte[12]);
        assertArrayEquals(SALT, header.salt());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void aCopyOfTheSaltThatCannotBeReadIsOutvoted(int copy) {
        failReadingAt(copy * 4096L);
        assertArrayEquals(SALT, header.salt());
    }

    @Test
    void slotsFollowTheSaltInOrder() throws IOException {
        header.writeSlot(5, FixedRandomness.sequence(1, 4096));
        byte[] bytes = Files.readAllBytes(place.resolve("header"));
        int at = 3 * 4096 + 5 * 4096;
        assertArrayEquals(FixedRandomness.sequence(1, 4096), Arrays.copyOfRange(bytes, at, at + 4096));
    }

    @Test
    void aSlotThatCannotBeReadIsZeros() {
        failReadingAt(3 * 4096 + 9 * 4096L);
        assertArrayEquals(new byte[4096], header.slot(9));
        assertFalse(Arrays.equals(new byte[4096], header.slot(10)));
    }

    @Test
    void aHeaderThatEndsEarlyLosesOnlyItsLastSlots() throws IOException {
        byte[] first = header.slot(14);
        folder.truncate(VaultFile.HEADER, 3 * 4096 + 15 * 4096 + 100);
        assertArrayEquals(first, header.slot(14));
        assertArrayEquals(new byte[4096], header.slot(15));
    }

    @Test
    void aSlotThatCannotBeReadIsNotTakenForItsPresentBytes() {
        failReadingAt(3 * 4096 + 9 * 4096L);
        assertTrue(header.present(9).isEmpty());
        assertArrayEquals(header.slot(10), header.present(10).orElseThrow());
    }

    @Test
    void nothingIsWrittenBehindTheEndOfAHeaderThatEndsEarly() throws IOException {
        folder.truncate(VaultFile.HEADER, 3 * 4096 + 15 * 4096);
        header.writeSlot(15, new byte[4096]);
        assertEquals(3 * 4096 + 15 * 4096, folder.size(VaultFile.HEADER));
    }

    private void overwrite(int at, byte[] bytes) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(place.resolve("header").toFile(), "rw")) {
            file.seek(at);
            file.write(bytes);
        }
    }

    private void failReadingAt(long at) {
        files.fault(event -> {
            if (event.act() == FaultyFiles.Act.READ && event.from() == at) {
                throw new IOException("Input/output error");
            }
        });
    }
}
