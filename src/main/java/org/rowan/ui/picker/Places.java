package org.rowan.ui.picker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Where people keep things on this computer. Reads only. */
public final class Places {
    private static final Pattern DOCUMENTS = Pattern.compile("(?m)^XDG_DOCUMENTS_DIR=\"(.*)\"$");

    private Places() {
    }

    /** @return the user's own folder */
    public static Path home() {
        return Path.of(System.getProperty("user.home"));
    }

    /** @return the path as it may stand on a screen: the name of the user's own folder is nobody's business there */
    public static String shortened(Path path) {
        Path home = home();
        return path.startsWith(home) ? "~/" + home.relativize(path) : path.toString();
    }

    /** @return the folder for documents: what the desktop says on Linux, {@code Documents} elsewhere; it may not exist */
    public static Path documents() {
        return documents(home());
    }

    static Path documents(Path home) {
        try {
            Matcher line = DOCUMENTS.matcher(Files.readString(home.resolve(".config/user-dirs.dirs"),
                    StandardCharsets.UTF_8));
            return line.find() ? Path.of(line.group(1).replace("$HOME", home.toString())) : home.resolve("Documents");
        } catch (IOException notThere) {
            return home.resolve("Documents");
        }
    }

    /** @return the desktop's folder, where there is one */
    static Optional<Path> desktop() {
        return Optional.of(home().resolve("Desktop")).filter(Files::isDirectory);
    }

    /** @return sticks and other disks that are plugged in, and what the system calls its roots */
    static List<Path> disks() {
        List<Path> disks = new ArrayList<>();
        StreamSupport.stream(FileSystems.getDefault().getRootDirectories().spliterator(), false).forEach(disks::add);
        String user = System.getProperty("user.name");
        Stream.of("/media/" + user, "/run/media/" + user, "/Volumes").map(Path::of).filter(Files::isReadable)
                .forEach(parent -> disks.addAll(folders(parent)));
        return disks;
    }

    private static List<Path> folders(Path parent) {
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).sorted().toList();
        } catch (IOException unplugged) {
            return List.of();
        }
    }
}
