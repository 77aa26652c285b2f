package org.rowan.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.model.Progress;

/** Kills a real process 25 times while it saves; everything that it reported as saved is there each time. */
class VaultKillTest {
    private static final int KILLS = 25;

    @TempDir
    private Path place;

    @Test
    void whatAProcessReportedAsSavedSurvivesItsKill() throws Exception {
        TestCasebook casebook = TestCasebook.create(place);
        Random random = new Random(25);
        int saved = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            int reported = killAfter(saved + 1, 1 + random.nextInt(40));
            assertTrue(reported > saved, "the child saved nothing");
            saved = recovered(casebook, reported);
        }
    }

    // By its handle, because the process object would close the pipe that is still to be read.
    private int killAfter(int first, int lines) throws IOException, InterruptedException {
        Process child = start(first);
        try (BufferedReader out = child.inputReader()) {
            int reported = 0;
            String line = out.readLine();
            for (int i = 1; line != null; i++) {
                reported = Integer.parseInt(line.substring("saved ".length()));
                if (i == lines) {
                    child.toHandle().destroyForcibly();
                }
                line = out.readLine();
            }
            child.waitFor();
            return reported;
        }
    }

    private Process start(int first) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(List.of(java, "-XX:-UsePerfData", "-XX:TieredStopAtLevel=1", "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED", "-Drowan.native=" + System.getProperty("rowan.native"),
                "-cp", System.getProperty("java.class.path"), KilledChild.class.getName(), place.toString(),
                Integer.toString(first))).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    // The save under way may have become durable too, before it could be reported.
    private static int recovered(TestCasebook casebook, int reported) throws Exception {
        try (TestCasebook.Opened opened = casebook.open()) {
            Map<Integer, String> notes = opened.notes();
            boolean oneMore = KilledChild.text(reported + 1).equals(notes.get((reported + 1) % 50));
            int newest = oneMore ? reported + 1 : reported;
            for (int number = Math.max(1, newest - 49); number <= newest; number++) {
                assertEquals(KilledChild.text(number), notes.get(number % 50));
            }
            assertEquals(List.of(), opened.contents().findings());
            assertEquals(List.of(), opened.contents().verify(Progress.NONE));
            return newest;
        }
    }
}
