package org.rowan.casebook.outbox;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.rowan.casebook.leaving.OutputWork;
import org.rowan.model.Problem;

/**
 * What one side writes, the other reads, and nothing lies anywhere between. What fails there fails here. Not the pipe
 * of the JDK: that one breaks when the work hands its writing on to threads of its own.
 */
final class Piped extends InputStream {
    private static final int PART = 1 << 16;
    private static final int PARTS = 4;
    private static final byte[] END = new byte[0];
    private final BlockingQueue<byte[]> parts = new ArrayBlockingQueue<>(PARTS);
    private final FutureTask<Void> writing;
    private volatile boolean closed;
    private byte[] part = new byte[0];
    private int at;

    Piped(OutputWork work) {
        writing = new FutureTask<>(() -> {
            try (OutputStream out = new BufferedOutputStream(new Inlet(), PART)) {
                work.to(out);
                return null;
            } finally {
                put(END);
            }
        });
        Thread.ofPlatform().daemon().name("outbox").start(writing);
    }

    private final class Inlet extends OutputStream {
        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (length > 0) {
                put(Arrays.copyOfRange(bytes, offset, offset + length));
            }
        }
    }

    /** Whoever reads may have gone. */
    private void put(byte[] next) throws IOException {
        try {
            boolean taken = false;
            while (!taken && !closed) {
                taken = parts.offer(next, 1, TimeUnit.SECONDS);
            }
            if (!taken && next != END) {
                throw new IOException("nobody reads");
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int most) throws IOException {
        if (most == 0) {
            return 0;
        }
        if (at == part.length && part != END) {
            part = next();
            at = 0;
        }
        if (part == END) {
            end();
            return -1;
        }
        int read = Math.min(most, part.length - at);
        System.arraycopy(part, at, to, offset, read);
        at += read;
        return read;
    }

    private byte[] next() throws IOException {
        try {
            return parts.take();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** The end is an end only when the writer came to its own. */
    private void end() throws IOException {
        try {
            writing.get();
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failed ? failed : new Problem(e, Problem.Kind.STORAGE_FAILED);
        }
    }

    private static Problem interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new Problem(e, Problem.Kind.CANCELLED);
    }

    @Override
    public void close() {
        closed = true;
    }
}
