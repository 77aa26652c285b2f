package org.rowan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class WindowNeedsTest {
    private static WindowNeeds computer(String missingLibrary, boolean display, boolean font) {
        return new WindowNeeds(library -> !library.startsWith(missingLibrary), () -> display, () -> font);
    }

    @Test
    void aWholeComputerShowsAWindow() {
        assertEquals(Optional.empty(), computer("none", true, true).missing());
    }

    @Test
    void whatIsMissingIsNamed() {
        assertEquals(Optional.of("cli.window.noDisplay"), computer("none", false, true).missing());
        assertEquals(Optional.of("cli.window.noDisplay"), computer("libX11", true, true).missing());
        assertEquals(Optional.of("cli.window.noGtk"), computer("libgtk", true, true).missing());
        assertEquals(Optional.of("cli.window.noFont"), computer("none", true, false).missing());
    }

    @Test
    void aLibraryThatIsNotThereIsNotLoaded() {
        assertFalse(SystemLibraries.canLoad("librowan-nowhere.so.1"));
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "fontconfig is Linux's")
    void thisComputerHasFonts() {
        assertTrue(!SystemLibraries.canLoad("libfontconfig.so.1") || SystemLibraries.hasFonts());
    }
}
