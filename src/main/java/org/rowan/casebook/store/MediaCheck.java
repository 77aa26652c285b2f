package org.rowan.casebook.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.rowan.model.Hash;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

/** Reads attached files to their end. */
public final class MediaCheck {
    private final Session session;

    /** Reads the files of the session's compartment. */
    public MediaCheck(Session session) {
        this.session = session;
    }

    /** @return whether all of the file's bytes are here and give its hash */
    public boolean isWhole(Attachment file, Progress progress) throws Problem {
        try (SeekableByteChannel in = session.compartment().media().open(file.media())) {
            return sha256(in, file.bytes(), progress).equals(file.sha256());
        } catch (Problem e) {
            if (e.kind() != Problem.Kind.MEDIA_DAMAGED) {
                throw e;
            }
            return false;
        } catch (IOException e) {
            throw new Problem(e, Problem.Kind.STORAGE_FAILED);
        }
    }

    private static Hash sha256(SeekableByteChannel in, long bytes, Progress progress) throws IOException {
        MessageDigest digest = digest();
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        long done = 0;
        while (in.read(buffer.clear()) >= 0) {
            digest.update(buffer.flip());
            done += buffer.limit();
            progress.at(done, bytes);
        }
        return Hash.of(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
