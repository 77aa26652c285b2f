package org.rowan.bundle.share;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.rowan.casebook.Casebooks;
import org.rowan.crypto.Words2048;
import org.rowan.model.Problem;
import org.rowan.secret.SecretChars;

/**
 * A share as a text to be kept on paper or in a file: its words, what they are for, and the same as a QR code of block
 * characters. Recovery shares, section 5.
 */
public final class SharePage {
    /** Words in a line. */
    public static final int IN_LINE = 5;
    private static final int MOST_BYTES = 1 << 16;
    private static final String[] BLOCKS = {" ", "\u2584", "\u2580", "\u2588"};

    private SharePage() {
    }

    /**
     * Writes a page.
     *
     * @param below sentences for whoever finds the page, one a line
     * @param out   not closed
     */
    public static void write(Share share, List<String> below, OutputStream out) throws IOException {
        out.write("ROWAN SHARE\n\n".getBytes(UTF_8));
        int[] words = share.words();
        try {
            for (int i = 0; i < words.length; i++) {
                out.write((i % IN_LINE == 0 ? String.format("%2d ", i / IN_LINE + 1) : "").getBytes(UTF_8));
                out.write(String.format(" %-8s", Words2048.word(words[i])).getBytes(UTF_8));
                out.write((i % IN_LINE == IN_LINE - 1 ? "\n" : "").getBytes(UTF_8));
            }
        } finally {
            Arrays.fill(words, 0);
        }
        out.write(("\n" + String.join("\n", below) + "\n\n").getBytes(UTF_8));
        draw(ShareQr.of(share), out);
    }

    /** Two rows of squares in a line: a character is about twice as high as it is wide. */
    private static void draw(boolean[][] rows, OutputStream out) throws IOException {
        for (int row = 0; row < rows.length; row += 2) {
            for (int column = 0; column < rows.length; column++) {
                boolean lower = row + 1 < rows.length && rows[row + 1][column];
                out.write(BLOCKS[(rows[row][column] ? 2 : 0) + (lower ? 1 : 0)].getBytes(UTF_8));
            }
            out.write('\n');
        }
    }

    /** @return the QR code: dark squares as true, row by row, with the quiet border around them */
    public static boolean[][] qr(Share share) {
        return ShareQr.of(share);
    }

    /** @return the two words with which every share of the set begins; they are no secret */
    public static String set(Share share) {
        return Words2048.word(share.set() >> Words2048.BITS) + " "
                + Words2048.word(share.set() & (1 << Words2048.BITS) - 1);
    }

    /**
     * Reads a page that was written here, or any text with nothing but the words of one share.
     *
     * @return closed by the caller
     * @throws Problem as {@link Share#read}, {@link Problem.Kind#NO_SUCH_FILE}, {@link Problem.Kind#NO_ACCESS}
     */
    public static Share read(Path file) throws Problem {
        Casebooks.refuseOwnFile(file);
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        } catch (Problem e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw new Problem(e, Problem.Kind.NO_SUCH_FILE, file.toString());
        } catch (IOException e) {
            throw new Problem(e, Problem.Kind.NO_ACCESS, file.toString());
        }
    }

    /**
     * Reads a page, as {@link #read(Path)}.
     *
     * @param in read to its end, not closed
     */
    public static Share read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES);
        char[] room = new char[bytes.length];
        try {
            CharBuffer chars = CharBuffer.wrap(room);
            if (in.read() >= 0 || UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), chars, true).isError()) {
                throw new Problem(Problem.Kind.NO_SHARE);
            }
            try (SecretChars text = new SecretChars(Arrays.copyOf(room, chars.position()))) {
                return Share.read(text);
            }
        } finally {
            Arrays.fill(bytes, (byte) 0);
            Arrays.fill(room, '\0');
        }
    }
}
