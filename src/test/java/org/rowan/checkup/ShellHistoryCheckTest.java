package org.rowan.checkup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rowan.model.Problem;

class ShellHistoryCheckTest {
    @TempDir
    private Path folder;
    private FakeComputer computer;

    @BeforeEach
    void aComputer() throws IOException {
        computer = new FakeComputer(folder);
    }

    private ShellHistoryCheck check() {
        return new ShellHistoryCheck(computer.subject(), new KeptFiles(computer.home()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rowan check /x\n", "ls\npackaging/rowan verify x\n", ": 1700000000:0;rowan\n",
        "cd x && rowan case list y\n"})
    void aCommandOfRowansIsFound(String lines) throws Problem {
        Path history = computer.write("home/.zsh_history", lines);
        assertEquals(List.of(history.toString()), FakeComputer.values(check()));
    }

    @Test
    void thePathOfTheFolderIsFoundWhateverWasDoneWithIt() throws Problem {
        computer.write("home/.local/share/fish/fish_history", "- cmd: ls " + computer.at("home/Casebook") + "\n");
        assertEquals(Verdict.SHELL_FOUND, FakeComputer.verdict(check()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ls\ngrep browan x\n", "cd rowanberry\n"})
    void otherWordsAreNot(String lines) throws Problem {
        computer.write("home/.bash_history", lines);
        assertEquals(Verdict.SHELL_NONE_SEEN, FakeComputer.verdict(check()));
    }
}
