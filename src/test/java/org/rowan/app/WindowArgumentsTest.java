package org.rowan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.ui.window.Ending;
import org.rowan.ui.window.Mistake;

class WindowArgumentsTest {
    @TempDir
    private Path folder;

    @Test
    void noArgumentsOrAFolderAloneWantTheWindow() throws Exception {
        assertTrue(WindowArguments.areThese(List.of()));
        assertTrue(WindowArguments.areThese(List.of(folder.toString())));
        assertFalse(WindowArguments.areThese(List.of("--help")));
        assertFalse(WindowArguments.areThese(List.of(Files.createFile(folder.resolve("file")).toString())));
        assertFalse(WindowArguments.areThese(List.of("case", "list", folder.toString())));
    }

    @Test
    void whatAProcessTellsTheNextOneArrives() {
        Mistake mistake = Mistake.of(new IllegalStateException("a title that nobody may see"));
        List<String> words = WindowArguments.of(new Ending.Next(folder, Optional.of(mistake))).words();
        assertTrue(WindowArguments.areThese(words));
        assertEquals(new WindowArguments(Optional.of(folder), Optional.of(mistake)), WindowArguments.of(words));
        assertFalse(words.toString().contains("nobody may see"));
    }

    @Test
    void afterALockTheFolderIsAllThatIsTold() {
        assertEquals(List.of(folder.toString()),
                WindowArguments.of(new Ending.Next(folder, Optional.empty())).words());
    }
}
