package org.rowan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.cli.Shell.Outcome;

/** What a script is told about a casebook whose files were altered while it was closed. */
class DamageCommandsTest {
    private static final String PLUM = "plum tree\n";
    private static final int PAGE = 4096;

    @TempDir
    private Path here;
    private final Shell shell = new Shell();
    private String folder;
    private String code;
    private String letter;

    @BeforeEach
    void aCasebookWithADocument() throws IOException {
        folder = here.resolve("casebook").toString();
        shell.run(PLUM, "create", folder, "--name", "Reading room").done();
        code = shell.run(PLUM, "case", "add", folder, "--title", "Border").field("code");
        letter = Files.writeString(here.resolve("letter.txt"), "Dear neighbour").toString();
        shell.run(PLUM, "attach", folder, "--case", code, letter).done();
    }

    /** Flips a bit in every block of a file, because what is used and what is random can not be told apart. */
    private void flipEveryBlock(String name) throws IOException {
        Path file = Path.of(folder, name);
        byte[] bytes = Files.readAllBytes(file);
        for (int at = 100; at < bytes.length; at += PAGE) {
            bytes[at] ^= 1;
        }
        Files.write(file, bytes);
    }

    private Outcome verifyFinds() {
        Outcome verified = shell.run(PLUM, "verify", folder);
        assertEquals(5, verified.status(), verified.err());
        List<String> lines = verified.out().lines().toList();
        assertTrue(!lines.isEmpty(), verified.err());
        lines.forEach(l -> assertTrue(l.matches("\\{\"where\":\"[^\"]+\",\"what\":\"[^\"]+\"}"), l));
        return verified;
    }

    @Test
    void alteredMediaIsFoundAndAttachingTheOriginalMendsIt() throws IOException {
        flipEveryBlock("media");
        verifyFinds();
        shell.run(PLUM, "attach", folder, "--case", code, letter).done();
        assertEquals("", shell.run(PLUM, "verify", folder).done());
    }

    @Test
    void alteredDatabasePagesAreFound() throws IOException {
        String file = shell.run(PLUM, "rescue", folder).field("file");
        flipEveryBlock(file);
        verifyFinds();
    }
}
