package org.rowan.checkup;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file system and where it hangs: a line of {@code /proc/self/mountinfo}.
 *
 * @param device  {@code MAJOR:MINOR}; major 0 when no single disk stands behind it
 * @param source  usually the device's file
 * @param options of the mount and of the file system
 */
record Mount(String device, Path point, String type, String source, Set<String> options) {
    private static final Pattern OCTAL = Pattern.compile("\\\\([0-7]{3})");
    private static final int POINT = 4;

    static Optional<Mount> parse(String line) {
        String[] halves = line.split(" - ", 2);
        String[] mount = halves[0].split(" ");
        String[] system = halves.length < 2 ? new String[0] : halves[1].split(" ");
        if (mount.length <= POINT + 1 || system.length < 2) {
            return Optional.empty();
        }
        String options = mount[POINT + 1] + (system.length > 2 ? "," + system[2] : "");
        return Optional.of(new Mount(mount[2], Path.of(plain(mount[POINT])), system[0], plain(system[1]),
                new HashSet<>(List.of(options.split(",")))));
    }

    /** The kernel writes white space and backslashes as octal numbers. */
    static String plain(String written) {
        return OCTAL.matcher(written).replaceAll(found ->
                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 8))));
    }
}
