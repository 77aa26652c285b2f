package org.rowan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A day at the command line, in processes as the launcher starts them: no file appears but what the user wants. */
class TraceHygieneTest {
    private static final Set<String> SEVEN = Set.of("header", "0a.db", "0b.db", "1a.db", "1b.db", "log", "media");
    private static final String PDF = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 100]/Contents 4 0 R\
            /Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>>>>>>>endobj
            4 0 obj<</Length 44>>stream
            BT /F 12 Tf 20 50 Td (A green door) Tj ET   \s
            endstream endobj
            trailer<</Root 1 0 R>>
            """;

    @TempDir
    private Path machine;
    private Path home;
    private Path temporary;
    private Path work;
    private Path place;

    @BeforeEach
    void aMachine() {
        home = machine.resolve("home");
        temporary = machine.resolve("tmp");
        work = machine.resolve("work");
        place = machine.resolve("place");
    }

    @Test
    void theCommandLineLeavesNothingButWhatIsAskedFor() throws Exception {
        Files.createDirectory(place);
        Path letter = Files.writeString(machine.resolve("letter.pdf"), PDF);
        Path told = Files.writeString(machine.resolve("told.txt"), "They came before dawn.");
        String casebook = place.resolve("casebook").toString();
        try (Watched outside = new Watched(home, temporary, work); Watched beside = new Watched(place)) {
            rowan("plum tree\n", "create", casebook);
            rowan("plum tree\n", "case", "add", casebook, "--title", "Border");
            rowan("plum tree\n", "testimony", "add", casebook, "--case", "Border", "--transcript", told.toString());
            String attached = rowan("plum tree\n", "attach", casebook, "--case", "Border", letter.toString());
            String sha256 = attached.replaceAll("(?s).*\"sha256\":\"([0-9a-f]{64})\".*", "$1");
            assertTrue(rowan("plum tree\n", "search", casebook, "green door").contains("contents"));
            rowan("plum tree\n", "media", casebook, sha256, "--out", place.resolve("saved.pdf").toString());
            rowan("plum tree\ndoor\n", "backup", casebook, "--to-passphrase", "--out", place.resolve("b.age").toString());
            rowan("plum tree\ndoor\n", "receive", casebook, place.resolve("b.age").toString());
            assertEquals(Set.of(), outside.appeared());
            assertEquals(expected(casebook, "saved.pdf", "b.age"), beside.appearedWhole());
        }
    }

    private Set<Path> expected(String casebook, String... saved) {
        return Stream.concat(SEVEN.stream().map(name -> Path.of(casebook, name)),
                        Stream.concat(Stream.of("casebook"), Stream.of(saved)).map(place::resolve))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String rowan(String input, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("org.rowan.app.Main"));
        command.addAll(List.of(words));
        command.addAll(List.of("--passphrase-file", "-"));
        return java(input, command);
    }

    private String java(String input, List<String> mainAndWords) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism", "-XX:ErrorFile=/dev/null", "-Djava.awt.headless=true",
                "-Drowan.native=" + Path.of(System.getProperty("rowan.native")).toAbsolutePath(),
                "-Duser.home=" + home, "-Djava.io.tmpdir=" + temporary, "-Dglass.platform=Headless",
                "-Dprism.order=sw", "--module-path", System.getProperty("jdk.module.path"), "--add-modules",
                "javafx.controls", "--add-opens", "javafx.graphics/com.sun.javafx.application=ALL-UNNAMED",
                "--enable-native-access=javafx.graphics,ALL-UNNAMED", "-cp", classPath()));
        command.addAll(mainAndWords);
        Path err = machine.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command).directory(work.toFile()).redirectError(err.toFile());
        builder.environment().put("HOME", home.toString());
        builder.environment().put("TMPDIR", temporary.toString());
        Process process = builder.start();
        process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), Files.readString(err));
        return out;
    }

    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString()).collect(Collectors.joining(File.pathSeparator));
    }
}
