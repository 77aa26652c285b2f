package org.rowan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.rowan.model.Problem;
import org.rowan.secret.SecretBytes;
import org.rowan.secret.SecretChars;

/**
 * Passphrases from a file or a pipe, one a line. A line is read only when it is asked for, byte by byte, so that what
 * follows the passphrases on standard input is left for the command.
 */
final class FilePassphrases implements Passphrases {
    private static final int LONGEST = 1 << 16;

    private final InputStream in;

    /** @param in unbuffered; closed with this */
    FilePassphrases(InputStream in) {
        this.in = in;
    }

    @Override
    public SecretChars existing(String prompt) throws IOException {
        return next();
    }

    @Override
    public SecretChars fresh(String prompt) throws IOException {
        return next();
    }

    private SecretChars next() throws IOException {
        try (Line line = new Line()) {
            int read = in.read();
            if (read < 0) {
                throw new Problem(Problem.Kind.PASSPHRASE_FILE);
            }
            for (; read >= 0 && read != '\n'; read = in.read()) {
                line.add(read);
            }
            try (SecretBytes bytes = line.withoutReturn()) {
                return new SecretChars(Utf8.decode(bytes));
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Bytes of a line; the room is set aside once, so that growing leaves no copy behind. */
    private static final class Line implements AutoCloseable {
        private final byte[] room = new byte[LONGEST];
        private int length;

        void add(int value) throws Problem {
            if (length == LONGEST) {
                throw new Problem(Problem.Kind.PASSPHRASE_FILE);
            }
            room[length++] = (byte) value;
        }

        SecretBytes withoutReturn() {
            boolean returned = length > 0 && room[length - 1] == '\r';
            return new SecretBytes(Arrays.copyOf(room, returned ? length - 1 : length));
        }

        @Override
        public void close() {
            Arrays.fill(room, (byte) 0);
        }
    }
}
