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

/** Recovery shares, as a script sees them. */
class ShareCommandsTest {
    private static final String PLUM = "plum tree\n";
    private static final String PEAR = "pear tree\n";
    private static final String ASH = "ash tree\n";

    @TempDir
    private Path here;
    private final Shell shell = new Shell();
    private String folder;
    private Path pages;

    @BeforeEach
    void two() throws IOException {
        folder = here.resolve("casebook").toString();
        pages = Files.createDirectory(here.resolve("pages"));
        shell.run(PLUM, "create", folder).done();
        shell.run(PLUM + PEAR, "second", folder).done();
        shell.run(PLUM, "case", "add", folder, "--title", "Border").done();
        shell.run(PEAR, "case", "add", folder, "--title", "Garden").done();
    }

    private Outcome shares(String of) {
        return shell.run(PLUM, "shares", of, "--threshold", "2", "--shares", "3", "--out-dir", pages.toString());
    }

    private String page(int number) {
        return pages.resolve("share-" + number + ".txt").toString();
    }

    private String titles(String passphrase) {
        return shell.run(passphrase, "case", "list", folder).field("title");
    }

    @Test
    void twoOfThreePagesOpenTheCasebookAfterItsPassphraseIsForgotten() {
        Outcome made = shares(folder);
        assertEquals(3, made.lines().size());
        assertTrue(made.err().contains("can not be taken back"), made.err());
        Outcome rebuilt = shell.run(ASH, "rebuild", folder, page(3), page(1));
        assertEquals("", rebuilt.done());
        assertEquals("Border", titles(ASH));
        shell.run(PLUM, "case", "list", folder).failed(3);
        assertEquals("Garden", titles(PEAR));
        assertEquals(List.of(), shell.run(ASH, "verify", folder).lines());
    }

    @Test
    void aPageHasTenLinesOfFiveWordsAndSaysWhatItIsFor() throws IOException {
        shares(folder).done();
        List<String> lines = Files.readAllLines(Path.of(page(2)));
        assertEquals("ROWAN SHARE", lines.getFirst());
        assertTrue(lines.subList(2, 12).stream().allMatch(l -> l.strip().split("\\s+").length == 6), lines.toString());
        assertTrue(lines.stream().anyMatch(l -> l.contains("Any 2 of the shares that begin with")), lines.toString());
    }

    @Test
    void wordsAreTakenFromStandardInputBehindThePassphrase() throws IOException {
        shares(folder).done();
        String words = String.join("\n", Files.readAllLines(Path.of(page(2))).subList(2, 12));
        shell.run(ASH + words, "rebuild", folder, page(1), "-").done();
        assertEquals("Border", titles(ASH));
    }

    @Test
    void tooFewTheSameTwiceAndMixedOnesChangeNothing() throws IOException {
        shares(folder).done();
        shell.run(ASH, "rebuild", folder, page(1)).failed(2);
        Outcome twice = shell.run(ASH, "rebuild", folder, page(1), page(1));
        twice.failed(2);
        assertTrue(twice.err().contains("Share 1 is here already"), twice.err());
        Path old = Files.move(Path.of(page(1)), here.resolve("old.txt"));
        Files.delete(Path.of(page(2)));
        Files.delete(Path.of(page(3)));
        shares(folder).done();
        shell.run(ASH, "rebuild", folder, old.toString(), page(2)).failed(5);
        assertEquals("Border", titles(PLUM));
    }

    @Test
    void anAlteredWordIsNamedWithItsFile() throws IOException {
        shares(folder).done();
        List<String> lines = Files.readAllLines(Path.of(page(2)));
        String wrong = lines.get(4).replaceFirst("^( 3  )\\S+", "$1" + (lines.get(4).contains("zoo") ? "able" : "zoo"));
        Files.writeString(Path.of(page(2)), String.join("\n", lines).replace(lines.get(4), wrong));
        Outcome refused = shell.run(ASH, "rebuild", folder, page(1), page(2));
        refused.failed(5);
        assertTrue(refused.err().contains("share-2.txt") && refused.err().contains("Word 11 is not the one"),
                refused.err());
    }

    @Test
    void sharesOfAnotherFolderAndAnUnreadableFileAreTold() throws IOException {
        String other = here.resolve("other").toString();
        shell.run(PLUM, "create", other).done();
        shares(other).done();
        shell.run(ASH, "rebuild", folder, page(1), page(2)).failed(3);
        Path letter = Files.writeString(here.resolve("letter.txt"), "Dear Ana, how are you?");
        shell.run(ASH, "rebuild", folder, letter.toString()).failed(5);
        shell.run(ASH, "rebuild", folder, here.resolve("none").toString()).failed(6);
        shell.run(ASH, "rebuild", folder, Path.of(folder, "header").toString()).failed(6);
        assertEquals("Border", titles(PLUM));
    }

    @Test
    void impossibleNumbersAndATakenPlaceWriteNothing() throws IOException {
        for (List<String> numbers : List.of(List.of("1", "3"), List.of("4", "3"), List.of("2", "17"))) {
            shell.run(PLUM, "shares", folder, "--threshold", numbers.get(0), "--shares", numbers.get(1), "--out-dir",
                    pages.toString()).failed(2);
        }
        Files.writeString(Path.of(page(3)), "mine");
        shares(folder).failed(6);
        try (Stream<Path> left = Files.list(pages)) {
            assertEquals(List.of(Path.of(page(3))), left.toList());
        }
        shell.run(PLUM, "shares", folder, "--threshold", "2", "--shares", "2", "--out-dir", folder).failed(6);
        assertFalse(Files.exists(Path.of(folder, "share-1.txt")));
    }

    @Test
    void aContactGetsAShareInABundleAndHandsItBackAsAFile() throws IOException {
        String friend = here.resolve("friend").toString();
        shell.run(PEAR, "create", friend, "--name", "Friend").done();
        Path card = Files.writeString(here.resolve("card.txt"), shell.run(PEAR, "card", friend).done());
        shell.run(PLUM, "contact", "add", folder, card.toString()).done();
        Outcome made = shell.run(PLUM, "shares", folder, "--threshold", "2", "--shares", "2", "--to", "Friend",
                "--out-dir",
                pages.toString());
        assertTrue(made.lines().getFirst().contains("\"to\":\"Friend\""), made.out());
        String bundle = made.field("file");
        assertFalse(shell.run(PLUM, "search", folder, "Recovery").done().contains("share"), "nothing of it stays here");
        String received = shell.run(PEAR, "receive", friend, bundle).done();
        assertEquals(2, received.lines().filter(line -> line.contains("\"plan\":\"new\"")).count());
        String document = shell.run(PEAR, "case", "show", friend, "Recovery share 1").field("sha256");
        String page = here.resolve("back.txt").toString();
        shell.run(PEAR, "media", friend, document, "--out", page).done();
        shell.run(ASH, "rebuild", folder, page, page(2)).done();
        assertEquals("Border", titles(ASH));
    }

    @Test
    void aKeyFileMayGoWithTheNewPassphrase() {
        shares(folder).done();
        String key = here.resolve("key").toString();
        shell.run(ASH, "rebuild", folder, page(1), page(2), "--key-file", key).done();
        shell.run(ASH, "case", "list", folder).failed(3);
        assertEquals("Border", shell.run(ASH, "case", "list", folder, "--key-file", key).field("title"));
    }
}
