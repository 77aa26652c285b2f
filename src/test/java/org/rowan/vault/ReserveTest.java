package org.rowan.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ReserveTest {
    private static final long MIB = 1 << 20;
    private static final Reserve USUAL = new Reserve(32 * MIB, 64 * MIB);

    @Test
    void whatHoldsTheContentsTwiceIsLeftAsItIs() {
        assertEquals(USUAL, USUAL.forContents(5 * MIB, 32 * MIB));
    }

    @Test
    void muchTextAsksForALargerDatabaseAndForNoMoreMedia() {
        Reserve larger = USUAL.forContents(20 * MIB, 0);
        assertTrue(larger.databaseBytes() >= 120 * MIB, larger.toString());
        assertEquals(0, larger.databaseBytes() % 4096);
        assertEquals(64 * MIB, larger.mediaBytes());
    }

    @Test
    void manyDocumentsAskForMoreMediaAndRoomForTheirTexts() {
        assertEquals(Reserve.forDocuments(4096 * MIB), USUAL.forContents(MIB, 2048 * MIB));
    }

    @Test
    void noDatabaseIsLargerThanTheFormatAllows() {
        assertEquals(FormatConstants.LARGEST_PAGES * FormatConstants.PAGE_BYTES,
                USUAL.forContents(1 << 30, 0).databaseBytes());
    }
}
