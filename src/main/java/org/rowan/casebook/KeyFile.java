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

/** A file without which the passphrase opens nothing: what counts is the SHA-256 of its bytes. */
record KeyFile(Optional<SecretBytes> hash) implements AutoCloseable {
    static KeyFile read(Optional<Path> file) throws Problem {
        return new KeyFile(file.isPresent() ? Optional.of(new SecretBytes(sha256(file.get()))) : Optional.empty());
    }

    private static byte[] sha256(Path file) throws Problem {
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return digest.digest();
        } catch (NoSuchFileException e) {
            throw new Problem(e, Problem.Kind.NO_SUCH_FILE, file.toString());
        } catch (IOException e) {
            throw new Problem(e, Problem.Kind.NO_ACCESS, file.toString());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } finally {
            Arrays.fill(buffer, (byte) 0);
        }
    }

    @Override
    public void close() {
        hash.ifPresent(SecretBytes::close);
    }
}
