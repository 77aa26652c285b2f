package org.rowan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.bundle.Exchange;
import org.rowan.bundle.Seals;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.Casebooks;
import org.rowan.casebook.NewCasebook;
import org.rowan.casebook.TestCasebooks;
import org.rowan.model.Content;
import org.rowan.model.Field;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.secret.SecretChars;
import org.rowan.vault.SmallConstants;

/** After sealing, a process that opens the casebook and reads everything has none of the sealed words in its memory. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "other systems do not show the memory of a process as a file")
class SealedMemoryTest {
    private static final String PASSPHRASE = "plum tree";

    @TempDir
    private Path place;
    private final Map<String, Canary> words = new TreeMap<>();
    private Id testimony;
    private Id paper;

    @BeforeEach
    void tell() throws IOException {
        Random random = new Random();
        Stream.of("title", "transcript", "older version", "words in a file", "name of a file")
                .forEach(name -> words.put(name, Canary.word(name, 'a', random)));
        try (SecretChars secret = secret()) {
            new Casebooks(SmallConstants.SMALL).create(new NewCasebook(folder(), "Desk", secret, Optional.empty(),
                    Optional.empty(), SmallConstants.SMALL.reserve()), Progress.NONE);
        }
        try (Casebook casebook = open(); Casebook legal = TestCasebooks.open("Legal aid")) {
            new Exchange(casebook).addContact(new Exchange(legal).ownCard().text());
            Id theCase = casebook.records().add(Kind.CASE, Content.of(Field.TITLE, "Morning search")).id();
            testimony = casebook.records().add(Kind.TESTIMONY, Content.of(Field.CASE, theCase.text(),
                    Field.TRANSCRIPT, "She said " + word("older version"))).id();
            casebook.records().revise(testimony, casebook.records().get(testimony).content()
                    .with(Field.TITLE, word("title")).with(Field.TRANSCRIPT, "She said " + word("transcript")));
            byte[] file = ("She wrote " + word("words in a file")).getBytes(StandardCharsets.UTF_8);
            paper = casebook.documents().attach(theCase, word("name of a file") + ".txt",
                    new ByteArrayInputStream(file), file.length, Progress.NONE).id();
        }
    }

    private String word(String name) {
        return words.get(name).text();
    }

    private Path folder() {
        return place.resolve("casebook");
    }

    private static SecretChars secret() {
        return new SecretChars(PASSPHRASE.toCharArray());
    }

    private Casebook open() throws Problem {
        try (SecretChars secret = secret()) {
            return new Casebooks(SmallConstants.SMALL).open(folder(), secret, Optional.empty(), Progress.NONE);
        }
    }

    @Test
    void whoeverOpensTheCasebookAfterwardsHasNoneOfTheWordsInMemory() throws IOException {
        assertEquals(words.keySet(), inMemoryOfAReader());
        try (Casebook casebook = open()) {
            Seals seals = new Seals(casebook);
            seals.seal(seals.plan(List.of(testimony, paper), List.of(casebook.contacts().named("Legal aid"))), true,
                    Progress.NONE);
        }
        assertEquals(Set.of(), inMemoryOfAReader());
        try (Stream<Path> files = Files.list(place.resolve("out"))) {
            assertEquals(Set.of(), new MemoryScan(List.copyOf(words.values())).file(files.findFirst().orElseThrow()));
        }
    }

    private Set<String> inMemoryOfAReader() throws IOException {
        Files.createDirectories(place.resolve("out"));
        Process reader = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData", "-Xmx256m", "--enable-native-access=ALL-UNNAMED",
                "-Drowan.native=" + Path.of(System.getProperty("rowan.native")).toAbsolutePath(), "-cp",
                classPath(), SealedReader.class.getName(), folder().toString(), place.resolve("out").toString())
                .redirectError(place.resolve("said").toFile()).start();
        try (BufferedReader said = reader.inputReader(StandardCharsets.UTF_8)) {
            reader.outputWriter().append(PASSPHRASE).append('\n').flush();
            String answer = String.valueOf(said.readLine());
            assertEquals("read", answer.split(" ")[0], () -> said());
            return new MemoryScan(List.copyOf(words.values())).process(reader.pid());
        } finally {
            reader.destroyForcibly().onExit().join();
        }
    }

    private String said() {
        try {
            return Files.readString(place.resolve("said"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(path -> Path.of(path).toAbsolutePath().toString()).collect(Collectors.joining(File.pathSeparator));
    }
}
