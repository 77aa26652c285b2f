package org.rowan.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.model.Finding;
import org.rowan.model.Id;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

/**
 * A session is stopped before each of its writes and forces in turn, with and without losing what was not forced. What
 * was reported as saved is there afterwards, what was not is there whole or not at all, and everything is sound.
 */
class CrashTest {
    private static final byte[] RECORDING = "the river was high that night".repeat(500).getBytes();

    @TempDir
    private Path temporary;
    private Path template;

    @BeforeEach
    void create() throws IOException {
        template = Files.createDirectory(temporary.resolve("template"));
        TestCasebook casebook = TestCasebook.create(template);
        try (TestCasebook.Opened opened = casebook.open()) {
            opened.save(1, "first");
            Id media = keep(opened, 2);
            opened.save(3, media.text());
        }
    }

    @Test
    void aCrashBeforeAnyWriteLosesNothingSaved() throws IOException {
        crashEverywhere(0);
    }

    @Test
    void aPowerCutBeforeAnyWriteLosesNothingSaved() throws IOException {
        crashEverywhere(1);
    }

    @Test
    void aPowerCutThatKeepsSomeOfTheLastWritesLosesNothingSaved() throws IOException {
        crashEverywhere(0.5);
    }

    private void crashEverywhere(double share) throws IOException {
        int step = 1;
        while (crashAt(step, share)) {
            step++;
        }
        assertTrue(step > 40, "only " + step + " steps");
    }

    private boolean crashAt(int step, double share) throws IOException {
        TestCasebook casebook = copy(step);
        Faults faults = new Faults();
        Run run = new Run();
        TestCasebook.Opened opened = casebook.with(faults).open();
        faults.failFrom(step);
        try {
            run.play(opened);
        } catch (Problem e) {
            assertTrue(faults.hasFailed(), e::toString);
        }
        opened.kill();
        faults.powerCut(share, new Random(step));
        assertRecovered(casebook, run, share, "step " + step);
        return faults.hasFailed();
    }

    private TestCasebook copy(int step) throws IOException {
        Path place = temporary.resolve("crash");
        Files.createDirectories(place);
        for (VaultFile file : VaultFile.values()) {
            Files.write(place.resolve(file.fileName()), Files.readAllBytes(template.resolve(file.fileName())));
        }
        return new TestCasebook(place);
    }

    private static void assertRecovered(TestCasebook casebook, Run run, double share, String when) throws IOException {
        Map<Integer, String> recovered;
        try (TestCasebook.Opened opened = casebook.open()) {
            recovered = opened.notes();
            assertTrue(run.possible().contains(recovered), () -> when + ": " + recovered + " is none of " + run.states);
            assertFound(opened.contents().verify(Progress.NONE), share, when);
            assertMediaReads(opened, recovered);
            opened.save(99, "goes on");
        }
        try (TestCasebook.Opened opened = casebook.open()) {
            Map<Integer, String> expected = new TreeMap<>(recovered);
            expected.put(99, "goes on");
            assertEquals(expected, opened.notes(), when);
            assertSound(opened, when);
        }
    }

    // What a disk kept of a save that it had not confirmed may look like damage to the end of the log.
    private static void assertFound(List<Finding> findings, double share, String when) {
        assertTrue(findings.stream().allMatch(f -> share == 0.5 && f.where().startsWith("log cell")),
                () -> when + ": " + findings);
    }

    private static void assertSound(TestCasebook.Opened opened, String when) throws Problem {
        assertEquals(List.<Finding>of(), opened.contents().verify(Progress.NONE), when);
    }

    private static void assertMediaReads(TestCasebook.Opened opened, Map<Integer, String> notes) throws IOException {
        for (int id : List.of(2, 12)) {
            if (notes.containsKey(id) && Id.isId(notes.get(id))) {
                try (SeekableByteChannel channel = opened.contents().media().open(new Id(notes.get(id)))) {
                    ByteBuffer read = ByteBuffer.allocate(RECORDING.length);
                    channel.read(read);
                    assertEquals(HexFormat.of().formatHex(RECORDING), HexFormat.of().formatHex(read.array()));
                }
            }
        }
    }

    private static Id keep(TestCasebook.Opened opened, int note) throws Problem {
        PendingMedia media =
                opened.contents().media().write(new ByteArrayInputStream(RECORDING), RECORDING.length, Progress.NONE);
        opened.contents().save(Notes.note(note, media.id().text()), media);
        return media.id();
    }

    /** Everything a session does, and the states that it reported one after the other. */
    private static final class Run {
        private final List<Map<Integer, String>> states = new ArrayList<>();
        private Map<Integer, String> next;

        void play(TestCasebook.Opened opened) throws Problem {
            next = new TreeMap<>(opened.notes());
            reported();
            save(opened, 4, "one");
            save(opened, 5, "longer ".repeat(2000));
            opened.contents().checkpoint();
            save(opened, 4, "two");
            media(opened);
            destroy(opened);
            save(opened, 7, "after");
            opened.contents().checkpoint();
            save(opened, 8, "last");
        }

        private void reported() {
            states.add(new TreeMap<>(next));
        }

        List<Map<Integer, String>> possible() {
            return Arrays.asList(states.getLast(), next);
        }

        private void save(TestCasebook.Opened opened, int id, String text) throws Problem {
            next.put(id, text);
            opened.save(id, text);
            reported();
        }

        private void media(TestCasebook.Opened opened) throws Problem {
            PendingMedia media = opened.contents().media()
                    .write(new ByteArrayInputStream(RECORDING), RECORDING.length, Progress.NONE);
            next.put(12, media.id().text());
            opened.contents().save(Notes.note(12, media.id().text()), media);
            reported();
        }

        private void destroy(TestCasebook.Opened opened) throws Problem {
            Id freed = new Id(next.get(2));
            next.put(2, "destroyed");
            next.put(6, "bulk");
            opened.contents().bulk(transaction -> {
                transaction.free(freed);
                transaction.apply(Notes.note(2, "destroyed"));
                transaction.apply(Notes.note(6, "bulk"));
                return null;
            });
            reported();
        }
    }
}
