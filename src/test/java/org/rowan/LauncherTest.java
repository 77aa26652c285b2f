package org.rowan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, in a machine of its own: its folders, and a java and mvn that tell how they were called. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a POSIX shell script")
class LauncherTest {
    private static final String TELLS = "#!/bin/sh\nprintf '%s\\n' \"$0\" \"$@\"\n";

    @TempDir
    private Path machine;
    private final Map<String, String> environment = new HashMap<>();

    private record Told(int status, String out, String err) {}

    @BeforeEach
    void aMachineWithoutJava() throws IOException {
        String script = Files.readString(Path.of("packaging/rowan"));
        for (String place : List.of("/usr/", "/opt/", "/Library/Java/JavaVirtualMachines/*")) {
            script = script.replace(" " + place, " " + machine + place);
        }
        executable("project/packaging/rowan", script);
        for (String tool : List.of("dirname", "readlink", "grep")) {
            executable("bin/" + tool, "#!/bin/sh\nexec " + toolOnThisMachine(tool) + " \"$@\"\n");
        }
        environment.put("PATH", machine.resolve("bin").toString());
        environment.put("HOME", machine.resolve("home").toString());
    }

    @Test
    void findsTheJdk25AmongOthers() throws Exception {
        built();
        jdk("usr/lib/jvm/a-17", "17.0.12");
        jdk("usr/lib/jvm/b-125", "125");
        Path right = jdk("usr/lib/jvm/c-25", "25.0.3");
        Told told = start("case", "list", "a folder");
        assertEquals(right + "/bin/java", told.out().lines().findFirst().orElse(told.err()));
        assertTrue(told.out().endsWith("org.rowan.app.Main\ncase\nlist\na folder\n"), told.out());
    }

    @Test
    void findsTheJdkInTheHomeFolder() throws Exception {
        built();
        Path right = jdk("home/.jdks/temurin-25", "25");
        assertTrue(start().out().startsWith(right.toString()));
    }

    @Test
    void findsTheJdkOfTheJavaOnThePath() throws Exception {
        built();
        Path right = jdk("elsewhere/jdk", "25.0.1");
        Files.createSymbolicLink(machine.resolve("bin/java"), right.resolve("bin/java"));
        assertTrue(start().out().startsWith(right.toString()));
    }

    @Test
    void prefersTheNamedJdkAndThenJavaHome() throws Exception {
        built();
        jdk("usr/lib/jvm/c-25", "25.0.3");
        environment.put("JAVA_HOME", jdk("mine", "25").toString());
        assertTrue(start().out().startsWith(machine.resolve("mine").toString()));
        environment.put("ROWAN_JDK", jdk("named", "25").toString());
        assertTrue(start().out().startsWith(machine.resolve("named").toString()));
    }

    @Test
    void passesOverAJavaHomeOfAnotherVersion() throws Exception {
        built();
        environment.put("JAVA_HOME", jdk("old", "17.0.1").toString());
        Path right = jdk("opt/jdk-25", "25");
        assertTrue(start().out().startsWith(right.toString()));
    }

    @Test
    void saysThatThereIsNoJdk() throws Exception {
        built();
        Told told = start();
        assertEquals(1, told.status());
        assertTrue(told.err().contains("no JDK 25 was found"), told.err());
    }

    @Test
    void saysThatTheNamedJdkIsNone() throws Exception {
        built();
        jdk("usr/lib/jvm/c-25", "25.0.3");
        environment.put("ROWAN_JDK", jdk("old", "17.0.1").toString());
        Told told = start();
        assertEquals(1, told.status());
        assertTrue(told.err().contains("old, which is not a JDK 25"), told.err());
    }

    @Test
    void saysThatMavenIsMissing() throws Exception {
        jdk("usr/lib/jvm/c-25", "25.0.3");
        Told told = start();
        assertEquals(1, told.status());
        assertTrue(told.err().contains("Maven (mvn)"), told.err());
    }

    @Test
    void buildsFirstAndKeepsTheBuildOutOfTheResults() throws Exception {
        jdk("usr/lib/jvm/c-25", "25.0.3");
        executable("bin/mvn", TELLS);
        Told told = start("card", "x");
        assertTrue(told.err().contains("-DskipTests"), told.err());
        assertFalse(told.out().contains("-DskipTests"), told.out());
        assertTrue(told.out().endsWith("org.rowan.app.Main\ncard\nx\n"), told.out());
    }

    @Test
    void saysThatTheBuildFailed() throws Exception {
        jdk("usr/lib/jvm/c-25", "25.0.3");
        executable("bin/mvn", "#!/bin/sh\nexit 1\n");
        Told told = start();
        assertEquals(1, told.status());
        assertTrue(told.err().contains("the build did not succeed"), told.err());
    }

    @Test
    void usesOnlyWhatIsBuiltAndLeavesNoTrace() throws Exception {
        built();
        jdk("usr/lib/jvm/c-25", "25.0.3");
        String out = start().out();
        for (String flag : List.of("-XX:-UsePerfData", "-XX:+DisableAttachMechanism", "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=/dev/null", machine.resolve("project/target/fx").toString())) {
            assertTrue(out.contains(flag + "\n"), flag);
        }
        assertFalse(Files.exists(machine.resolve("home")));
    }

    @Test
    void mavenStartsTheProgramWithTheSameSettings() throws Exception {
        built();
        jdk("usr/lib/jvm/c-25", "25.0.3");
        List<String> launched = start().out().lines().filter(word -> word.startsWith("-X")).sorted().toList();
        String pom = Files.readString(Path.of("pom.xml"));
        int plugin = pom.indexOf("<artifactId>exec-maven-plugin</artifactId>");
        List<String> byMaven = pom.substring(plugin, pom.indexOf("</plugin>", plugin)).lines().map(String::strip)
                .filter(line -> line.startsWith("<argument>-X")).map(line -> line.replaceAll("</?argument>", ""))
                .sorted().toList();
        assertEquals(byMaven, launched);
        assertTrue(launched.contains("-Xmx1g"), launched.toString());
    }

    @Test
    void lettersArriveWholeInAnyLocale() throws Exception {
        built();
        executable("usr/lib/jvm/c-25/bin/java", "#!/bin/sh\necho \"$LC_CTYPE $LANG ${LC_ALL-none}\"\n");
        Files.writeString(machine.resolve("usr/lib/jvm/c-25/release"), "JAVA_VERSION=\"25\"\n");
        environment.put("LC_ALL", "ru_RU.KOI8-R");
        assertEquals("C.UTF-8 ru_RU.KOI8-R none\n", start().out());
        executable("bin/locale", "#!/bin/sh\necho UTF-8\n");
        assertEquals("  ru_RU.KOI8-R\n", start().out());
    }

    @Test
    void isFoundThroughALink() throws Exception {
        built();
        jdk("usr/lib/jvm/c-25", "25.0.3");
        Path link = machine.resolve("bin/rowan");
        Files.createSymbolicLink(link, Path.of("../project/packaging/rowan"));
        assertTrue(run(link).out().contains(machine.resolve("project/target/rowan.jar").toString()));
    }

    private Told start(String... arguments) throws IOException, InterruptedException {
        return run(machine.resolve("project/packaging/rowan"), arguments);
    }

    private Told run(Path script, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Stream.concat(Stream.of(script.toString()), Stream.of(arguments)).toList());
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.redirectError(machine.resolve("err").toFile());
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Told(process.waitFor(), out, Files.readString(machine.resolve("err")));
    }

    private void built() throws IOException {
        for (String folder : List.of("lib", "fx", "native")) {
            Files.createDirectories(machine.resolve("project/target").resolve(folder));
        }
        Files.createFile(machine.resolve("project/target/rowan.jar"));
    }

    private Path jdk(String place, String version) throws IOException {
        executable(place + "/bin/java", TELLS);
        Files.writeString(machine.resolve(place).resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return machine.resolve(place);
    }

    private void executable(String place, String script) throws IOException {
        Path file = machine.resolve(place);
        Files.createDirectories(file.getParent());
        Files.writeString(file, script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path toolOnThisMachine(String name) {
        return Stream.of("/bin", "/usr/bin").map(f -> Path.of(f, name)).filter(Files::exists).findFirst().orElseThrow();
    }
}
