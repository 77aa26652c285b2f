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
    private static final int NUMBER_BYTES = 3;
    private static final int WORD_BYTES = 9;
    private static final int LINE_BYTES = NUMBER_BYTES + IN_LINE * WORD_BYTES + 1;
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
        byte[] lines = lines(share);
        boolean[][] squares = ShareQr.of(share);
        try {
            out.write(lines);
            out.write(("\n" + String.join("\n", below) + "\n\n").getBytes(UTF_8));
            draw(squares, out);
        } finally {
            Arrays.fill(lines, (byte) 0);
            wipe(squares);
        }
    }

    /** Put together byte by byte: a text can't be wiped. */
    private static byte[] lines(Share share) {
        int[] words = share.words();
        byte[] lines = new byte[words.length / IN_LINE * LINE_BYTES];
        Arrays.fill(lines, (byte) ' ');
        for (int i = 0; i < words.length; i++) {
            int start = i / IN_LINE * LINE_BYTES;
            number(i / IN_LINE + 1, lines, start);
            put(Words2048.word(words[i]), lines, start + NUMBER_BYTES + i % IN_LINE * WORD_BYTES + 1);
            lines[start + LINE_BYTES - 1] = '\n';
        }
        Arrays.fill(words, 0);
        return lines;
    }

    private static void number(int number, byte[] lines, int at) {
        lines[at] = (byte) (number < 10 ? ' ' : '0' + number / 10);
        lines[at + 1] = (byte) ('0' + number % 10);
    }

    private static void put(String word, byte[] lines, int at) {
        for (int i = 0; i < word.length(); i++) {
            lines[at + i] = (byte) word.charAt(i);
        }
    }

    /** Wipes a QR code that was drawn. */
    public static void wipe(boolean[][] squares) {
        Arrays.stream(squares).forEach(row -> Arrays.fill(row, false));
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

    /** @return the QR code: dark squares as true, row by row, with the quiet border around them; the caller wipes it */
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
        byte[] bytes = new byte[MOST_BYTES + 1];
        char[] room = new char[bytes.length];
        try {
            int length = in.readNBytes(bytes, 0, bytes.length);
            CharBuffer chars = CharBuffer.wrap(room);
            if (length > MOST_BYTES
                    || UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length), chars, true).isError()) {
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
