package org.rowan.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

/** A casebook with two compartments, and what the killed processes reported of each. */
final class KilledCasebook {
    private final Vault vault = new Vault(SmallConstants.SMALL);
    private final Path place;
    private final int[] saved = new int[2];
    private final int[] version = new int[2];

    KilledCasebook(Path place) throws Problem {
        this.place = place;
        vault.create(place, SmallConstants.SMALL.reserve(), Optional.empty(), KilledChild.passphrase(0, 0),
                Optional.of(KilledChild.passphrase(1, 0)), new Notes(), new Notes(), Progress.NONE);
    }

    /** Lets a process work in a compartment and kills it at a moment after it has reported that many acts. */
    void kill(int compartment, int acts, long nanos) throws IOException, InterruptedException {
        int before = saved[compartment];
        Process child = start(compartment);
        try (BufferedReader out = child.inputReader()) {
            String line = out.readLine();
            for (int i = 1; line != null; i++) {
                note(compartment, line);
                if (i == acts) {
                    kill(child, System.nanoTime() + nanos);
                }
                line = out.readLine();
            }
        }
        child.waitFor();
        assertTrue(saved[compartment] > before, "the child saved nothing");
    }

    // By its handle, because the process object would close the pipe that is still to be read.
    private static void kill(Process child, long when) {
        while (System.nanoTime() < when) {
            Thread.onSpinWait();
        }
        child.toHandle().destroyForcibly();
    }

    // The last line may have been cut off.
    private void note(int compartment, String line) {
        String[] words = line.split(" ");
        if (words.length == 2 && words[0].equals("saved")) {
            saved[compartment] = Integer.parseInt(words[1]);
        } else if (words.length == 2 && words[0].equals("passphrase")) {
            version[compartment] = Integer.parseInt(words[1]);
        }
    }

    private Process start(int compartment) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(List.of(java, "-XX:-UsePerfData", "-XX:TieredStopAtLevel=1", "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED", "-Drowan.native=" + System.getProperty("rowan.native"),
                "-cp", System.getProperty("java.class.path"), KilledChild.class.getName(), place.toString(),
                Integer.toString(compartment), Integer.toString(version[compartment]),
                Integer.toString(saved[compartment] + 1))).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** Everything that was reported is there, in both, and both are whole. */
    void assertWhole() throws Problem {
        for (int compartment = 0; compartment < 2; compartment++) {
            try (Compartment opened = open(compartment)) {
                assertNotes(opened.read(Notes::all), compartment);
                assertEquals(List.of(), opened.findings());
                assertEquals(List.of(), opened.verify(Progress.NONE));
            }
        }
    }

    // The change under way may have come to its end before it could be reported.
    private Compartment open(int compartment) throws Problem {
        try {
            return open(compartment, version[compartment]);
        } catch (Problem changed) {
            version[compartment]++;
            return open(compartment, version[compartment]);
        }
    }

    private Compartment open(int compartment, int passphrase) throws Problem {
        return vault.open(place, KilledChild.passphrase(compartment, passphrase), Optional.empty(), new Notes(),
                Progress.NONE);
    }

    // The save under way may have become durable too.
    private void assertNotes(Map<Integer, String> notes, int compartment) {
        int more = saved[compartment] + 1;
        if (KilledChild.text(more).equals(notes.get(more % 50))) {
            saved[compartment] = more;
        }
        for (int number = Math.max(1, saved[compartment] - 49); number <= saved[compartment]; number++) {
            assertEquals(KilledChild.text(number), notes.get(number % 50), "note " + number);
        }
    }
}
