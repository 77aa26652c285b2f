package org.rowan.casebook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import org.rowan.model.Problem;
import org.rowan.secret.SecretBytes;
import org.rowan.secret.SecretChars;
import org.rowan.vault.Credentials;

/** A file without which the passphrase opens nothing: what counts is the SHA-256 of its bytes. */
record KeyFile(Optional<SecretBytes> hash) implements AutoCloseable {
    /** So that nobody waits for an hour because of a slip of the hand. */
    private static final long LARGEST = 64L << 20;

    /**
     * Reads it.
     *
     * @throws Problem {@link Problem.Kind#NO_SUCH_FILE}, {@link Problem.Kind#KEY_FILE_UNFIT},
     *                 {@link Problem.Kind#CASEBOOK_FILE}, {@link Problem.Kind#NO_ACCESS}
     */
    static KeyFile read(Optional<Path> file) throws Problem {
        return new KeyFile(file.isPresent() ? Optional.of(new SecretBytes(sha256(file.get()))) : Optional.empty());
    }

    private static byte[] sha256(Path file) throws Problem {
        Casebooks.refuseOwnFile(file);
        refuseUnfit(file, Files.exists(file) && !Files.isRegularFile(file));
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            return sha256(file, in, buffer);
        } catch (Problem e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw new Problem(e, Problem.Kind.NO_SUCH_FILE, file.toString());
        } catch (IOException e) {
            throw new Problem(e, Problem.Kind.NO_ACCESS, file.toString());
        } finally {
            Arrays.fill(buffer, (byte) 0);
        }
    }

    // Counted while reading: a file may grow.
    private static byte[] sha256(Path file, InputStream in, byte[] buffer) throws IOException {
        MessageDigest digest = sha256();
        long length = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            digest.update(buffer, 0, n);
            length += n;
            refuseUnfit(file, length > LARGEST);
        }
        refuseUnfit(file, length == 0);
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void refuseUnfit(Path file, boolean unfit) throws Problem {
        if (unfit) {
            throw new Problem(Problem.Kind.KEY_FILE_UNFIT, file.toString());
        }
    }

    Credentials with(SecretChars passphrase) {
        return new Credentials(passphrase, hash);
    }

    @Override
    public void close() {
        hash.ifPresent(SecretBytes::close);
    }
}
