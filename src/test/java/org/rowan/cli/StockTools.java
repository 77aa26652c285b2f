package org.rowan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Other people's programs, run in one folder. */
record StockTools(Path folder) {
    /** How a program ended, with everything that it said. */
    record Ran(int status, String out) {
        String done() {
            assertEquals(0, status, out);
            return out;
        }
    }

    /** Skips the test, and says why, when one of the programs is not installed. */
    static void assume(String... programs) {
        for (String program : programs) {
            boolean there = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                    .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
            if (!there) {
                skip(program + " is not installed on this computer");
            }
        }
    }

    /** Ends the test here, and says so where it is seen. */
    static void skip(String why) {
        System.err.println("SKIPPED: " + why);
        abort(why);
    }

    Ran run(String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), out);
    }
}
