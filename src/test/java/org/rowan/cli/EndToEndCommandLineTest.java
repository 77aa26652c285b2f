package org.rowan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.cli.Shell.Outcome;
import org.rowan.cli.StockTools.Ran;
import org.rowan.vault.FormatConstants;
import org.rowan.vault.Reserve;
import org.rowan.vault.SmallConstants;

/** The main job from the first command to the last, and what other people's programs make of the results. */
class EndToEndCommandLineTest {
    private static final Path SAMPLES = Path.of("../shared/samples/documents");
    private static final String PLUM = "plum tree\n";
    private static final String PEAR = "pear tree\n";
    private static final String FIG = "fig tree\n";

    @TempDir
    private Path here;
    private final Shell shell = new Shell(new FormatConstants(SmallConstants.SMALL.argon(),
            SmallConstants.SMALL.slotBytes(), 1 << 20, 4096, 4, new Reserve(8 << 20, 2 << 20), FormatConstants.Pace.NEVER));
    private String desk;
    private String code;
    private Path report;
    private String sha256;

    @BeforeEach
    void anInterview() throws IOException {
        desk = place("desk");
        shell.run(PLUM, "create", desk, "--name", "Reading room").done();
        shell.run(PLUM + PEAR, "second", desk).done();
        code = shell.run(PLUM, "case", "add", desk, "--title", "Вяртанне", "--date", "about 5 March", "--place", "Vorona")
                .field("code");
        shell.run(PLUM, "testimony", "add", desk, "--case", code, "--transcript", sample(
                "forced-returns-2020-2023.txt", "Ён сказаў: яны прыйшлі на світанку. The green door was open.").toString())
                .done();
        report = sample("un-special-rapporteur-2022.txt", "An invented report about a green door.");
        sha256 = shell.run(PLUM, "attach", desk, "--case", code, report.toString()).field("sha256");
    }

    /** @return one of the shared samples, or an invented text when they are not there */
    private Path sample(String name, String otherwise) throws IOException {
        Path sample = SAMPLES.resolve(name);
        return Files.exists(sample) ? sample : Files.writeString(here.resolve(name), otherwise.repeat(200));
    }

    private String place(String name) {
        return here.resolve(name).toString();
    }

    @Test
    void aCaseTravelsAndArrivesEqual() throws IOException {
        String office = place("office");
        shell.run(FIG, "create", office, "--name", "Legal aid").done();
        Files.writeString(here.resolve("card"), shell.run(FIG, "card", office).done());
        shell.run(PLUM, "contact", "add", desk, place("card")).done();
        shell.run(PLUM, "export", desk, "--case", code, "--to", "Legal aid", "--out", place("b.age")).done();
        shell.run(FIG, "receive", office, place("b.age")).done();
        Pattern states = Pattern.compile("\"(revision|sha256)\":\"[0-9a-f]{64}\"");
        String sent = shell.run(PLUM, "case", "show", desk, code).done();
        String arrived = shell.run(FIG, "case", "show", office, code).done();
        assertEquals(4, states.matcher(sent).results().count());
        assertEquals(states.matcher(sent).results().map(MatchResult::group).toList(),
                states.matcher(arrived).results().map(MatchResult::group).toList());
        shell.run(FIG, "media", office, sha256, "--out", place("again.txt")).done();
        assertEquals(-1, Files.mismatch(report, here.resolve("again.txt")));
        for (Outcome checked : new Outcome[] {shell.run(PLUM, "verify", desk), shell.run(FIG, "verify", office)}) {
            assertEquals("", checked.done());
        }
    }

    @Test
    void theOtherPassphraseShowsNothingOfIt() {
        assertFalse(shell.run(PLUM, "search", desk, "a").lines().isEmpty());
        assertEquals("", shell.run(PEAR, "search", desk, "a").done());
        assertEquals("", shell.run(PEAR, "case", "list", desk).done());
        shell.run(PEAR, "case", "add", desk, "--title", "Garden").done();
        assertEquals("", shell.run(PEAR, "verify", desk).done());
        assertEquals("", shell.run(PLUM, "verify", desk).done());
        assertFalse(shell.run(PLUM, "case", "list", desk).done().contains("Garden"));
    }

    @Test
    void stockAgeTarAndSha256sumReadABundle() throws Exception {
        StockTools.assume("age", "age-keygen", "tar", "sha256sum", "sh");
        StockTools tools = new StockTools(here);
        tools.run("age-keygen", "-o", "key").done();
        String recipient = tools.run("age-keygen", "-y", "key").done().strip();
        shell.run(PLUM, "export", desk, "--case", code, "--to", recipient, "--out", place("b.age")).done();
        tools.run("age", "-d", "-i", "key", "-o", "b.tar", "b.age").done();
        tools.run("tar", "-x", "-f", "b.tar").done();
        StockTools bag = new StockTools(here.resolve("bundle"));
        assertEquals(3, bag.run("sha256sum", "-c", "manifest-sha256.txt").done().lines().count());
        assertEquals(3, bag.run("sha256sum", "-c", "tagmanifest-sha256.txt").done().lines().count());
        assertEquals(-1, Files.mismatch(report, here.resolve("bundle/data/media").resolve(sha256)));
        assertTrue(Files.readString(here.resolve("bundle/data/records.jsonl")).contains("Вяртанне"));
    }

    @Test
    void stockSqlCipherOpensTheWorkingDatabase() throws Exception {
        StockTools.assume("sqlcipher");
        StockTools tools = new StockTools(here);
        Outcome rescue = shell.run(PLUM, "rescue", desk);
        Files.copy(Path.of(desk, rescue.field("file")), here.resolve("copy.db"));
        String key = "PRAGMA key = \"x'" + rescue.field("key") + "'\";";
        String version = tools.run("sqlcipher", "copy.db", "PRAGMA cipher_version;").done();
        if (!version.startsWith("4.")) {
            StockTools.skip("this computer's sqlcipher is " + version.strip() + ", not 4");
        }
        Ran read = tools.run("sqlcipher", "copy.db", key + "SELECT count(*) FROM record; PRAGMA integrity_check;");
        assertTrue(read.done().endsWith("3\nok\n"), read.out());
    }
}
