package org.rowan.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Guarantee 4: stock SQLCipher opens the working copy with the rescue key. Skipped, loudly, where there is no
 * SQLCipher 4; the program's name or place may be given by the environment variable {@code SQLCIPHER}.
 */
class StockSqlcipherTest {
    @TempDir
    private Path place;

    @Test
    void stockSqlcipherReadsTheWorkingCopy() throws Exception {
        String program = System.getenv().getOrDefault("SQLCIPHER", "/usr/bin/sqlcipher");
        String version = Files.isExecutable(Path.of(program)) ? ask(program, "PRAGMA cipher_version;") : "none";
        boolean four = version.startsWith("4");
        if (!four) {
            System.err.println("SKIPPED: " + program + " is no SQLCipher 4 (" + version.strip()
                    + "); not shown here: guarantee 4, the rescue key");
        }
        assumeTrue(four);
        try (TestCasebook.Opened opened = TestCasebook.create(place).open()) {
            opened.save(1, "the river");
            opened.contents().checkpoint();
            Compartment.RescueKey key = opened.contents().rescueKey();
            String unlock = key.hexDigits().with(digits -> "PRAGMA key = \"x'" + new String(digits) + "'\";");
            Path copy = Files.copy(place.resolve(key.file()), place.resolve("copy"));
            assertEquals("ok\nok\n1|the river\n", ask(program, copy.toString(), unlock,
                    "PRAGMA integrity_check;", "SELECT id, text FROM note;"));
            cutTail(copy);
            assertEquals("ok\n", ask(program, copy.toString(), unlock, "PRAGMA cipher_integrity_check;"));
        }
    }

    // SQLCipher checks every page of the file; those behind the database are random.
    private static void cutTail(Path copy) throws IOException {
        byte[] file = Files.readAllBytes(copy);
        try (CompartmentSecret secret = TestCasebook.secret(0); CompartmentKey.Database key = secret.databaseKey()) {
            byte[] first = Arrays.copyOf(file, PageCodec.PAGE);
            int pages = new PageCodec(key, secret.databaseSalt()).header(first).orElseThrow().pages();
            Files.write(copy, Arrays.copyOf(file, pages * PageCodec.PAGE));
        }
    }

    private static String ask(String program, String... arguments) throws IOException, InterruptedException {
        boolean file = !arguments[0].startsWith("PRAGMA");
        ProcessBuilder builder = file ? new ProcessBuilder(program, arguments[0]) : new ProcessBuilder(program);
        Process process = builder.redirectErrorStream(true).start();
        try (Writer in = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8)) {
            for (int i = file ? 1 : 0; i < arguments.length; i++) {
                in.write(arguments[i] + "\n");
            }
        }
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return answer;
    }
}
