package org.rowan.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rowan.vault.Casebook.FIRST;
import static org.rowan.vault.Casebook.SECOND;
import static org.rowan.vault.Casebook.credentials;
import static org.rowan.vault.Folders.assertProblem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.model.Problem.Kind;
import org.rowan.vault.FaultyFiles.Act;

/** Casebook format, section 4: destroying one's own slots. */
class OwnSlotsTest {
    private static final String ERASE = "narrow door chalk";

    @TempDir
    Path temporary;

    private Casebook casebook;

    @BeforeEach
    void create() throws IOException {
        casebook = Casebook.withTwo(temporary.resolve("casebook"));
    }

    @Test
    void noPassphraseOpensTheCompartmentAnyMoreAndTheOtherIsWhole() throws IOException {
        try (Compartment compartment = casebook.open(FIRST)) {
            compartment.setErasePassphrase(credentials(FIRST), credentials(ERASE));
            compartment.destroyOwnSlots();
        }
        assertFalse(casebook.opens(FIRST));
        assertFalse(casebook.opens(ERASE));
        assertEquals(List.of("second's note"), casebook.notes(SECOND));
        assertEquals(2, casebook.slots(SECOND).size());
    }

    @Test
    void allSixteenSlotsAreWrittenAndForcedOnce() throws IOException {
        try (Compartment compartment = casebook.open(FIRST)) {
            casebook.files.forget();
            compartment.destroyOwnSlots();
            assertEquals(16, casebook.files.events(Act.WRITE, "header").stream()
                    .map(FaultyFiles.Event::from).distinct().count());
            assertEquals(1, casebook.files.events(Act.FORCE, "header").size());
        }
    }

    @Test
    void noPassphraseCanBeSetAfterwardsInThatSession() throws IOException {
        try (Compartment compartment = casebook.open(FIRST)) {
            compartment.setErasePassphrase(credentials(FIRST), credentials(ERASE));
            compartment.destroyOwnSlots();
            assertProblem(Kind.NOT_OPENED,
                    () -> compartment.changePassphrase(credentials(FIRST), credentials("wide bridge lamp")));
            assertProblem(Kind.STORAGE_FAILED, compartment::destroyOwnSlots);
            assertEquals(List.of("first's note"), Lines.in(compartment));
        }
    }

    @Test
    void aSlotThatCannotBeWrittenKeepsNoOtherFromBeingDestroyed() throws IOException {
        int lost = casebook.slots(SECOND).getFirst();
        Compartment compartment = casebook.open(FIRST);
        casebook.files.fault(event -> {
            if (event.act() == Act.WRITE && event.file().equals("header") && event.from() == (3 + lost) * 4096L) {
                throw new IOException("Input/output error");
            }
        });
        assertProblem(Kind.STORAGE_FAILED, compartment::destroyOwnSlots);
        compartment.close();
        casebook.live();
        assertFalse(casebook.opens(FIRST));
        assertTrue(casebook.opens(SECOND));
    }

    @Test
    void whatRecoverySharesOpenIsSpared() throws IOException {
        int spared = keepFreeSlotForRecovery();
        byte[] before = Files.readAllBytes(casebook.place.resolve("header"));
        try (Compartment compartment = casebook.open(FIRST)) {
            compartment.destroyOwnSlots();
        }
        byte[] after = Files.readAllBytes(casebook.place.resolve("header"));
        int at = (3 + spared) * 4096;
        assertArrayEquals(Arrays.copyOfRange(before, at, at + 4096), Arrays.copyOfRange(after, at, at + 4096));
        assertFalse(casebook.opens(FIRST));
    }

    private int keepFreeSlotForRecovery() throws IOException {
        List<Integer> taken = casebook.slots(FIRST);
        int free = casebook.ownSlots(FIRST).stream().filter(slot -> !taken.contains(slot)).findFirst().orElseThrow();
        try (Compartment compartment = casebook.open(FIRST)) {
            compartment.bulk(transaction -> {
                try (PreparedStatement insert = transaction.connection()
                        .prepareStatement("INSERT INTO vault_slot VALUES (?, 'RECOVERY', 'HELD')")) {
                    insert.setInt(1, free);
                    return insert.executeUpdate();
                }
            });
        }
        return free;
    }
}
