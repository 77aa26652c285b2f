package org.rowan.app;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * What a window needs of a Linux computer, looked at before JavaFX does: JavaFX answers each lack with a stack trace.
 *
 * @param library whether a shared library can be loaded, by its file name
 * @param display whether the display that the environment names lets us in
 * @param font    whether any font is installed
 */
record WindowNeeds(Predicate<String> library, BooleanSupplier display, BooleanSupplier font) {
    private static final List<String> LIBRARIES = List.of("libgtk-3.so.0", "libpango-1.0.so.0", "libfontconfig.so.1");

    static WindowNeeds ofThisComputer() {
        return new WindowNeeds(SystemLibraries::canLoad, SystemLibraries::displayOpens, SystemLibraries::hasFonts);
    }

    /** @return the key of the sentence that says what is missing; empty when a window can be shown */
    Optional<String> missing() {
        if (!library.test("libX11.so.6") || !display.getAsBoolean()) {
            return Optional.of("cli.window.noDisplay");
        }
        if (!LIBRARIES.stream().allMatch(library)) {
            return Optional.of("cli.window.noGtk");
        }
        return font.getAsBoolean() ? Optional.empty() : Optional.of("cli.window.noFont");
    }

    /** @return whether JavaFX will look for any of this: not on other systems, and not on its screen for tests */
    static boolean apply() {
        return System.getProperty("os.name").startsWith("Linux")
                && !"Headless".equals(System.getProperty("glass.platform"));
    }
}
