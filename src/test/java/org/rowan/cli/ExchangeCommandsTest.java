package org.rowan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.cli.Shell.Outcome;

/** Commands between two casebooks, as scripts see them. */
class ExchangeCommandsTest {
    private static final String PLUM = "plum tree\n";
    private static final String PEAR = "pear tree\n";

    @TempDir
    private Path here;
    private final Shell shell = new Shell();
    private String sender;
    private String receiver;
    private String code;

    @BeforeEach
    void twoCasebooksAndACase() throws IOException {
        sender = here.resolve("sender").toString();
        receiver = here.resolve("receiver").toString();
        shell.run(PLUM, "create", sender, "--name", "Reading room").done();
        shell.run(PEAR, "create", receiver, "--name", "Legal aid").done();
        code = shell.run(PLUM, "case", "add", sender, "--title", "Border").field("code");
        shell.run(PLUM, "testimony", "add", sender, "--case", code, "--transcript", file("told.txt", "Before dawn."))
                .done();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(here.resolve(name), text).toString();
    }

    private String place(String name) {
        return here.resolve(name).toString();
    }

    /** Makes the receiver a contact of the sender. */
    private Outcome meet() throws IOException {
        return shell.run(PLUM, "contact", "add", sender, file("card.txt", shell.run(PEAR, "card", receiver).done()));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(here)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aCardIsTextAndStaysTheSame() {
        String card = shell.run(PLUM, "card", sender).done();
        assertTrue(card.contains("Reading room") && card.contains("age1pq1") && card.contains("RW"), card);
        assertEquals(card, shell.run(PLUM, "card", sender).done());
    }

    @Test
    void aContactIsAddedReadAloudAndVerified() throws IOException {
        Outcome added = meet();
        assertTrue(added.done().matches("\\{\"name\":\"Legal aid\",\"fingerprint\":\"([a-z]+ ){7}[a-z]+\","
                + "\"recipient\":\"age1pq1[a-z0-9]+\",\"may-change\":false,\"verified\":false}\n"), added.out());
        assertTrue(added.err().contains(added.field("fingerprint")), added.err());
        assertEquals(added.out(), shell.run(PLUM, "contact", "list", sender).done());
        for (String name : List.of("Legal aid", added.field("fingerprint"), added.field("recipient"))) {
            assertTrue(shell.run(PLUM, "contact", "verify", sender, name).done().contains("\"verified\":true"));
        }
        assertTrue(shell.run(PLUM, "contact", "list", sender).done().contains("\"verified\":true"));
        shell.run(PLUM, "contact", "verify", sender, "Nobody").failed(2);
    }

    @Test
    void aCardThatChangesAContactIsRefusedUntilItIsSaidWhatToDo() throws IOException {
        String before = meet().field("fingerprint");
        shell.run(PLUM, "contact", "verify", sender, "Legal aid").done();
        String other = place("other");
        shell.run("fig\n", "create", other, "--name", "legal AID").done();
        String card = file("other.txt", shell.run("fig\n", "card", other).done());
        Outcome refused = shell.run(PLUM, "contact", "add", sender, card);
        refused.failed(4);
        assertTrue(refused.err().contains(before), refused.err());
        shell.run(PLUM, "contact", "add", sender, card, "--new", "--replace").failed(2);
        Outcome replaced = shell.run(PLUM, "contact", "add", sender, card, "--replace");
        assertTrue(replaced.done().contains("\"verified\":false"), replaced.out());
        assertTrue(replaced.err().contains(before) && replaced.err().contains(replaced.field("fingerprint")));
        assertEquals(replaced.out(), shell.run(PLUM, "contact", "list", sender).done());
        String first = file("first.txt", shell.run(PEAR, "card", receiver).done());
        shell.run(PLUM, "contact", "add", sender, first, "--new").done();
        assertEquals(2, shell.run(PLUM, "contact", "list", sender).lines().size());
    }

    @Test
    void aContactIsVerifiedOnlyWhenTheWordsThatWereHeardAreRight() throws IOException {
        String words = meet().field("fingerprint");
        String wrong = words.substring(0, words.lastIndexOf(' ')) + " mistyped";
        Outcome refused = shell.run(PLUM, "contact", "verify", sender, "Legal aid", "--heard", wrong);
        refused.failed(4);
        assertTrue(refused.err().contains("Different: 8."), refused.err());
        assertTrue(shell.run(PLUM, "contact", "list", sender).done().contains("\"verified\":false"));
        shell.run(PLUM, "contact", "verify", sender, "Legal aid", "--heard", words).done();
        assertTrue(shell.run(PLUM, "contact", "list", sender).done().contains("\"verified\":true"));
    }

    @Test
    void aGroupGetsABundleEach() throws IOException {
        meet().done();
        String other = place("other");
        shell.run("fig\n", "create", other, "--name", "Committee").done();
        shell.run(PLUM, "contact", "add", sender, file("o.txt", shell.run("fig\n", "card", other).done())).done();
        assertEquals("{\"group\":\"Lawyers\",\"contacts\":[\"Committee\",\"Legal aid\"]}\n",
                shell.run(PLUM, "contact", "group", sender, "Lawyers", "Legal aid", "Committee").done());
        shell.run(PLUM, "contact", "group", sender, "Nobodies", "Nobody").failed(2);
        Files.createDirectory(here.resolve("out"));
        shell.run(PLUM, "export", sender, "--case", code, "--to", "Lawyers").failed(2);
        Outcome sent = shell.run(PLUM, "export", sender, "--case", code, "--to", "Lawyers", "--out-dir", place("out"));
        sent.done();
        assertEquals(2, sent.lines().size());
        try (Stream<Path> files = Files.list(here.resolve("out"))) {
            assertEquals(2, files.filter(f -> f.getFileName().toString().matches("[a-z2-9]{12}\\.age")).count());
        }
        shell.run(PLUM, "export", sender, "--case", code, "--to", "Lawyers", "--out", place("b.age")).done();
        assertTrue(shell.run("fig\n", "receive", other, place("b.age")).lines().getLast().contains("\"new\":2"));
        assertEquals("", shell.run(PLUM, "contact", "group", sender, "Lawyers").done());
        assertEquals("", shell.run(PLUM, "contact", "groups", sender).done());
    }

    @Test
    void theReceiverIsToldWhoSentAndWhoSigned() throws IOException {
        meet().done();
        shell.run(PEAR, "contact", "add", receiver, file("s.txt", shell.run(PLUM, "card", sender).done())).done();
        Outcome sent = shell.run(PLUM, "export", sender, "--case", code, "--to", "Legal aid", "--sign", "--out",
                place("b.age"));
        sent.done();
        assertTrue(sent.err().contains("for ever"), sent.err());
        String known = shell.run(PEAR, "receive", receiver, place("b.age"), "--dry-run").lines().getLast();
        assertTrue(known.contains("\"sender\":\"known\",\"contact\":\"Reading room\""), known);
        assertTrue(known.contains("\"signature\":\"known\",\"signer\":\"Reading room\""), known);
        shell.run(PEAR, "contact", "verify", receiver, "Reading room").done();
        Outcome verified = shell.run(PEAR, "receive", receiver, place("b.age"));
        assertTrue(verified.lines().getLast().contains("\"sender\":\"verified\""), verified.out());
        assertTrue(verified.err().contains("Signed by"), verified.err());
        String again = shell.run(PEAR, "receive", receiver, place("b.age"), "--dry-run").lines().getLast();
        assertTrue(again.contains("\"notices\":[\"seen-before\"]"), again);
    }

    @Test
    void aBrokenCardIsRefused() throws IOException {
        shell.run(PLUM, "contact", "add", sender, file("card.txt", "Rowan contact card 1\nName: X\n")).failed(2);
        assertEquals("", shell.run(PLUM, "contact", "list", sender).done());
    }

    @Test
    void aBundleGoesToAContactAndArrivesOnce() throws IOException {
        meet().done();
        Outcome sent = shell.run(PLUM, "export", sender, "--case", code, "--to", "Legal aid", "--out", place("b.age"));
        assertTrue(sent.done().matches("\\{\"bundle\":\"[0-9a-f]{32}\",\"records\":2,\"media\":0,"
                + "\"unconsented\":\\[\"T-[2-9A-Z]{8}\"],\"withheld\":\\[]}\n"), sent.out());
        assertTrue(sent.err().contains("not verified"), sent.err());
        Outcome planned = shell.run(PEAR, "receive", receiver, place("b.age"), "--dry-run");
        assertTrue(planned.done().contains("\"plan\":\"new\"") && planned.out().contains("\"received\":false"));
        assertEquals("", shell.run(PEAR, "case", "list", receiver).done());
        Outcome received = shell.run(PEAR, "receive", receiver, place("b.age"));
        assertTrue(received.lines().contains("{\"code\":\"" + code
                + "\",\"kind\":\"case\",\"plan\":\"new\",\"reason\":\"\"}"), received.out());
        assertTrue(received.lines().getLast().contains("\"new\":2"), received.out());
        assertTrue(shell.run(PEAR, "receive", receiver, place("b.age")).lines().getLast().contains("\"here\":2"));
        assertTrue(shell.run(PEAR, "case", "show", receiver, code).done().contains("Before dawn."));
    }

    @Test
    void somebodyElseCanNotReceiveIt() throws IOException {
        meet().done();
        shell.run(PLUM, "export", sender, "--case", code, "--to", "Legal aid", "--out", place("b.age")).done();
        shell.run(PLUM, "receive", sender, place("b.age")).failed(3);
    }

    @Test
    void aBundleUnderAPassphraseAsksForIt() throws IOException {
        shell.run(PLUM + "door\n", "export", sender, "--case", code, "--to-passphrase", "--out", place("b.age")).done();
        shell.run(PEAR, "receive", receiver, place("b.age")).failed(2);
        shell.run(PEAR + "window\n", "receive", receiver, place("b.age")).failed(3);
        shell.run(PEAR + "door\n", "receive", receiver, place("b.age")).done();
        assertEquals("", shell.run("door\n", "verify", place("b.age")).done());
    }

    @Test
    void aBundleThatWasAlteredOrCutChangesNothing() throws IOException {
        shell.run(PLUM + "door\n", "export", sender, "--case", code, "--to-passphrase", "--out", place("b.age")).done();
        byte[] whole = Files.readAllBytes(here.resolve("b.age"));
        byte[] altered = whole.clone();
        altered[altered.length - 100] ^= 1;
        Files.write(here.resolve("altered.age"), altered);
        Files.write(here.resolve("cut.age"), Arrays.copyOf(whole, whole.length / 2));
        for (String name : List.of("altered.age", "cut.age")) {
            shell.run(PEAR + "door\n", "receive", receiver, place(name)).failed(5);
            Outcome verified = shell.run("door\n", "verify", place(name));
            assertEquals(5, verified.status());
            assertTrue(verified.out().contains("\"where\":\"" + place(name) + "\""), verified.out());
        }
        shell.run(PEAR, "receive", receiver, file("no.age", "no bundle")).failed(5);
        shell.run(PEAR, "receive", receiver, place("gone.age")).failed(6);
        assertEquals("", shell.run(PEAR, "case", "list", receiver).done());
    }

    @Test
    void anExportThatFailsLeavesNoFile() throws IOException {
        List<String> before = names();
        String out = place("b.age");
        shell.run(PLUM, "export", sender, "--case", code, "--out", out).failed(2);
        shell.run(PLUM, "export", sender, "--case", code, "--to", "Nobody", "--out", out).failed(2);
        shell.run(PLUM, "export", sender, "--case", code, "--to", "age1wrong", "--out", out).failed(2);
        shell.run(PLUM, "export", sender, "--case", "Nothing", "--to-passphrase", "--out", out).failed(2);
        shell.run(PLUM, "export", sender, "--case", code, "--to-passphrase", "--out", out).failed(2);
        shell.run(PLUM + "\n", "export", sender, "--case", code, "--to-passphrase", "--out", out).failed(2);
        shell.run(PLUM + "a\n", "export", sender, "--case", code, "--to-passphrase", "--to", "x", "--out", out).failed(2);
        assertEquals(before, names());
        file("b.age", "mine");
        shell.run(PLUM + "door\n", "export", sender, "--case", code, "--to-passphrase", "--out", out).failed(6);
        assertEquals("mine", Files.readString(here.resolve("b.age")));
    }

    @Test
    void aBackupRestoresEverything() throws IOException {
        shell.run(PLUM, "attach", sender, "--case", code, file("letter.txt", "Dear neighbour")).done();
        shell.run(PLUM, "case", "set", sender, code, "--set", "title=Border, later").done();
        shell.run(PLUM + "door\n", "backup", sender, "--to-passphrase", "--out", place("all.age")).done();
        shell.run("window\nfig tree\n", "restore", place("all.age"), place("again")).failed(3);
        assertFalse(Files.exists(here.resolve("again")));
        shell.run("door\nfig tree\n", "restore", place("all.age"), place("again"), "--name", "Reading room").done();
        String before = shell.run(PLUM, "case", "show", sender, code, "--history").done();
        String after = shell.run("fig tree\n", "case", "show", place("again"), code, "--history").done();
        assertEquals(withoutCustody(before), withoutCustody(after));
    }

    @Test
    void aRestoreThatDoesNotFitLeavesNoCasebookBehind() throws IOException {
        shell.run(PLUM, "create", place("large"), "--reserve", "2M").done();
        String large = shell.run(PLUM, "case", "add", place("large"), "--title", "Scans").field("code");
        for (int i = 0; i < 2; i++) {
            byte[] scan = new byte[900_000];
            new Random(i).nextBytes(scan);
            Files.write(here.resolve("scan" + i), scan);
            shell.run(PLUM, "attach", place("large"), "--case", large, place("scan" + i)).done();
        }
        shell.run(PLUM + "door\n", "backup", place("large"), "--to-passphrase", "--out", place("all.age")).done();
        Path prepared = Files.createDirectory(here.resolve("prepared"));
        Outcome refused = shell.run("door\nfig tree\n", "restore", place("all.age"), prepared.toString(), "--reserve", "1M");
        assertEquals(6, refused.status(), refused.err());
        try (Stream<Path> left = Files.list(prepared)) {
            assertEquals(List.of(), left.toList());
        }
    }

    /** The log of the new casebook tells how the records came into it. */
    private static String withoutCustody(String shown) {
        return shown.replaceAll("\"custody\":\\[[^]]*]", "");
    }

    @Test
    void onlyItsCasebookChecksABundleForAKey() throws IOException {
        meet().done();
        shell.run(PLUM, "export", sender, "--case", code, "--to", "Legal aid", "--out", place("b.age")).done();
        Outcome refused = shell.run("", "verify", place("b.age"));
        refused.failed(2);
        assertTrue(refused.err().contains("--dry-run"), refused.err());
    }

    @Test
    void whatStaysOutForAContactIsRememberedShownAndSaid() throws IOException {
        String testimony = shell.run(PLUM, "testimony", "add", sender, "--case", code, "--transcript",
                place("told.txt")).field("code");
        meet();
        assertEquals("{\"name\":\"Legal aid\",\"leaves-out\":[\"files\",\"testimony.transcript\"]}\n", shell.run(PLUM,
                "contact", "leave-out", sender, "Legal aid", "testimony.transcript", "files").done());
        String shown = shell.run(PLUM, "export", sender, "--case", code, "--to", "Legal aid", "--dry-run").done();
        assertFalse(shown.contains("Before dawn."), shown);
        assertTrue(shown.startsWith("{\"to\":[\"Legal aid\"],\"records\":3,\"media\":0,"), shown);
        assertTrue(shown.contains("\"left-out\":[\"transcript\"]"), shown);
        String all = shell.run(PLUM, "export", sender, "--case", code, "--to", "Legal aid", "--dry-run", "--everything")
                .done();
        assertTrue(all.contains("{\"name\":\"transcript\",\"value\":\"Before dawn.\",\"earlier\":0}"), all);
        assertEquals(List.of("card.txt", "receiver", "sender", "told.txt"), names());
        Outcome left = shell.run(PLUM, "export", sender, "--case", code, "--to", "Legal aid", "--out", place("a.age"));
        assertTrue(left.done().contains("{\"code\":\"" + testimony
                + "\",\"reason\":\"by-choice\",\"fields\":[\"transcript\"]}"), left.out());
        shell.run(PEAR, "receive", receiver, place("a.age")).done();
        String arrived = shell.run(PEAR, "case", "show", receiver, code).done();
        assertTrue(arrived.contains("\"left-out\":[\"transcript\"]"), arrived);
    }

    @Test
    void aWholeKindStaysOutForOneBundle() throws IOException {
        meet();
        String shown = shell.run(PLUM, "export", sender, "--case", code, "--to", "Legal aid", "--leave-out",
                "testimony", "--dry-run").done();
        assertTrue(shown.contains("\"reason\":\"by-choice\"") && !shown.contains("Before dawn."), shown);
        shell.run(PLUM, "export", sender, "--case", code, "--to", "Legal aid", "--leave-out", "case", "--dry-run")
                .failed(2);
        shell.run(PLUM, "contact", "leave-out", sender, "Legal aid", "testimony").done();
        assertTrue(shell.run(PLUM, "contact", "leave-out", sender, "Legal aid", "--nothing").done().contains("[]"));
    }
}
