package org.rowan.bundle;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.rowan.bundle.age.AgeException;
import org.rowan.bundle.age.AgeFile;
import org.rowan.bundle.age.AgeIdentity;
import org.rowan.bundle.format.BundleReader;
import org.rowan.bundle.format.BundleVisitor;
import org.rowan.bundle.format.Digests;
import org.rowan.casebook.Casebooks;
import org.rowan.model.Hash;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

/** A bundle on disk: opens it, reads all of it, and says in the casebook's own terms what is wrong with it. */
record BundleFile(Path path, LinkOption[] links) {
    /** One that a person named. */
    BundleFile(Path path) {
        this(path, new LinkOption[0]);
    }

    /** One that lies where others put files: a link there may lead anywhere. */
    static BundleFile carried(Path path) {
        return new BundleFile(path, new LinkOption[] {LinkOption.NOFOLLOW_LINKS});
    }

    /** @throws Problem whatever is wrong with the file, or what the visitor throws */
    void read(List<AgeIdentity> identities, Progress progress, BundleVisitor visitor) throws Problem {
        try (InputStream file = opened()) {
            long length = Files.size(path);
            try (InputStream tar = new ReadAhead(AgeFile.decrypt(file, identities))) {
                BundleReader.read(new Counted(tar, length, progress), length, visitor);
            }
        } catch (IOException e) {
            throw explained(e);
        }
    }

    boolean needsPassphrase() throws Problem {
        try (InputStream file = opened()) {
            return AgeFile.isForPassphrase(file);
        } catch (IOException e) {
            throw explained(e);
        }
    }

    /** @return SHA-256 of the file as it stands */
    Hash digest(Progress progress) throws Problem {
        try (InputStream file = opened()) {
            return Digests.of(new Counted(file, Files.size(path), progress));
        } catch (IOException e) {
            throw explained(e);
        }
    }

    private InputStream opened() throws IOException {
        Casebooks.refuseOwnFile(path);
        // opening a pipe would wait for whoever writes into it
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(path, links)) {
            throw new Problem(Problem.Kind.NO_BUNDLE);
        }
        return Files.newInputStream(path, links);
    }

    private Problem explained(IOException e) {
        return switch (e) {
            case Problem problem -> problem;
            case AgeException age -> new Problem(age, kind(age.failure()));
            case NoSuchFileException _ -> new Problem(e, Problem.Kind.NO_SUCH_FILE, path.toString());
            default -> new Problem(e, Problem.Kind.NO_ACCESS, path.toString());
        };
    }

    private static Problem.Kind kind(AgeException.Failure failure) {
        return switch (failure) {
            case NO_AGE -> Problem.Kind.NO_BUNDLE;
            case VERSION -> Problem.Kind.BUNDLE_NEWER;
            case NO_MATCH -> Problem.Kind.BUNDLE_NOT_FOR_US;
            case ARMOR, HEADER, HMAC, PAYLOAD -> Problem.Kind.BUNDLE_DAMAGED;
        };
    }

    /** Tells the progress how much of the file was read; what encryption adds to it is next to nothing. */
    private static final class Counted extends FilterInputStream {
        private final long length;
        private final Progress progress;
        private long read;

        Counted(InputStream in, long length, Progress progress) {
            super(in);
            this.length = length;
            this.progress = progress;
        }

        @Override
        public int read(byte[] to, int offset, int most) throws IOException {
            int bytes = super.read(to, offset, most);
            read = bytes < 0 ? length : Math.min(length, read + bytes);
            progress.at(read, length);
            return bytes;
        }
    }
}
