package org.rowan.casebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.casebook.upkeep.Copied;
import org.rowan.casebook.upkeep.CopyPlan;
import org.rowan.model.CaseSummary;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.secret.SecretChars;
import org.rowan.vault.Reserve;
import org.rowan.vault.SmallConstants;

/** Copying between the two casebooks of a real folder. */
class OtherCasebookTest {
    private static final int MEDIA = 256 * 1024;

    @TempDir
    private Path place;
    private Path folder;
    private Path keyFile;
    private Entry garden;
    private Entry scan;
    private byte[] bytes;
    private final Casebooks casebooks = new Casebooks(SmallConstants.SMALL);

    @BeforeEach
    void create() throws IOException {
        folder = place.resolve("Casebook");
        keyFile = Files.writeString(place.resolve("key"), "any file");
        try (SecretChars first = chars("first"); SecretChars second = chars("second")) {
            casebooks.create(new NewCasebook(folder, "Desk", first, Optional.of(second), "Allotment",
                    Optional.of(keyFile), new Reserve(1 << 20, MEDIA)), Progress.NONE);
        }
        bytes = new byte[MEDIA / 2];
        new Random(7).nextBytes(bytes);
        try (Casebook casebook = open("first")) {
            garden = casebook.records().add(Kind.CASE, Content.of(Field.TITLE, "The fence"));
            scan = attach(casebook, garden, bytes);
        }
    }

    private static SecretChars chars(String text) {
        return new SecretChars(text.toCharArray());
    }

    private Casebook open(String passphrase) throws Problem {
        return casebooks.open(folder, chars(passphrase), Optional.of(keyFile), Progress.NONE);
    }

    private static Entry attach(Casebook casebook, Entry aCase, byte[] what) throws Problem {
        return casebook.documents().attach(aCase.id(), "scan", new ByteArrayInputStream(what), what.length, Progress.NONE);
    }

    private Copied copy(String passphrase, Optional<Path> key, Progress progress) throws Problem {
        try (Casebook casebook = open("first")) {
            CopyPlan plan = casebook.copies().plan(Set.of(garden.id()), Progress.NONE);
            return casebook.protection().withOtherCasebook(chars(passphrase), key,
                    other -> other.copies().take(plan, progress));
        }
    }

    private void refused(Problem.Kind kind, String passphrase, Optional<Path> key, Progress progress) {
        assertEquals(kind, assertThrows(Problem.class, () -> copy(passphrase, key, progress)).kind());
    }

    private void assertBothSoundAndTheOtherHolds(String... titles) throws Problem {
        try (Casebook casebook = open("first")) {
            assertEquals(1, casebook.records().cases().size());
            assertEquals(List.of(), casebook.protection().verify(Progress.NONE));
        }
        try (Casebook casebook = open("second")) {
            assertEquals(List.of(titles), casebook.records().cases().stream().map(CaseSummary::title).toList());
            assertEquals(List.of(), casebook.protection().verify(Progress.NONE));
        }
    }

    @Test
    void whatIsCopiedIsThereWhenTheOtherIsOpened() throws Exception {
        assertEquals(new Copied(1, 2, 0), copy("second", Optional.of(keyFile), Progress.NONE));
        assertBothSoundAndTheOtherHolds("The fence");
        try (Casebook casebook = open("second")) {
            Entry copied = casebook.records().all(Kind.DOCUMENT).getFirst();
            assertTrue(!copied.code().equals(scan.code()) && !copied.id().equals(scan.id()));
            try (var in = Channels.newInputStream(casebook.documents().open(copied.id()))) {
                assertEquals(-1, Arrays.mismatch(bytes, in.readAllBytes()));
            }
        }
    }

    @Test
    void aFullOneIsLeftAsItWas() throws Problem {
        byte[] large = new byte[MEDIA * 5 / 8];
        new Random(8).nextBytes(large);
        try (Casebook casebook = open("second")) {
            attach(casebook, casebook.records().add(Kind.CASE, Content.of(Field.TITLE, "The shed")), large);
        }
        refused(Problem.Kind.OTHER_FULL, "second", Optional.of(keyFile), Progress.NONE);
        assertBothSoundAndTheOtherHolds("The shed");
    }

    @Test
    void cancelledHalfWayNothingIsThere() throws Problem {
        refused(Problem.Kind.CANCELLED, "second", Optional.of(keyFile), (done, total) -> {
            if (done > MEDIA / 4) {
                throw new Problem(Problem.Kind.CANCELLED);
            }
        });
        assertBothSoundAndTheOtherHolds();
        try (Casebook casebook = open("second")) {
            assertEquals(0, casebook.protection().capacity().mediaUsed());
        }
    }

    @Test
    void withoutItsPassphraseAndKeyFileTheOtherStaysShut() throws Problem {
        refused(Problem.Kind.NOT_OPENED, "wrong", Optional.of(keyFile), Progress.NONE);
        refused(Problem.Kind.NOT_OPENED, "second", Optional.empty(), Progress.NONE);
        refused(Problem.Kind.OWN_PASSPHRASE, "first", Optional.of(keyFile), Progress.NONE);
        assertBothSoundAndTheOtherHolds();
    }
}
