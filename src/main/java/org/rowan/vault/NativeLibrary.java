package org.rowan.vault;

import java.nio.file.Files;
import java.nio.file.Path;
import org.sqlite.util.OSInfo;

/**
 * Where the driver's native code lies: under the folder that the system property {@code rowan.native} names. Without
 * it the driver would unpack its library into the temporary folder, a trace outside the casebook.
 */
final class NativeLibrary {
    private static final String PROPERTY = "rowan.native";

    private NativeLibrary() {}

    /** @throws IllegalStateException when the property or the library is missing: the program was started wrongly */
    static void locate() {
        String folder = System.getProperty(PROPERTY);
        if (folder == null) {
            throw new IllegalStateException("system property " + PROPERTY + " is not set");
        }
        Path library = Path.of(folder, "org", "sqlite", "native").resolve(OSInfo.getNativeLibFolderPathForCurrentOS());
        if (!Files.isDirectory(library)) {
            throw new IllegalStateException("no database library for this computer in " + PROPERTY);
        }
        System.setProperty("org.sqlite.lib.path", library.toAbsolutePath().toString());
    }
}
