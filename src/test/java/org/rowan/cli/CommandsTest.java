package org.rowan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.Casebooks;
import org.rowan.cli.Shell.Outcome;
import org.rowan.model.Progress;
import org.rowan.secret.SecretChars;
import org.rowan.vault.SmallConstants;

/** Commands on one casebook, as a script sees them: arguments in, status, lines and files out. */
class CommandsTest {
    private static final String PLUM = "plum tree\n";

    @TempDir
    private Path here;
    private final Shell shell = new Shell();
    private String folder;

    @BeforeEach
    void aCasebook() {
        folder = here.resolve("casebook").toString();
        shell.run(PLUM, "create", folder, "--name", "Reading room").done();
    }

    private String newCase(String title) {
        return shell.run(PLUM, "case", "add", folder, "--title", title).field("code");
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(here.resolve(name), text).toString();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(here)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void createSaysWhereAndPrintsNothing() throws IOException {
        Outcome created = shell.run("pear tree\n", "create", here.resolve("second place").toString());
        assertEquals("", created.done());
        assertTrue(created.err().contains("second place"), created.err());
    }

    @Test
    void createRefusesAPlaceThatIsTaken() throws IOException {
        Files.createDirectory(here.resolve("full"));
        file("full/note.txt", "mine");
        shell.run(PLUM, "create", here.resolve("full").toString()).failed(6);
        assertEquals("mine", Files.readString(here.resolve("full/note.txt")));
        shell.run(PLUM, "create", folder).failed(6);
        newCase("still opens");
    }

    @Test
    void createRefusesAnEmptyPassphrase() throws IOException {
        shell.run("\n", "create", here.resolve("new").toString()).failed(2);
        assertEquals(List.of("casebook"), names());
    }

    @Test
    void createSetsAsideWhatIsAskedFor() throws IOException {
        shell.run(PLUM, "create", here.resolve("large").toString(), "--reserve", "2M").done();
        assertEquals(4L << 20, Files.size(here.resolve("large/media")));
        shell.run(PLUM, "create", here.resolve("wrong").toString(), "--reserve", "much").failed(2);
        assertEquals(List.of("casebook", "large"), names());
    }

    @Test
    void growMakesRoom() throws IOException {
        long before = Files.size(Path.of(folder, "media"));
        shell.run(PLUM, "grow", folder).failed(2);
        assertEquals(before, Files.size(Path.of(folder, "media")));
        shell.run(PLUM, "grow", folder, "--reserve", "1M").done();
        assertEquals(2L << 20, Files.size(Path.of(folder, "media")));
        newCase("after growth");
    }

    @Test
    void aWrongPassphraseAndNoCasebookAreToldInTheSameWords() {
        Outcome wrong = shell.run("pear tree\n", "case", "list", folder);
        Outcome nothing = shell.run(PLUM, "case", "list", here.toString());
        Outcome nowhere = shell.run(PLUM, "case", "list", here.resolve("nowhere").toString());
        wrong.failed(3);
        nothing.failed(3);
        nowhere.failed(3);
        assertEquals(wrong.err(), nothing.err());
        assertEquals(wrong.err(), nowhere.err());
    }

    @Test
    void aNewPassphraseTakesThePlaceOfTheOld() {
        shell.run(PLUM + "pear tree\n", "passphrase", folder).done();
        shell.run(PLUM, "case", "list", folder).failed(3);
        shell.run("pear tree\n", "case", "list", folder).done();
    }

    @Test
    void tooFewPassphrasesChangeNothing() {
        shell.run(PLUM, "passphrase", folder).failed(2);
        shell.run(PLUM, "second", folder).failed(2);
        shell.run(PLUM, "case", "list", folder).done();
    }

    @Test
    void aPassphraseThatIsTakenIsRefused() {
        shell.run(PLUM + "pear tree\n", "second", folder).done();
        shell.run(PLUM + "pear tree\n", "passphrase", folder).failed(1);
        shell.run(PLUM + PLUM, "second", folder).failed(1);
    }

    @Test
    void theSecondPassphraseOpensAnotherCasebook() {
        newCase("Border");
        shell.run(PLUM + "pear tree\n", "second", folder).done();
        assertEquals("", shell.run("pear tree\n", "case", "list", folder).done());
        shell.run("pear tree\n", "case", "add", folder, "--title", "Garden").done();
        assertEquals(1, shell.run(PLUM, "case", "list", folder).lines().size());
        assertFalse(shell.run("pear tree\n", "search", folder, "Border").done().contains("Border"));
    }

    @Test
    void theOtherCasebookHasANameOfItsOwn() {
        String own = shell.run(PLUM, "card", folder).done();
        shell.run(PLUM + "pear tree\n", "second", folder, "--name", "Allotment 4").done();
        assertTrue(shell.run("pear tree\n", "card", folder).done().contains("Allotment 4"));
        assertEquals(own, shell.run(PLUM, "card", folder).done());
    }

    @Test
    void casesAreAddedListedAndShown() {
        Outcome added = shell.run(PLUM, "case", "add", folder, "--title", "Morning search", "--date", "about 5 March",
                "--place", "Вёска", "--set", "mechanism=removal");
        assertTrue(added.done().matches("\\{\"id\":\"[0-9a-f]{32}\",\"code\":\"K-[2-9A-Z]{8}\"}\n"), added.out());
        String listed = shell.run(PLUM, "case", "list", folder).done();
        assertTrue(listed.contains("\"title\":\"Morning search\",\"date\":\"about 5 March\",\"place\":\"Вёска\""), listed);
        for (String name : List.of(added.field("code"), added.field("id"), "Morning search",
                added.field("code").toLowerCase())) {
            String shown = shell.run(PLUM, "case", "show", folder, name).done();
            assertTrue(shown.contains("\"mechanism\":\"removal\""), shown);
            assertTrue(shown.contains("\"testimonies\":[]"), shown);
        }
    }

    @Test
    void textsComeFromStandardInputAndFilesToo() throws IOException {
        shell.run(PLUM + "From input\n", "case", "add", folder, "--title", "-", "--place",
                "@" + file("place.txt", "From a file\r\n"), "--date", "@@noon").done();
        String listed = shell.run(PLUM, "case", "list", folder).done();
        assertTrue(listed.contains("\"title\":\"From input\",\"date\":\"@noon\",\"place\":\"From a file\""), listed);
    }

    @Test
    void settingAFieldKeepsTheVersionBefore() {
        String code = newCase("Before");
        String first = shell.run(PLUM, "case", "show", folder, code).field("revision");
        Outcome set = shell.run(PLUM, "case", "set", folder, code, "--set", "title=After", "place=Vorona");
        assertEquals(code, set.field("code"));
        String shown = shell.run(PLUM, "case", "show", folder, code).done();
        assertTrue(shown.contains("\"title\":\"After\"") && shown.contains("\"place\":\"Vorona\""), shown);
        assertFalse(shown.contains("Before"), shown);
        String history = shell.run(PLUM, "case", "show", folder, code, "--history").done();
        assertTrue(history.contains("\"title\":\"Before\"") && history.contains(first), history);
        shell.run(PLUM, "case", "set", folder, code, "--set", "place=").done();
        assertFalse(shell.run(PLUM, "case", "show", folder, code).done().contains("\"place\""));
    }

    @Test
    void aFieldCanNotTakeTheNameOfWhatEveryRecordHas() {
        String code = newCase("Before");
        shell.run(PLUM, "case", "set", folder, code, "--set", "id=1").failed(2);
        shell.run(PLUM, "case", "set", folder, code, "--set", "without").failed(2);
        shell.run(PLUM, "case", "set", folder, code, "--set", "=x").failed(2);
    }

    @Test
    void anUnknownOrAmbiguousNameIsToldApart() {
        newCase("Twin");
        newCase("Twin");
        shell.run(PLUM, "case", "show", folder, "Nobody").failed(2);
        Outcome twin = shell.run(PLUM, "case", "show", folder, "Twin");
        twin.failed(2);
        assertTrue(twin.err().contains("several"), twin.err());
    }

    @Test
    void aTestimonyIsShownOnceWithItsCase() throws IOException {
        String code = newCase("Border");
        Outcome added = shell.run(PLUM, "testimony", "add", folder, "--case", code, "--transcript",
                file("told.txt", "They came before dawn.\n"), "--date", "winter");
        assertTrue(added.field("code").startsWith("T-"));
        String shown = shell.run(PLUM, "case", "show", folder, code).done();
        assertTrue(shown.contains("\"transcript\":\"They came before dawn.\\n\""), shown);
        assertEquals(shown.indexOf("before dawn"), shown.lastIndexOf("before dawn"));
    }

    @Test
    void aTranscriptThatIsNotUtf8IsRefused() throws IOException {
        String code = newCase("Border");
        Path wrong = Files.write(here.resolve("wrong.txt"), new byte[] {'a', 'b', (byte) 0xff, 'c'});
        Outcome refused = shell.run(PLUM, "testimony", "add", folder, "--case", code, "--transcript", wrong.toString());
        refused.failed(5);
        assertTrue(refused.err().contains("wrong.txt") && refused.err().contains("2"), refused.err());
        assertTrue(shell.run(PLUM, "case", "show", folder, code).done().contains("\"testimonies\":[]"));
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        String code = newCase("Border");
        Outcome refused = shell.run(PLUM, "attach", folder, "--case", code, here.resolve("gone.pdf").toString());
        refused.failed(6);
        assertTrue(refused.err().contains("gone.pdf"), refused.err());
        shell.run(PLUM, "testimony", "add", folder, "--case", code, "--transcript", "gone.txt").failed(6);
        shell.plain(new byte[0], "case", "list", folder, "--passphrase-file", "gone").failed(6);
    }

    @Test
    void documentsComeInAndGoOutUnchanged() throws IOException {
        String code = newCase("Border");
        String letter = file("letter.txt", "Dear neighbour, the green door was open.");
        Outcome attached = shell.run(PLUM, "attach", folder, "--case", code, letter, file("two.txt", "second"));
        assertEquals(2, attached.lines().size());
        assertTrue(attached.lines().get(1).endsWith("\"bytes\":6}"), attached.out());
        String out = here.resolve("out.txt").toString();
        Outcome saved = shell.run(PLUM, "media", folder, attached.field("sha256"), "--out", out);
        saved.done();
        assertTrue(saved.err().contains("out.txt"), saved.err());
        assertEquals(-1, Files.mismatch(Path.of(letter), Path.of(out)));
    }

    @Test
    void nothingIsOverwrittenAndAnErrorLeavesNoFile() throws IOException {
        String code = newCase("Border");
        String sha256 = shell.run(PLUM, "attach", folder, "--case", code, file("a.txt", "letter")).field("sha256");
        shell.run(PLUM, "media", folder, sha256, "--out", file("taken.txt", "mine")).failed(6);
        assertEquals("mine", Files.readString(here.resolve("taken.txt")));
        shell.run(PLUM, "media", folder, sha256, "--out", here.resolve("no/such/place").toString()).failed(6);
        shell.run(PLUM, "media", folder, "0".repeat(64), "--out", here.resolve("x").toString()).failed(2);
        shell.run(PLUM, "media", folder, "no hash", "--out", here.resolve("x").toString()).failed(2);
        assertEquals(List.of("a.txt", "casebook", "taken.txt"), names());
    }

    @Test
    void aDocumentTooLargeForTheCasebookLeavesItAsItWas() throws IOException {
        String code = newCase("Border");
        Path large = Files.write(here.resolve("large.bin"), new byte[300 * 1024]);
        shell.run(PLUM, "attach", folder, "--case", code, large.toString()).failed(6);
        assertTrue(shell.run(PLUM, "case", "show", folder, code).done().contains("\"documents\":[]"));
        shell.run(PLUM, "verify", folder).done();
    }

    @Test
    void aSteeringFileNameDoesNotReachTheTerminal() throws IOException {
        String code = newCase("Border");
        String hostile = file("a\u001b[2J\nb\u202egpj.txt", "x");
        Outcome attached = shell.run(PLUM, "attach", folder, "--case", code, hostile);
        attached.done();
        String shown = shell.run(PLUM, "case", "show", folder, code).done();
        assertFalse(shown.contains("\u001b") || shown.contains("\u202e"), shown);
        Outcome refused = shell.run(PLUM, "attach", folder, "--case", code, hostile + "2");
        assertFalse(refused.err().contains("\u001b") || refused.err().contains("\u202e"), refused.err());
    }

    @Test
    void searchFindsAllWordsAsPrefixesAndPhrases() throws IOException {
        String code = newCase("Border");
        shell.run(PLUM, "testimony", "add", folder, "--case", code, "--transcript",
                file("told.txt", "Тёмным утром они пришли; the green door was open.")).done();
        String found = shell.run(PLUM, "search", folder, "темн приш").done();
        assertTrue(found.matches("(?s)\\{\"kind\":\"testimony\",\"case\":\"" + code
                + "\",\"code\":\"T-[2-9A-Z]{8}\",\"field\":\"transcript\",\"snippet\":\".*\n"), found);
        assertEquals(1, shell.run(PLUM, "search", folder, "\"green door\"").lines().size());
        assertEquals("", shell.run(PLUM, "search", folder, "\"door green\"").done());
        assertEquals("", shell.run(PLUM, "search", folder, "green window").done());
        shell.run(PLUM, "search", folder, "green", "--limit", "0").failed(2);
    }

    @Test
    void theRescueKeyIsPrintedAfterAWarning() {
        Outcome rescue = shell.run(PLUM, "rescue", folder);
        assertTrue(rescue.done().matches("\\{\"file\":\"[01]b\\.db\",\"key\":\"[0-9a-f]{96}\"}\n"), rescue.out());
        assertTrue(rescue.err().contains("without a passphrase"), rescue.err());
    }

    @Test
    void aCasebooksOwnFileIsNotTakenIn() throws IOException {
        String code = newCase("Border");
        String own = Path.of(folder, "header").toString();
        String link = Files.createSymbolicLink(here.resolve("link.txt"), Path.of(own)).toString();
        for (String file : List.of(own, link)) {
            shell.run(PLUM, "attach", folder, "--case", code, file).failed(6);
            shell.run(PLUM, "receive", folder, file).failed(6);
            shell.run(PLUM, "verify", file).failed(6);
        }
        assertTrue(shell.run(PLUM, "case", "show", folder, code).done().lines().noneMatch(l -> l.contains("header")));
    }

    @Test
    void aSoundCasebookVerifies() {
        newCase("Border");
        assertEquals("", shell.run(PLUM, "verify", folder).done());
    }

    @Test
    void aSecondProcessIsToldThatTheCasebookIsInUse() throws Exception {
        try (SecretChars passphrase = new SecretChars("plum tree".toCharArray());
                Casebook _ = new Casebooks(SmallConstants.SMALL)
                        .open(Path.of(folder), passphrase, Optional.empty(), Progress.NONE)) {
            shell.run(PLUM, "case", "list", folder).failed(7);
        }
        shell.run(PLUM, "case", "list", folder).done();
    }

    @Test
    void mistakesOfUseAreExplained() {
        for (String[] wrong : new String[][] {{}, {"dance"}, {"case"}, {"case", "add", folder}, {"case", "list"},
            {"case", "list", folder, "--loud"}, {"search", folder, "x", "--limit", "many"}}) {
            shell.plain(new byte[0], wrong).failed(2);
        }
    }

    @Test
    void withoutATerminalAndAFileNobodyIsAsked() {
        Outcome refused = shell.plain(new byte[0], "case", "list", folder);
        refused.failed(2);
        assertTrue(refused.err().contains("--passphrase-file"), refused.err());
    }

    @Test
    void lettersThatWereLostOnTheWayAreNotStored() {
        shell.run(PLUM, "case", "add", folder, "--title", "\ufffd\ufffd").failed(2);
        assertEquals("", shell.run(PLUM, "case", "list", folder).done());
    }

    @Test
    void helpIsEverywhere() {
        for (String[] words : new String[][] {{"--help"}, {"case", "--help"}, {"case", "add", "-h"}, {"rescue", "-h"}}) {
            String help = shell.plain(new byte[0], words).done();
            assertTrue(help.contains("--help"), help);
            assertFalse(help.contains("cli."), help);
        }
    }

    @Test
    void anyScriptMayStandInAPassphrase() {
        String place = here.resolve("third").toString();
        String line = "сливовое дерево 🌳\n";
        shell.plain(line.getBytes(StandardCharsets.UTF_8), "create", place, "--passphrase-file", "-").done();
        shell.run(line, "case", "list", place).done();
    }
}
