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

/** Two people change one case without knowing of each other, and scripts decide. */
class ConflictCommandsTest {
    private static final String PLUM = "plum tree\n";
    private static final String PEAR = "pear tree\n";
    @TempDir
    private Path here;
    private final Shell shell = new Shell();
    private String own;
    private String other;
    private String code;

    @BeforeEach
    void bothHaveTheCase() throws IOException {
        own = here.resolve("own").toString();
        other = here.resolve("other").toString();
        shell.run(PLUM, "create", own, "--name", "Reading room").done();
        shell.run(PEAR, "create", other, "--name", "Legal aid").done();
        shell.run(PLUM, "contact", "add", own, card(PEAR, other)).done();
        shell.run(PEAR, "contact", "add", other, card(PLUM, own)).done();
        shell.run(PLUM, "contact", "verify", own, "Legal aid").done();
        code = shell.run(PLUM, "case", "add", own, "--title", "Border", "--place", "Vorona").field("code");
        send(PLUM, own, "Legal aid", PEAR, other);
    }

    private String card(String passphrase, String folder) throws IOException {
        return Files.writeString(Files.createTempFile(here, "card", ".txt"),
                shell.run(passphrase, "card", folder).done()).toString();
    }

    private void send(String passphrase, String from, String name, String to, String folder) {
        String file = here.resolve("out.age").toString();
        shell.run(passphrase, "export", from, "--case", code, "--to", name, "--out", file).done();
        shell.run(to, "receive", folder, file).done();
        assertTrue(Path.of(file).toFile().delete());
    }

    private void change(String passphrase, String folder, String... settings) {
        for (String setting : settings) {
            shell.run(passphrase, "case", "set", folder, code, "--set", setting).done();
        }
    }

    private Outcome run(String... arguments) {
        return shell.run(PLUM, arguments);
    }

    private String now() {
        return run("case", "show", own, code).done();
    }

    @Test
    void bothSidesOfEveryFieldAreShownAndEachIsDecidedForItself() throws IOException {
        shell.run(PLUM, "contact", "permit", own, "Legal aid").done();
        change(PEAR, other, "title=Frontier", "place=Uplands");
        change(PLUM, own, "title=Border line", "place=Lowlands");
        send(PEAR, other, "Reading room", PLUM, own);
        assertTrue(run("conflict", "list", own).done().contains("\"kind\":\"case\",\"standing\":\"conflict\""));
        String shown = run("conflict", "show", own, code).done();
        for (String side : List.of("{\"side\":1,\"value\":\"Border line\"", "{\"side\":2,\"value\":\"Frontier\"",
                "\"field\":\"place\"", "\"withdrawals\":[]")) {
            assertTrue(shown.contains(side), shown);
        }
        Outcome open = run("conflict", "decide", own, code, "title=2");
        open.failed(2);
        assertTrue(open.err().contains("place"), open.err());
        run("conflict", "decide", own, code, "title=3", "place=1").failed(2);
        run("conflict", "decide", own, code, "summary=1").failed(2);
        assertEquals("plain", run("conflict", "decide", own, code, "title=2", "--set", "place=Both").field("standing"));
        assertTrue(now().contains("Frontier") && now().contains("\"Both\""), now());
        run("conflict", "show", own, code).failed(2);
    }

    @Test
    void aRequestIsLetCountOrLeftOutAndAWholeRecordDecidedAtOnce() throws IOException {
        change(PEAR, other, "place=Uplands");
        send(PEAR, other, "Reading room", PLUM, own);
        String shown = run("conflict", "show", own, code).done();
        assertTrue(shown.contains("\"contact\":\"Legal aid\"") && shown.contains(
                "{\"field\":\"place\",\"here\":\"Vorona\",\"there\":\"Uplands\"}"), shown);
        run("conflict", "decide", own, code, "--all", "1").failed(2);
        assertEquals("plain", run("conflict", "decline", own, code).field("standing"));
        assertTrue(now().contains("Vorona"), now());
        change(PLUM, own, "place=Lowlands");
        change(PEAR, other, "place=Hills");
        send(PEAR, other, "Reading room", PLUM, own);
        assertEquals("conflict", run("conflict", "accept", own, code).field("standing"));
        run("conflict", "accept", own, code).failed(2);
        run("conflict", "decide", own, code, "--all", "1").done();
        assertTrue(now().contains("Hills"), now());
    }
}
