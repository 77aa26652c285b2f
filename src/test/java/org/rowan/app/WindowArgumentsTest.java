package org.rowan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    void theMistakeThatEndedTheProcessBeforeIsToldWithoutWhatAUserWrote() {
        Mistake mistake = Mistake.of(new IllegalStateException("a title that nobody may see"));
        List<String> words = List.of(folder.toString(), WindowArguments.word(mistake));
        assertTrue(WindowArguments.areThese(words));
        assertEquals(new WindowArguments(Optional.of(folder), Optional.of(mistake)), WindowArguments.of(words));
        assertFalse(words.toString().contains("nobody may see"));
    }

    @Test
    void aWaitingProcessTakesOverWhenTheOneBeforeEndsUnlessItWasSentAway() throws Exception {
        List<String> waiting = List.of("--waiting");
        assertEquals(Optional.of(List.of("a folder", "more")), NextProcess.arguments(waiting, says("a folder\0more\0")));
        assertEquals(Optional.empty(), NextProcess.arguments(waiting, says("a folder\0\0")));
        assertEquals(Optional.empty(), NextProcess.arguments(waiting, says("")));
        assertEquals(Optional.of(List.of("list")), NextProcess.arguments(List.of("list"), says("a folder\0")));
    }

    private static InputStream says(String words) {
        return new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8));
    }
}
