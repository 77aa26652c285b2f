package org.rowan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole day in the window leaves nothing in the home, temporary and working folders, and elsewhere what is wanted. */
class WindowTraceTest {
    private static final Set<String> SEVEN = Set.of("header", "0a.db", "0b.db", "1a.db", "1b.db", "log", "media");
    private static final Canary PASSPHRASE = Canary.word("passphrase", 'a', new Random(1));

    @TempDir
    private Path machine;
    private Path place;

    @Test
    void theWindowLeavesNothingButWhatIsAskedFor() throws Exception {
        place = Files.createDirectory(machine.resolve("place"));
        List<Path> papers = papers(Files.createDirectory(machine.resolve("papers")));
        try (Watched outside = new Watched(machine.resolve("home"), machine.resolve("tmp"), machine.resolve("work"));
             Watched beside = new Watched(place)) {
            try (WindowProcess window = new WindowProcess(machine, true)) {
                day(window, papers);
            }
            assertEquals(Set.of(), outside.appeared());
            assertEquals(expected("copy.txt", "backup.age"), beside.appearedWhole());
        }
    }

    /** One of each kind whose library is known to like files of its own; a text last. */
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

    private void day(WindowProcess window, List<Path> papers) throws IOException {
        WindowDay day = new WindowDay(window);
        day.beginCasebook(place.resolve("casebook"), Canary.word("name", 'a', new Random(2)), PASSPHRASE);
        day.finishCasebook();
        write(window);
        for (Path paper : papers) {
            day.attachAndLook(paper);
            window.tell("key", "ESCAPE");
        }
        window.tell("choose", "#record-list", "letter.txt");
        window.tell("key", "ENTER");
        window.tell("press", "#save-copy");
        day.letLeave(place.resolve("copy.txt"));
        exchange(window, day);
        window.tell("press", "#go-safety");
        window.tell("press", "#safety-second");
        day.newPassphrase("second", "#sheet-act");
        window.tell("seen", "The other half is set up.");
        window.lock("L", true);
        window.unlock("second");
        window.lock("F12", false);
        window.tell("fill", "#passphrase", "second");
        window.tell("press", "#unlock-open");
        window.lock("F12", false);
        window.unlock(PASSPHRASE.text());
        window.quit();
    }

    private static void write(WindowProcess window) throws IOException {
        window.tell("press", "#cases-first");
        window.tell("fill", "#title", "Border");
        window.tell("press", "#tab-testimonies");
        window.tell("press", "#testimonies-new");
        window.tell("fill", "#transcript", "They came before dawn.");
        window.tell("seen", ".save-state .icon");
    }

    private void exchange(WindowProcess window, WindowDay day) throws IOException {
        window.tell("press", "#go-exchange");
        window.tell("press", "#backup-button");
        day.newPassphrase("river stone lamp", "#passphrase-sheet-act");
        day.letLeave(place.resolve("backup.age"));
        window.tell("press", "#receive-button");
        day.choose(place.resolve("backup.age"));
        window.tell("fill", "#bundle-passphrase", "river stone lamp");
        window.tell("press", "#bundle-passphrase-sheet-act");
        window.tell("press", "#receive-sheet-act");
    }

    private Set<Path> expected(String... saved) {
        Path casebook = place.resolve("casebook");
        return Stream.concat(SEVEN.stream().map(casebook::resolve),
                        Stream.concat(Stream.of(casebook), Arrays.stream(saved).map(place::resolve)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
