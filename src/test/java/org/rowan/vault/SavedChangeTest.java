package org.rowan.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rowan.model.Hash;
import org.rowan.model.Id;
import org.rowan.secret.SecretBytes;

/** The layout of change sets in section 6 of the format. */
class SavedChangeTest {
    private static final String ENCODED = "00000001" + "000102030405060708090a0b0c0d0e0f" + "0000000000000064"
            + "20".repeat(32) + "00000001" + "30".repeat(32) + "0000000000000064" + "00000010"
            + "0000000700000001" + "0000000900000002" + "abcd";

    private static SavedChange change() {
        CellRuns cells = new CellRuns(List.of(new CellRuns.Run(7, 1), new CellRuns.Run(9, 2)));
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) 0x30);
        StoredMedia media = new StoredMedia(new Id("000102030405060708090a0b0c0d0e0f"), 100, new Hash("20".repeat(32)),
                List.of(new MediaSegment(new SecretBytes(key), 100, cells)));
        return new SavedChange(List.of(media), new byte[] {(byte) 0xab, (byte) 0xcd});
    }

    @Test
    void aChangeSetIsKnown() {
        assertEquals(ENCODED, HexFormat.of().formatHex(change().encode()));
    }

    @Test
    void aChangeSetComesBack() {
        SavedChange read = SavedChange.decode(HexFormat.of().parseHex(ENCODED)).orElseThrow();
        assertEquals(ENCODED, HexFormat.of().formatHex(read.encode()));
        assertArrayEquals(new byte[] {(byte) 0xab, (byte) 0xcd}, read.changeSet());
        assertEquals(3, read.kept().getFirst().segments().getFirst().cells().count());
    }

    @Test
    void aChangeSetThatEndsEarlyIsNotRead() {
        byte[] encoded = change().encode();
        for (int length = 0; length < encoded.length - 2; length++) {
            assertFalse(SavedChange.decode(Arrays.copyOf(encoded, length)).isPresent(), length + " bytes");
        }
    }

    @Test
    void runsFindTheirCells() {
        CellRuns cells = CellRuns.joined(
                List.of(new CellRuns.Run(3, 2), new CellRuns.Run(5, 1), new CellRuns.Run(9, 1)));
        assertEquals(List.of(new CellRuns.Run(3, 3), new CellRuns.Run(9, 1)), cells.runs());
        assertEquals(5, cells.cell(2));
        assertEquals(9, cells.cell(3));
    }
}
