package org.rowan.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.Map;
import org.rowan.crypto.Filler;
import org.rowan.crypto.Randomness;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

/**
 * Appends random bytes to the files, in name order, whoever asks; at creation from nothing. Casebook format, section 9.
 */
final class Growth {
    private static final int CHUNK = 1 << 20;

    private final Folder folder;
    private final Progress progress;
    private final Filler filler = new Filler(Randomness.SYSTEM);
    private final Map<VaultFile, Long> before = new EnumMap<>(VaultFile.class);
    private long done;
    private long total;

    Growth(Folder folder, Progress progress) {
        this.folder = folder;
        this.progress = progress;
    }

    /**
     * Lengthens every file that is shorter than it should be, and returns once that is durable.
     *
     * @throws Problem {@link Problem.Kind#DISK_FULL}, {@link Problem.Kind#CANCELLED},
     *                 {@link Problem.Kind#STORAGE_FAILED}; then the files are as long as before
     */
    void to(FolderSizes sizes) throws Problem {
        for (VaultFile file : VaultFile.values()) {
            before.put(file, folder.size(file));
            total += Math.max(0, sizes.of(file) - before.get(file));
        }
        refuseTooLittleRoom();
        try {
            for (VaultFile file : folder.discretion().growing()) {
                lengthen(file, sizes.of(file));
            }
        } catch (Problem e) {
            takeBack();
            throw e;
        }
    }

    private void refuseTooLittleRoom() throws Problem {
        try {
            if (Files.getFileStore(folder.place()).getUsableSpace() < total) {
                throw new Problem(Problem.Kind.DISK_FULL);
            }
        } catch (IOException e) {
            throw StorageProblem.writing(e, folder.place());
        }
    }

    private void lengthen(VaultFile file, long size) throws Problem {
        byte[] chunk = new byte[CHUNK];
        for (long at = before.get(file); at < size;) {
            int now = (int) Math.min(CHUNK, size - at);
            filler.fill(chunk, 0, now);
            folder.append(file, at, ByteBuffer.wrap(chunk, 0, now));
            at += now;
            done += now;
            progress.at(done, total);
        }
        if (before.get(file) < size) {
            folder.forceAlone(file);
        }
    }

    private void takeBack() throws Problem {
        for (VaultFile file : VaultFile.values()) {
            if (folder.size(file) > before.get(file)) {
                folder.truncate(file, before.get(file));
            }
        }
    }
}
