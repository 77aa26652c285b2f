package org.rowan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.Casebooks;
import org.rowan.model.Progress;
import org.rowan.secret.SecretChars;
import org.rowan.vault.Compartment;

/**
 * Twenty canaries are planted by hand of a person at the window: names, a passphrase, the key that it leads to, what a
 * document says, words that are searched. All are found in the process while it is open. After the lock that process is
 * gone, and none is found in the fresh one, in swap, or in any file that was written since the start.
 */
@EnabledOnOs(value = OS.LINUX, disabledReason = "other systems do not show the memory of a process as a file")
class CanaryTest {
    private static final int PLANTED = 20;
    private static final char LATIN = 'a';
    private static final char CYRILLIC = '\u0430';
    /** Where programs write that do not ask where they may. */
    private static final List<String> ELSEWHERE = List.of("/tmp", "/var/tmp", "/dev/shm", "/run/user");

    @TempDir
    private Path machine;
    private final Instant start = Instant.now();
    private final Random random = new Random();
    private final Map<String, Canary> canaries = new LinkedHashMap<>();

    @Test
    void afterALockNothingOfTheCasebookIsLeftInMemoryOrInAnyFile() throws Exception {
        try (WindowProcess window = new WindowProcess(machine, true)) {
            Set<String> seen = new TreeSet<>(plant(window));
            ProcessHandle open = window.now();
            seen.addAll(scan().process(open.pid()));
            assertEquals(canaries.keySet(), seen, "the scan must be able to find every one");
            theScanOfFilesFinds(window);
            window.lock("L", true);
            assertFalse(open.isAlive());
            assertFalse(Files.exists(Path.of("/proc", Long.toString(open.pid()))));
            assertEquals(List.of(window.now()), window.alive());
            assertEquals(Set.of(), scan().process(window.now().pid()));
            assertEquals(Map.of(), inFiles());
            assertEquals(Map.of(), inSwap());
        }
    }

    private Canary plant(String name, char first) {
        return canaries.computeIfAbsent(name, n -> Canary.word(n, first, random));
    }

    private MemoryScan scan() {
        return new MemoryScan(List.copyOf(canaries.values()));
    }

    /** @return what was found at the moment when a passphrase stands in its field */
    private Set<String> plant(WindowProcess window) throws IOException {
        WindowDay day = new WindowDay(window);
        Path casebook = machine.resolve("casebook");
        Canary passphrase = plant("passphrase", LATIN);
        day.beginCasebook(casebook, plant("name of the owner", CYRILLIC), passphrase);
        Set<String> typed = scan().process(window.now().pid());
        assertTrue(typed.contains("passphrase"), typed.toString());
        day.finishCasebook();
        write(window);
        look(window, day);
        window.lock("L", true);
        key(casebook, passphrase);
        window.tell("fill", "#passphrase", plant("passphrase that is wrong", LATIN));
        window.tell("press", "#unlock-open");
        window.tell("seen", ".error-line");
        window.tell("fill", "#passphrase", passphrase);
        window.tell("press", "#unlock-open");
        window.tell("seen", "#go-settings");
        useAgain(window);
        assertEquals(PLANTED, canaries.size());
        return typed;
    }

    private void write(WindowProcess window) throws IOException {
        window.tell("press", "#cases-first");
        window.tell("fill", "#title", plant("name of a case", LATIN));
        window.tell("fill", "#place", plant("name of a place", CYRILLIC));
        window.tell("fill", "#summary", plant("summary", CYRILLIC));
        window.tell("press", "#tab-people");
        window.tell("press", "#people-new");
        window.tell("fill", "#name", plant("name of a person", CYRILLIC));
        window.tell("fill", "#role", plant("what a person does", LATIN));
        window.tell("fill", "#text", plant("about a person", LATIN));
        window.tell("press", "#tab-testimonies");
        window.tell("press", "#testimonies-new");
        window.tell("fill", "#person", plant("name of a witness", LATIN));
        window.tell("fill", "#language", plant("language", LATIN));
        window.tell("fill", "#transcript", plant("testimony", CYRILLIC));
        window.tell("key", "ESCAPE");
    }

    /** The document is written, and destroyed again, by the process that is looked into. */
    private void look(WindowProcess window, WindowDay day) throws IOException {
        Path paper = machine.resolve("paper.txt");
        window.tell("spill", paper.toString(), plant("text of a document", CYRILLIC));
        day.attachAndLook(paper);
        Files.delete(paper);
    }

    /** The key of the database as the driver is given it, and in digits. */
    private void key(Path casebook, Canary passphrase) throws IOException {
        try (SecretChars secret = new SecretChars(passphrase.text().toCharArray());
                Casebook open = Casebooks.standard().open(casebook, secret, Optional.empty(), Progress.NONE)) {
            Compartment.RescueKey key = open.protection().rescueKey();
            try (SecretChars digits = key.hexDigits()) {
                byte[] raw = digits.with(d -> HexFormat.of().parseHex(d, 0, 64));
                canaries.put("key", new Canary("key", List.of(Canary.mask(raw))));
            }
        }
    }

    private void useAgain(WindowProcess window) throws IOException {
        window.tell("press", "#go-exchange");
        window.tell("press", "#send-button");
        window.tell("fill", "#purpose", plant("purpose of a bundle", LATIN));
        window.tell("press", "#send-sheet-cancel");
        window.tell("press", "#go-search");
        window.tell("fill", "#search-query", plant("word that is searched and not there", LATIN));
        window.tell("fill", "#search-query", plant("testimony", CYRILLIC));
        window.tell("seen", "#search-hits .mark");
        window.tell("press", "#go-cases");
        window.tell("fill", "#case-filter", plant("word that is filtered by", LATIN));
        window.tell("fill", "#case-filter", plant("name of a case", LATIN));
        window.tell("choose", "#case-list", "");
        window.tell("key", "ENTER");
        window.tell("press", "#tab-people");
        window.tell("choose", "#record-list", "");
        window.tell("key", "ENTER");
        window.tell("seen", "#role");
        window.tell("press", "#tab-documents");
        window.tell("choose", "#record-list", "paper.txt");
        window.tell("key", "ENTER");
        window.tell("seen", "#save-copy");
        window.tell("press", "#tab-testimonies");
        window.tell("press", "#testimonies-new");
        window.tell("fill", "#date", plant("date", LATIN));
        window.tell("fill", "#place", plant("second place", CYRILLIC));
        window.tell("fill", "#transcript", plant("typed and not yet saved", CYRILLIC));
    }

    private void theScanOfFilesFinds(WindowProcess window) throws IOException {
        Path spilt = machine.resolve("tmp/spilt");
        window.tell("spill", spilt.toString(), canaries.get("testimony"));
        assertEquals(Map.of(spilt, Set.of("testimony")), inFiles());
        Files.delete(spilt);
    }

    /** @return which of the files that were written since the start hold which canaries */
    private Map<Path, Set<String>> inFiles() throws IOException {
        Map<Path, Set<String>> found = new TreeMap<>();
        for (Path file : written()) {
            Set<String> inside = scan().file(file);
            if (!inside.isEmpty()) {
                found.put(file, inside);
            }
        }
        return found;
    }

    /** All on the machine of this test, and what is new at the places where programs like to leave things. */
    private List<Path> written() throws IOException {
        List<Path> written = new ArrayList<>();
        try (Stream<Path> own = Files.walk(machine)) {
            own.filter(Files::isRegularFile).forEach(written::add);
        }
        for (String place : ELSEWHERE) {
            if (Files.isDirectory(Path.of(place))) {
                try (Stream<Path> files = Files.list(Path.of(place))) {
                    files.filter(this::isNew).forEach(written::add);
                }
            }
        }
        return written;
    }

    private boolean isNew(Path file) {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.isReadable(file)
                    && ((FileTime) Files.getAttribute(file, "unix:ctime")).toInstant().isAfter(start);
        } catch (IOException _) {
            return false;
        }
    }

    /** @return which of the places where the system puts memory aside hold which canaries */
    private Map<Path, Set<String>> inSwap() throws IOException {
        Map<Path, Set<String>> found = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("/proc/swaps"))) {
            Path swap = Path.of(line.split("\\s+")[0]);
            if (swap.isAbsolute() && Files.isReadable(swap)) {
                Set<String> inside = scan().file(swap);
                if (!inside.isEmpty()) {
                    found.put(swap, inside);
                }
            }
        }
        return found;
    }
}
