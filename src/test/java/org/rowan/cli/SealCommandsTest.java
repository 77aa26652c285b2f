package org.rowan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.cli.Shell.Outcome;

/** Sealing between two casebooks, as scripts see it. */
class SealCommandsTest {
    private static final String PLUM = "plum tree\n";
    private static final String PEAR = "pear tree\n";

    @TempDir
    private Path here;
    private final Shell shell = new Shell();
    private String sender;
    private String receiver;
    private String theCase;
    private String testimony;

    @BeforeEach
    void twoCasebooksAndATestimony() throws IOException {
        sender = here.resolve("sender").toString();
        receiver = here.resolve("receiver").toString();
        Files.createDirectory(here.resolve("out"));
        shell.run(PLUM, "create", sender, "--name", "Reading room").done();
        shell.run(PEAR, "create", receiver, "--name", "Legal aid").done();
        shell.run(PLUM, "contact", "add", sender, file("a.txt", shell.run(PEAR, "card", receiver).done())).done();
        shell.run(PEAR, "contact", "add", receiver, file("b.txt", shell.run(PLUM, "card", sender).done())).done();
        theCase = shell.run(PLUM, "case", "add", sender, "--title", "Border").field("code");
        testimony = shell.run(PLUM, "testimony", "add", sender, "--case", theCase, "--transcript",
                file("told.txt", "Before dawn at the quince tree.")).field("code");
        shell.run(PLUM, "attach", sender, "--case", theCase, file("voice.txt", "The voice says medlar.")).done();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(here.resolve(name), text).toString();
    }

    private List<Path> out() throws IOException {
        try (Stream<Path> files = Files.list(here.resolve("out"))) {
            return files.toList();
        }
    }

    private Outcome outbox(String passphrase, String folder, String... more) {
        return shell.run(passphrase, Stream.concat(Stream.of("outbox", folder), Stream.of(more)).toArray(String[]::new));
    }

    private Path written(String passphrase, String folder) throws IOException {
        List<Path> before = out();
        outbox(passphrase, folder, "--out-dir", here.resolve("out").toString()).done();
        return out().stream().filter(p -> !before.contains(p)).findFirst().orElseThrow();
    }

    @Test
    void aTestimonyIsSealedReadByItsRecipientAndItsReceiptLetsTheCopyGo() throws IOException {
        Outcome sealed = shell.run(PLUM, "seal", sender, testimony, "--to", "Legal aid", "--with", "voice.txt");
        assertTrue(sealed.done().contains("\"code\":\"" + testimony + "\"") && sealed.out().contains("\"media\":1"));
        assertTrue(sealed.err().contains("Legal aid"), sealed.err());
        assertFalse(sealed.out().contains("Legal aid"), sealed.out());
        assertEquals("", shell.run(PLUM, "search", sender, "quince").done());
        assertEquals("", shell.run(PLUM, "search", sender, "medlar").done());
        String shown = shell.run(PLUM, "case", "show", sender, theCase).done();
        assertTrue(shown.contains("\"testimonies\":[]") && shown.contains("\"sealed\":[{\"code\":\"" + testimony), shown);
        assertTrue(outbox(PLUM, sender).done().contains("\"kind\":\"sealed\""));
        Path bundle = written(PLUM, sender);
        assertTrue(shell.run(PEAR, "receive", receiver, bundle.toString()).err().contains("receipt"));
        assertTrue(shell.run(PEAR, "search", receiver, "quince").done().contains(testimony));
        assertTrue(shell.run(PEAR, "search", receiver, "medlar").done().contains("\"case\":\"" + theCase));
        Path receipt = written(PEAR, receiver);
        assertEquals("", outbox(PEAR, receiver).done());
        assertTrue(shell.run(PLUM, "receive", sender, receipt.toString()).done().contains("\"state\":\"arrived\""));
        assertEquals("", outbox(PLUM, sender).done());
        assertTrue(shell.run(PLUM, "receive", sender, receipt.toString()).done().contains("\"state\":\"unknown\""));
        assertEquals("", shell.run(PLUM, "verify", sender).done());
    }

    @Test
    void whatComesBackIsTakenInOnlyWhenAskedFor() throws IOException {
        shell.run(PLUM, "seal", sender, testimony, "--to", "Legal aid", "--keep-name").done();
        assertTrue(shell.run(PLUM, "case", "show", sender, theCase).done().contains("\"to\":\"Legal aid\""));
        shell.run(PEAR, "receive", receiver, written(PLUM, sender).toString()).done();
        String back = here.resolve("back.age").toString();
        shell.run(PEAR, "export", receiver, "--case", theCase, "--to", "Reading room", "--out", back).done();
        Outcome refused = shell.run(PLUM, "receive", sender, back);
        assertTrue(refused.done().contains("\"reason\":\"sealed\""), refused.out());
        assertTrue(refused.err().contains("--bring-back"), refused.err());
        assertEquals("", shell.run(PLUM, "search", sender, "quince").done());
        shell.run(PLUM, "receive", sender, back, "--bring-back").done();
        assertTrue(shell.run(PLUM, "search", sender, "quince").done().contains(testimony));
    }

    @Test
    void oneselfNobodyAndAnUnknownTestimonyAreRefused() throws IOException {
        shell.run(PLUM, "contact", "add", sender, file("own.txt", shell.run(PLUM, "card", sender).done())).done();
        shell.run(PLUM, "seal", sender, testimony, "--to", "Reading room").failed(4);
        shell.run(PLUM, "seal", sender, testimony).failed(2);
        shell.run(PLUM, "seal", sender, testimony, "--to", "Nobody").failed(2);
        shell.run(PLUM, "seal", sender, "T-ZZZZ", "--to", "Legal aid").failed(2);
        assertTrue(shell.run(PLUM, "search", sender, "quince").done().contains(testimony));
        assertEquals("", outbox(PLUM, sender).done());
    }

    @Test
    void aCopyIsLetGoByItsIdOnly() throws IOException {
        String bundle = shell.run(PLUM, "seal", sender, testimony, "--to", "Legal aid").done()
                .replaceAll("(?s).*\"bundles\":\\[\"([0-9a-f]+)\".*", "$1");
        outbox(PLUM, sender, "--let-go", "0".repeat(32)).failed(2);
        assertFalse(outbox(PLUM, sender).done().isEmpty());
        assertEquals("", outbox(PLUM, sender, "--let-go", bundle).done());
    }
}
