package org.rowan.casebook.leaving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Set;
import org.rowan.model.Problem;

/**
 * Makes key files: random bytes. One protects while it is kept elsewhere than the casebook; whoever loses it loses the
 * casebook.
 */
public final class NewKeyFile {
    private static final int BYTES = 64;
    private static final SecureRandom RANDOM = new SecureRandom();
    /** None of what a session may meet again after it has written slots, such as a planted file. */
    private static final Set<Problem.Kind> REFUSALS = Set.of(Problem.Kind.NOT_OPENED, Problem.Kind.PASSPHRASE_IN_USE,
            Problem.Kind.PASSPHRASE_EMPTY, Problem.Kind.SHARES_ELSEWHERE, Problem.Kind.IN_USE);

    private NewKeyFile() {
    }

    /** What the key file is made for. */
    @FunctionalInterface
    public interface Use {
        void run() throws IOException;
    }

    /**
     * Makes a key file and does what it is for. When that is refused before anything has changed, the file goes again;
     * after any other failure it stays, since slots may be behind it already.
     *
     * @param folder of the casebook, where no key file may be
     * @throws IOException as {@link #make}, or what its use throws
     */
    public static void around(Path file, Path folder, Use use) throws IOException {
        make(file, folder);
        try {
            use.run();
        } catch (Problem e) {
            if (REFUSALS.contains(e.kind())) {
                takeBack(file);
            }
            throw e;
        }
    }

    /**
     * Makes a key file and reads it back.
     *
     * @param folder of the casebook, there already or not
     * @throws Problem {@link Problem.Kind#FILE_EXISTS}, {@link Problem.Kind#INSIDE_CASEBOOK},
     *                 {@link Problem.Kind#NO_SUCH_FILE} for its folder, {@link Problem.Kind#NO_ACCESS},
     *                 {@link Problem.Kind#DISK_FULL}, {@link Problem.Kind#SOURCE_FAILED} when it does not read as
     *                 written
     */
    public static void make(Path file, Path folder) throws Problem {
        if (real(file).startsWith(real(folder))) {
            throw new Problem(Problem.Kind.INSIDE_CASEBOOK, file.toString());
        }
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        try {
            OutFile.undated(file).write(out -> out.write(random), () -> { });
            compare(file, random);
        } finally {
            Arrays.fill(random, (byte) 0);
        }
    }

    private static void compare(Path file, byte[] written) throws Problem {
        byte[] read = new byte[0];
        try {
            read = Files.readAllBytes(file);
            if (!Arrays.equals(read, written)) {
                throw new IOException("reads otherwise than it was written");
            }
        } catch (IOException e) {
            takeBack(file);
            throw new Problem(e, Problem.Kind.SOURCE_FAILED);
        } finally {
            Arrays.fill(read, (byte) 0);
        }
    }

    /** Removes a key file that was made for what did not come about. */
    public static void takeBack(Path file) {
        Leftover.remove(file);
    }

    /** @return whether one disk holds both: then whoever takes it has the key file too */
    public static boolean sharesDisk(Path file, Path folder) {
        try {
            return Files.getFileStore(existing(file)).equals(Files.getFileStore(existing(folder)));
        } catch (IOException _) {
            return false;
        }
    }

    private static Path existing(Path path) {
        Path up = path.toAbsolutePath();
        while (up.getParent() != null && !Files.exists(up)) {
            up = up.getParent();
        }
        return up;
    }

    // What is not there yet has no real path; what it will stand in has one.
    private static Path real(Path path) throws Problem {
        Path there = existing(path);
        try {
            return there.toRealPath().resolve(there.relativize(path.toAbsolutePath())).normalize();
        } catch (IOException e) {
            throw new Problem(e, Problem.Kind.NO_ACCESS, path.toString());
        }
    }
}
