package org.rowan.app;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/**
 * Everything by which this computer tells that the person may have gone: the clock, and on Linux the lid and whether
 * the session is in front. A desktop's own screen lock is told over a bus that Rowan does not speak.
 */
record Signs(List<BooleanSupplier> all) implements BooleanSupplier {
    private static final Pattern BEHIND = Pattern.compile("(?m)^(ACTIVE=0|STATE=(online|closing))$");
    private static final Pattern CLOSED = Pattern.compile("closed");

    static Signs ofThisComputer() {
        return in(Path.of("/"), Optional.ofNullable(System.getenv("XDG_SESSION_ID")));
    }

    /**
     * @param root    of the system's files
     * @param session what the system calls the one that we run in
     */
    static Signs in(Path root, Optional<String> session) {
        List<BooleanSupplier> signs = new ArrayList<>();
        signs.add(new ClockJump(InstantSource.system(), System::nanoTime));
        session.filter(id -> id.matches("\\w+")).ifPresent(id ->
                signs.add(new StateFile(root.resolve("run/systemd/sessions").resolve(id), BEHIND)));
        lids(root.resolve("proc/acpi/button/lid")).forEach(lid ->
                signs.add(new StateFile(lid.resolve("state"), CLOSED)));
        return new Signs(List.copyOf(signs));
    }

    private static List<Path> lids(Path folder) {
        List<Path> lids = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
                found.forEach(lids::add);
            } catch (IOException _) {
                // a computer that does not tell
            }
        }
        return lids;
    }

    /** Every one is asked each time, for each remembers what it saw. */
    @Override
    public boolean getAsBoolean() {
        boolean away = false;
        for (BooleanSupplier sign : all) {
            away |= sign.getAsBoolean();
        }
        return away;
    }
}
