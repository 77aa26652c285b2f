package org.rowan.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rowan.vault.Casebook.FIRST;
import static org.rowan.vault.Casebook.NO_KEY_FILE;
import static org.rowan.vault.Casebook.SECOND;
import static org.rowan.vault.Casebook.chars;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

/** Casebook format, section 2: what stands on the disk at every force, and both compartments at work at once. */
class TwinForceTest {
    @TempDir
    private Path temporary;
    private Casebook casebook;

    @BeforeEach
    void create() throws Problem {
        casebook = Casebook.withTwo(temporary.resolve("casebook"));
    }

    private List<FileTime> times(String attribute) throws IOException {
        List<FileTime> times = new ArrayList<>();
        for (VaultFile file : VaultFile.values()) {
            times.add((FileTime) Files.getAttribute(casebook.place.resolve(file.fileName()), attribute));
        }
        return times;
    }

    private static void attach(Compartment compartment, String text) throws Problem {
        PendingMedia media = compartment.media().write(new ByteArrayInputStream(new byte[9000]), 9000, Progress.NONE);
        compartment.save(text.getBytes(), media);
    }

    @ParameterizedTest
    @ValueSource(strings = {FIRST, SECOND, "wrong"})
    void atEveryForceTheDatesAreConstantAndTheChangeTimesStandInNameOrder(String passphrase) throws IOException {
        boolean unix = Files.getFileStore(casebook.place).supportsFileAttributeView("unix");
        if (!unix) {
            System.out.println("SKIPPED: no change times on this system; not shown here: they stand in name order");
        }
        AtomicInteger forces = new AtomicInteger();
        List<String> wrong = Collections.synchronizedList(new ArrayList<>());
        casebook.files.fault(event -> {
            if (event.act() == FaultyFiles.Act.FORCE) {
                forces.incrementAndGet();
                List<FileTime> changed = unix ? times("unix:ctime") : List.of();
                if (!changed.equals(changed.stream().sorted().toList())
                        || times("lastModifiedTime").stream().anyMatch(time -> !time.equals(FolderDates.MODIFIED))) {
                    wrong.add(event + ": " + changed);
                }
            }
        });
        work(passphrase);
        assertEquals(List.of(), wrong);
        assertTrue(forces.get() > 9, "forces: " + forces);
    }

    private void work(String passphrase) throws Problem {
        try (Compartment compartment = casebook.open(passphrase)) {
            Lines.save(compartment, "saved");
            compartment.checkpoint();
            attach(compartment, "attached");
            compartment.bulk(transaction -> null);
            compartment.changePassphrase(new Credentials(chars(passphrase), NO_KEY_FILE),
                    new Credentials(chars("next"), NO_KEY_FILE));
            compartment.grow(new Reserve(2 << 20, 512 * 1024), Progress.NONE);
        } catch (Problem failed) {
            assertEquals("wrong", passphrase, failed::toString);
        }
    }

    @Test
    void makingTheOtherWhileThisOneSavesAndAttachesHarmsNeither() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        AtomicInteger saved = new AtomicInteger();
        AtomicInteger attached = new AtomicInteger();
        try (Compartment compartment = casebook.open(FIRST);
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> saving = threads.submit(() -> {
                while (!enough.get() || saved.get() < 20) {
                    Lines.save(compartment, "saved " + saved.incrementAndGet());
                }
                return null;
            });
            Future<?> attaching = threads.submit(() -> {
                while (attached.get() < 15) {
                    attach(compartment, "attached " + attached.incrementAndGet());
                }
                return null;
            });
            for (int i = 0; i < 5; i++) {
                compartment.makeOther(chars("other " + i), NO_KEY_FILE, new Lines(), Progress.NONE);
            }
            enough.set(true);
            saving.get();
            attaching.get();
            assertEquals(List.of(), compartment.verify(Progress.NONE));
        }
        casebook.note("other 4", "other's note");
        assertWhole("other 4", List.of("other's note"));
        List<String> expected = Stream.concat(Stream.of("first's note"), Stream.concat(
                Stream.iterate(1, i -> i <= saved.get(), i -> i + 1).map(i -> "saved " + i),
                Stream.iterate(1, i -> i <= attached.get(), i -> i + 1).map(i -> "attached " + i))).sorted().toList();
        assertWhole(FIRST, expected);
    }

    private void assertWhole(String passphrase, List<String> notes) throws Problem {
        try (Compartment compartment = casebook.open(passphrase)) {
            assertEquals(notes, Lines.in(compartment));
            assertEquals(List.of(), compartment.verify(Progress.NONE));
        }
    }
}
