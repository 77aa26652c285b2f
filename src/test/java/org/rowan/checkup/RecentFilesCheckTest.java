package org.rowan.checkup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.model.Problem;

class RecentFilesCheckTest {
    @TempDir
    private Path folder;
    private FakeComputer computer;
    private Subject subject;

    @BeforeEach
    void aCasebookWithALongName() throws IOException {
        computer = new FakeComputer(folder);
        Path place = computer.casebook("home/Мои дела", 10);
        subject = new Subject(place, FakeComputer.NAMES, FakeComputer::holdsSeven);
    }

    private RecentFilesCheck check() {
        return new RecentFilesCheck(subject, new KeptFiles(computer.home()));
    }

    @Test
    void listsThatNameOtherThingsAreGood() throws Problem {
        computer.write("home/.local/share/recently-used.xbel", "<bookmark href=\"file:///home/letter.odt\"/>");
        assertEquals(Verdict.RECENT_NONE_SEEN, FakeComputer.verdict(check()));
    }

    @Test
    void theFolderIsFoundAsAnAddressAsAPathAndFromHome() throws Problem {
        Path desktop = computer.write("home/.local/share/recently-used.xbel", "<bookmark href=\"file://"
                + computer.home() + "/%D0%9C%D0%BE%D0%B8%20%D0%B4%D0%B5%D0%BB%D0%B0\"/>");
        Path places = computer.write("home/.config/gtk-3.0/bookmarks", "file:///x\nfile://" + subject.folder()
                + " Дела\n");
        Path kde = computer.write("home/.local/share/RecentDocuments/a.desktop", "URL[$e]=file:$HOME/Мои дела\n");
        assertEquals(List.of(places.toString(), kde.toString(), desktop.toString()), FakeComputer.values(check()));
    }

    @Test
    void aLinkOfWindowsIsFoundByItsName() throws Exception {
        Path link = computer.write("home/AppData/Roaming/Microsoft/Windows/Recent/Мои дела.lnk", "L");
        computer.write("home/AppData/Roaming/Microsoft/Windows/Recent/letter.lnk", "L");
        assertEquals(List.of(link.toString()), FakeComputer.values(check()));
        Files.delete(link);
        assertEquals(Verdict.RECENT_NONE_SEEN, FakeComputer.verdict(check()));
    }
}
