package org.rowan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.ui.WindowSession;

/** A whole session in the window leaves nothing in the home, temporary and working folders. */
class WindowTraceTest {
    private static final Set<String> SEVEN = Set.of("header", "0a.db", "0b.db", "1a.db", "1b.db", "log", "media");

    @TempDir
    private Path machine;

    @Test
    void theWindowLeavesNothingButTheCasebook() throws Exception {
        Path place = Files.createDirectory(machine.resolve("place"));
        List<Path> papers = papers(Files.createDirectory(machine.resolve("papers")));
        try (Watched outside = new Watched(machine.resolve("home"), machine.resolve("tmp"), machine.resolve("work"));
             Watched beside = new Watched(place)) {
            session(place.resolve("casebook"), papers);
            assertEquals(Set.of(), outside.appeared());
            Set<Path> expected = SEVEN.stream().map(name -> place.resolve("casebook").resolve(name))
                    .collect(Collectors.toCollection(TreeSet::new));
            expected.add(place.resolve("casebook"));
            assertEquals(expected, beside.appeared());
        }
    }

    /** One of each kind whose library is known to like files of its own. */
    private static List<Path> papers(Path folder) throws IOException {
        Path picture = folder.resolve("picture.png");
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        Path paper = folder.resolve("paper.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(paper.toFile());
        }
        return List.of(picture, paper, Files.writeString(folder.resolve("letter.txt"), "A green door."));
    }

    private void session(Path casebook, List<Path> papers) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData", "-XX:ErrorFile=/dev/null", "-Djava.awt.headless=true"));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream().filter(WindowTraceTest::aboutTheWindow)
                .map(WindowTraceTest::absolute).forEach(command::add);
        command.addAll(List.of("-Drowan.native=" + Path.of(System.getProperty("rowan.native")).toAbsolutePath(),
                "-Duser.home=" + machine.resolve("home"), "-Djava.io.tmpdir=" + machine.resolve("tmp"), "-cp",
                classPath(), WindowSession.class.getName(), casebook.toString()));
        papers.forEach(paper -> command.add(paper.toString()));
        Path said = machine.resolve("said");
        ProcessBuilder builder = new ProcessBuilder(command).directory(machine.resolve("work").toFile())
                .redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("HOME", machine.resolve("home").toString());
        builder.environment().put("TMPDIR", machine.resolve("tmp").toString());
        builder.environment().keySet().removeAll(Set.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS"));
        Process process = builder.start();
        try {
            assertTrue(process.waitFor(5, TimeUnit.MINUTES), () -> read(said));
            assertEquals(0, process.exitValue(), () -> read(said));
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static boolean aboutTheWindow(String argument) {
        return argument.contains("glass") || argument.contains("prism") || argument.contains("javafx")
                || argument.startsWith("--module-path") || argument.startsWith("--enable-native-access");
    }

    private static String absolute(String argument) {
        String path = "--module-path=";
        return argument.startsWith(path) ? path + Path.of(argument.substring(path.length())).toAbsolutePath() : argument;
    }

    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
