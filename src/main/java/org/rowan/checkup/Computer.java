package org.rowan.checkup;

import java.nio.file.Path;
import java.util.Locale;

/**
 * Where the check-up looks.
 *
 * @param root     under which {@code proc}, {@code sys}, {@code etc} and {@code dev} stand
 * @param home     the user's own folder
 * @param user     the name under which the system knows who owns a file
 * @param lockable whether the system keeps keys out of swap
 */
public record Computer(Kind kind, Path root, Path home, String user, boolean lockable) {
    /** What the check-up knows its way about in. */
    public enum Kind { LINUX, MAC, WINDOWS, OTHER }

    /** @return the computer that this runs on */
    public static Computer present(boolean lockable) {
        return new Computer(kind(System.getProperty("os.name")), Path.of("/"), Path.of(System.getProperty("user.home")),
                System.getProperty("user.name"), lockable);
    }

    static Kind kind(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("linux")) {
            return Kind.LINUX;
        }
        if (name.startsWith("mac")) {
            return Kind.MAC;
        }
        return name.startsWith("windows") ? Kind.WINDOWS : Kind.OTHER;
    }

    Path proc() {
        return root.resolve("proc");
    }

    Path sys() {
        return root.resolve("sys");
    }

    Path etc() {
        return root.resolve("etc");
    }
}
