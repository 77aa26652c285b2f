package org.rowan.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ReserveTest {
    private static final long MIB = 1 << 20;
    private static final Reserve USUAL = new Reserve(32 * MIB, 64 * MIB);

    @Test
    void whatHoldsTheContentsTwiceIsLeftAsItIs() {
        assertEquals(USUAL, USUAL.forContents(5 * MIB, 32 * MIB, Long.MAX_VALUE));
    }

    @Test
    void muchTextAsksForALargerDatabaseAndForNoMoreMedia() {
        Reserve larger = USUAL.forContents(20 * MIB, 0, Long.MAX_VALUE);
        assertTrue(larger.databaseBytes() >= 120 * MIB, larger.toString());
        assertEquals(0, larger.databaseBytes() % 4096);
        assertEquals(64 * MIB, larger.mediaBytes());
    }

    @Test
    void manyDocumentsAskForMoreMediaAndRoomForTheirTexts() {
        assertEquals(Reserve.forDocuments(4096 * MIB), USUAL.forContents(MIB, 2048 * MIB, Long.MAX_VALUE));
    }

    @Test
    void noDatabaseIsLargerThanTheFormatAllows() {
        assertEquals(FormatConstants.LARGEST_PAGES * FormatConstants.PAGE_BYTES,
                USUAL.forContents(1 << 30, 0, Long.MAX_VALUE).databaseBytes());
    }

    @Test
    void whereTheDiskCanNotHoldTwiceTheContentsATenthMoreHasToDo() {
        long gib = 1024 * MIB;
        Reserve tight = USUAL.forContents(gib / 8, 50 * gib, 150 * gib);
        assertEquals(55 * gib, tight.mediaBytes());
        assertTrue(4 * tight.databaseBytes() + 2 * tight.mediaBytes() < 125 * gib, tight.toString());
        assertTrue(tight.databaseBytes() > 3 * gib / 8, tight.toString());
        assertEquals(100 * gib, USUAL.forContents(gib / 8, 50 * gib, 250 * gib).mediaBytes());
    }
}
