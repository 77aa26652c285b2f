package org.rowan.casebook.leaving;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rowan.model.Id;
import org.rowan.model.Problem;
import org.rowan.vault.Vault;
import org.rowan.vault.WriteOut;

/** One new file that appears whole or not at all. */
final class OutFile {
    /** Bundles and key files do not tell when they were made. */
    private static final FileTime CONSTANT = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

    private static final Set<OpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    /** Until then the disk waits for the bytes, and at the end whoever writes would wait for the disk. */
    private static final long WRITE_OUT_BYTES = 16 << 20;

    private final Path target;
    private final Path part;
    private final boolean dated;

    private OutFile(Path target, boolean dated) {
        this.target = target.toAbsolutePath();
        this.dated = dated;
        part = this.target.resolveSibling("." + Id.random().text().substring(0, 16) + ".part");
    }

    static OutFile of(Path target, Way way) {
        return new OutFile(target, way == Way.SAVE_OUT || way == Way.PRINT);
    }

    /** A file that does not tell when it was made. */
    static OutFile undated(Path target) {
        return new OutFile(target, false);
    }

    /** Runs between the last byte and the file's appearance. */
    @FunctionalInterface
    interface Before {
        void appears() throws Problem;
    }

    void write(OutputWork work, Before before) throws Problem {
        write(work, written -> { }, before);
    }

    void write(OutputWork work, Reading reading, Before before) throws Problem {
        try {
            prepare(work, reading);
            before.appears();
            show();
        } finally {
            forget();
        }
    }

    /** Writes all of it, under a name that is not yet its own. */
    void prepare(OutputWork work, Reading reading) throws Problem {
        refusePlace();
        explaining(() -> {
            fill(work);
            reading.of(part);
        });
    }

    /** Lets files appear that are prepared, all of them or none. */
    static void appear(List<OutFile> prepared) throws Problem {
        List<OutFile> shown = new ArrayList<>();
        boolean all = false;
        try {
            for (OutFile out : prepared) {
                out.show();
                shown.add(out);
            }
            all = true;
        } finally {
            if (!all) {
                shown.forEach(out -> Leftover.remove(out.target));
            }
        }
    }

    private void show() throws Problem {
        explaining(this::appear);
    }

    /** Takes away what was prepared and did not appear. */
    void forget() {
        Leftover.remove(part);
    }

    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }

    private void explaining(Writing writing) throws Problem {
        try {
            writing.run();
        } catch (Problem e) {
            throw e;
        } catch (IOException e) {
            throw explained(e);
        }
    }

    private void refusePlace() throws Problem {
        if (Vault.looksLikeOne(target.getParent())) {
            // Some names would keep the casebook from opening, and all of them would tell when it was used.
            throw new Problem(Problem.Kind.INSIDE_CASEBOOK, target.toString());
        }
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new Problem(Problem.Kind.FILE_EXISTS, target.toString());
        }
    }

    private void fill(OutputWork work) throws IOException {
        try (FileChannel channel = FileChannel.open(part, NEW, OwnersOnly.attributes(part))) {
            try (WriteOut early = new WriteOut(WRITE_OUT_BYTES, () -> writeOut(channel))) {
                OutputStream out = new BufferedOutputStream(
                        new Written(Channels.newOutputStream(channel), early), 1 << 16);
                work.to(out);
                out.flush();
            }
            channel.force(true);
        }
    }

    private void writeOut(FileChannel channel) throws Problem {
        try {
            channel.force(false);
        } catch (IOException e) {
            throw explained(e);
        }
    }

    private void appear() throws IOException {
        if (!dated) {
            // The day of making is set where the system lets it be; elsewhere the file system itself keeps it.
            Files.getFileAttributeView(part, BasicFileAttributeView.class).setTimes(CONSTANT, CONSTANT, CONSTANT);
        }
        // Without an option, a move within a folder is one rename that refuses a name that is taken.
        Files.move(part, target);
        Leftover.force(target.getParent());
    }

    private Problem explained(IOException e) {
        return switch (e) {
            case FileAlreadyExistsException _ -> new Problem(e, Problem.Kind.FILE_EXISTS, target.toString());
            case NoSuchFileException _ -> new Problem(e, Problem.Kind.NO_SUCH_FILE, target.getParent().toString());
            case AccessDeniedException _ -> new Problem(e, Problem.Kind.NO_ACCESS, target.toString());
            default -> FullDisk.explains(e, target.getParent()) ? new Problem(e, Problem.Kind.DISK_FULL)
                    : new Problem(e, Problem.Kind.NO_ACCESS, target.toString());
        };
    }
}
