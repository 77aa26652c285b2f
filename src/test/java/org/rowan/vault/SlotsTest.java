package org.rowan.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rowan.vault.Folders.assertProblem;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rowan.crypto.FixedRandomness;
import org.rowan.crypto.Randomness;
import org.rowan.model.Problem;
import org.rowan.model.Problem.Kind;
import org.rowan.secret.SecretBytes;

/** Expected bytes come from Python's hashlib and cryptography. Casebook format, section 4. */
class SlotsTest {
    private static final int OWN = 0xA5C3;

    @TempDir
    Path temporary;

    private final FaultyFiles files = new FaultyFiles();
    private final SecretBytes key = new SecretBytes(FixedRandomness.sequence(128, 32));
    private final SecretBytes secondKey = new SecretBytes(FixedRandomness.sequence(200, 32));
    private Folder folder;
    private Header header;
    private Slots slots;

    @BeforeEach
    void openFolder() throws IOException {
        folder = Folders.open(Folders.random(temporary.resolve("casebook")), files);
        header = new Header(folder, SmallConstants.SMALL);
        slots = slots(header, SmallConstants.SMALL, Randomness.SYSTEM);
    }

    private static Slots slots(Header header, FormatConstants constants, Randomness randomness) {
        return new Slots(header, new SlotWrites(header, randomness), constants, randomness);
    }

    private void overwrite(int... positions) throws Problem {
        for (int position : positions) {
            header.writeSlot(position, Randomness.SYSTEM.bytes(header.slotBytes()));
        }
    }

    @AfterEach
    void closeFolder() {
        folder.release();
    }

    @Test
    void aRecordIsLaidOutAsSpecified() {
        byte[] bytes = slotRecord(SlotRecord.Role.OPEN_AND_ERASE_OTHER).encode().copy();
        assertEquals("01010100a5c3" + HexFormat.of().formatHex(FixedRandomness.sequence(16, 32))
                + HexFormat.of().formatHex(FixedRandomness.sequence(48, 16)) + "00".repeat(122),
                HexFormat.of().formatHex(bytes));
    }

    @Test
    void aSlotIsTheOneThatOtherImplementationsMake() throws Exception {
        slots(header, SmallConstants.SMALL, new FixedRandomness(64))
                .write(List.of(6), key, slotRecord(SlotRecord.Role.OPEN));
        assertEquals("35d76cc4aa499a03fad39579dcd9fb3691336f3b06908af6d790a5b74c4266c0",
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(header.slot(6))));
    }

    @Test
    void aSlotOfVersionOneIsTheOneThatOtherImplementationsMake() throws Exception {
        FormatConstants large = FormatConstants.VERSION_1;
        folder.write(VaultFile.HEADER, 0, ByteBuffer.allocate((int) large.headerBytes()));
        Header wide = new Header(folder, large);
        slots(wide, large, new FixedRandomness(64)).write(List.of(6), key, slotRecord(SlotRecord.Role.OPEN));
        assertEquals("a6835b6a098b963cd14cd65affd9cec97184205c0f4bb3a462782e5165ff6307",
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(wide.slot(6))));
    }

    @Test
    void theErasingRoleIsRead() throws Problem {
        slots.write(List.of(6), key, slotRecord(SlotRecord.Role.OPEN_AND_ERASE_OTHER));
        try (Slots.Opened opened = slots.open(key)) {
            assertEquals(SlotRecord.Role.OPEN_AND_ERASE_OTHER, opened.slotRecord().role());
        }
    }

    @Test
    void whatWasWrittenOpensWithEverythingInIt() throws Problem {
        slots.write(List.of(6, 15), key, slotRecord(SlotRecord.Role.OPEN));
        try (Slots.Opened opened = slots.open(key)) {
            assertEquals(List.of(6, 15), opened.positions());
            assertEquals(OWN, opened.slotRecord().own());
            assertEquals(SlotRecord.Role.OPEN, opened.slotRecord().role());
            assertEquals(1, opened.slotRecord().secret().index());
            opened.slotRecord().secret().use(s -> assertArrayEquals(FixedRandomness.sequence(16, 32), s));
            assertArrayEquals(FixedRandomness.sequence(48, 16), opened.slotRecord().secret().databaseSalt());
            assertEquals(List.of(0, 1, 6, 7, 8, 10, 13, 15), opened.slotRecord().ownSlots());
            assertEquals(List.of(2, 3, 4, 5, 9, 11, 12, 14), opened.slotRecord().otherSlots());
        }
    }

    @Test
    void noSlotOpensInAFolderOfRandomBytes() {
        assertProblem(Kind.NOT_OPENED, () -> slots.open(key));
        assertFalse(slots.opensAny(key));
    }

    @Test
    void oneDamagedSlotOfTwoStillOpens() throws Problem {
        slots.write(List.of(6, 15), key, slotRecord(SlotRecord.Role.OPEN));
        overwrite(6);
        try (Slots.Opened opened = slots.open(key)) {
            assertEquals(List.of(15), opened.positions());
        }
    }

    @Test
    void twoDamagedSlotsDoNotOpen() throws Problem {
        slots.write(List.of(6, 15), key, slotRecord(SlotRecord.Role.OPEN));
        overwrite(6, 15);
        assertProblem(Kind.NOT_OPENED, () -> slots.open(key));
    }

    @Test
    void everyLostSectorClosesItsSlot() throws Problem {
        slots.write(List.of(6), key, slotRecord(SlotRecord.Role.OPEN));
        byte[] sound = header.slot(6);
        for (int sector = 0; sector < sound.length; sector += 512) {
            byte[] damaged = sound.clone();
            Arrays.fill(damaged, sector, sector + 512, (byte) 0);
            header.writeSlot(6, damaged);
            assertFalse(slots.opensAny(key), "sector at " + sector);
        }
    }

    @Test
    void aSlotMovedElsewhereDoesNotOpen() throws Problem {
        slots.write(List.of(6), key, slotRecord(SlotRecord.Role.OPEN));
        header.writeSlot(7, header.slot(6));
        overwrite(6);
        assertProblem(Kind.NOT_OPENED, () -> slots.open(key));
    }

    @Test
    void aRightAWrongAndASecondKeyDoTheSameWork() throws Problem {
        slots.write(List.of(0, 15), key, slotRecord(SlotRecord.Role.OPEN));
        slots.write(List.of(3, 4), secondKey, new SlotRecord(~OWN & 0xFFFF, SlotRecord.Role.OPEN, secret(0)));
        List<FaultyFiles.Event> right = trials(() -> slots.open(key).close());
        assertEquals(16, right.size());
        assertEquals(right, trials(() -> slots.open(secondKey).close()));
        assertEquals(right, trials(() -> assertProblem(Kind.NOT_OPENED,
                () -> slots.open(new SecretBytes(new byte[32])))));
        assertEquals(right, trials(() -> assertTrue(slots.opensAny(key))));
        assertEquals(right, trials(() -> assertFalse(slots.opensAny(new SecretBytes(new byte[32])))));
    }

    private List<FaultyFiles.Event> trials(ProblemWork work) throws Problem {
        files.forget();
        work.run();
        return files.events();
    }

    @FunctionalInterface
    private interface ProblemWork {
        void run() throws Problem;
    }

    @Test
    void slotsThatDoNotOpenAfterWritingAreAFailure() {
        files.fault(event -> {
            if (event.act() == FaultyFiles.Act.READ) {
                throw new IOException("Input/output error");
            }
        });
        assertProblem(Kind.STORAGE_FAILED, () -> slots.write(List.of(6), key, slotRecord(SlotRecord.Role.OPEN)));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 2", "1, 255", "2, 2", "2, 128", "4, 0", "5, 131"})
    void aRecordThatNoWriterWritesIsRejected(int at, int value) {
        assertProblem(Kind.NOT_OPENED, () -> SlotRecord.decode(altered(at, old -> value), 6));
    }

    @Test
    void aRecordInASlotThatItDoesNotOwnIsRejected() {
        assertProblem(Kind.NOT_OPENED, () -> SlotRecord.decode(altered(0, old -> old), 5));
    }

    @Test
    void aRecordOfANewerVersionIsToldApart() {
        assertProblem(Kind.NEWER_VERSION, () -> SlotRecord.decode(altered(0, old -> 2), 6));
    }

    private static SecretBytes altered(int at, IntUnaryOperator change) {
        byte[] bytes = slotRecord(SlotRecord.Role.OPEN).encode().copy();
        bytes[at] = (byte) change.applyAsInt(bytes[at]);
        return new SecretBytes(bytes);
    }

    @Test
    void usedAndUnusedSlotsAreEquallyRandom() throws Problem {
        FormatConstants large = FormatConstants.VERSION_1;
        folder.write(VaultFile.HEADER, 0, ByteBuffer.wrap(Randomness.SYSTEM.bytes((int) large.headerBytes())));
        Header wide = new Header(folder, large);
        slots(wide, large, Randomness.SYSTEM).write(List.of(0, 6, 8, 15), key, slotRecord(SlotRecord.Role.OPEN));
        for (int position = 0; position < FormatConstants.SLOTS; position++) {
            double chiSquare = chiSquare(wide.slot(position));
            assertTrue(chiSquare > 120 && chiSquare < 450, "slot " + position + ": " + chiSquare);
        }
    }

    // 255 degrees of freedom: mean 255, standard deviation 23. The bounds are crossed once in a million runs or less.
    static double chiSquare(byte[] bytes) {
        int[] counts = new int[256];
        for (byte b : bytes) {
            counts[b & 0xFF]++;
        }
        double expected = bytes.length / 256.0;
        return Arrays.stream(counts).mapToDouble(c -> (c - expected) * (c - expected) / expected).sum();
    }

    @Test
    void positionsAreShuffledEvenly() {
        int[] seen = new int[16];
        for (int i = 0; i < 4000; i++) {
            List<Integer> shuffled = Positions.shuffled(Randomness.SYSTEM);
            assertEquals(16, shuffled.stream().distinct().count());
            seen[shuffled.getFirst()]++;
        }
        for (int count : seen) {
            assertTrue(count > 150 && count < 350, "came first " + count + " times in 4000");
        }
    }

    private static SlotRecord slotRecord(SlotRecord.Role role) {
        return new SlotRecord(OWN, role, secret(1));
    }

    private static CompartmentSecret secret(int index) {
        return new CompartmentSecret(index, new SecretBytes(FixedRandomness.sequence(16, 32)),
                FixedRandomness.sequence(48, 16));
    }
}
