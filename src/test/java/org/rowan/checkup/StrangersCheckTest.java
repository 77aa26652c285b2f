package org.rowan.checkup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

class StrangersCheckTest {
    @TempDir
    private Path folder;
    private FakeComputer computer;

    @BeforeEach
    void aComputer() throws IOException {
        computer = new FakeComputer(folder);
    }

    private StrangersCheck check() {
        return new StrangersCheck(computer.subject());
    }

    @Test
    void sevenFilesAloneAreGood() throws Problem {
        assertEquals(Verdict.STRANGERS_NONE, FakeComputer.verdict(check()));
    }

    @Test
    void otherNamesAreToldAndPlantedJournalsApart() throws Problem {
        computer.write("home/Casebook/.DS_Store", "");
        computer.write("home/Casebook/notes/a.txt", "");
        computer.write("home/Casebook/0B.db-Journal", "");
        assertEquals(List.of(new Answer(Verdict.STRANGERS_PLANTED, List.of("0B.db-Journal")),
                new Answer(Verdict.STRANGERS_FOUND, List.of(".DS_Store", "notes"))), check().look(Progress.NONE));
    }

    @Test
    void aFolderThatCanNotBeListedIsNotCalledGood() throws Problem {
        Subject gone = new Subject(computer.at("home/nowhere"), FakeComputer.NAMES, FakeComputer::holdsSeven);
        assertEquals(Verdict.STRANGERS_UNTOLD, FakeComputer.verdict(new StrangersCheck(gone)));
    }
}
