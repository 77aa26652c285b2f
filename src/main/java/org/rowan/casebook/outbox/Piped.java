package org.rowan.casebook.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.rowan.casebook.leaving.OutputWork;
import org.rowan.model.Problem;

/** What one side writes, the other reads, and nothing lies anywhere between. What fails there fails here. */
final class Piped extends InputStream {
    private static final int ROOM = 1 << 17;
    private final PipedInputStream in = new PipedInputStream(ROOM);
    private final FutureTask<Void> writing;

    Piped(OutputWork work) throws IOException {
        PipedOutputStream out = new PipedOutputStream(in);
        writing = new FutureTask<>(() -> {
            try (out) {
                work.to(out);
                return null;
            }
        });
        Thread.ofPlatform().daemon().name("outbox").start(writing);
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        if (read < 0) {
            end();
        }
        return read;
    }

    @Override
    public int read(byte[] to, int offset, int most) throws IOException {
        int read = in.read(to, offset, most);
        if (read < 0) {
            end();
        }
        return read;
    }

    /** The end of a pipe is an end only when the writer came to its own. */
    private void end() throws IOException {
        try {
            writing.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(e, Problem.Kind.CANCELLED);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failed ? failed : new Problem(e, Problem.Kind.STORAGE_FAILED);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
