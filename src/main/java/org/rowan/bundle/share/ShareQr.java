package org.rowan.bundle.share;

import com.google.zxing.common.BitArray;
import com.google.zxing.common.reedsolomon.GenericGF;
import com.google.zxing.common.reedsolomon.ReedSolomonEncoder;
import java.util.Arrays;

/**
 * The QR code of a share: the numbers of its words, four digits each, behind ROWAN SHARE. Version 9, level M, mask 0,
 * which is just large enough. Made here because the library's encoder asks for a text, and a text can't be wiped.
 * ISO/IEC 18004.
 */
final class ShareQr {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final String HEAD = "ROWAN SHARE";
    private static final int WORD_LENGTH = 5;
    private static final int DATA = 182;
    private static final int CHECKS = 22;
    /** Lengths of the blocks that data is cut into. */
    private static final int[] BLOCKS = {36, 36, 36, 37, 37};
    private static final int[] FILLING = {0xec, 0x11};

    private ShareQr() {
    }

    /** @return dark modules as true, row by row, with the quiet border around them */
    static boolean[][] of(Share share) {
        int[] words = share.words();
        char[] text = Arrays.copyOf(HEAD.toCharArray(), HEAD.length() + words.length * WORD_LENGTH);
        int[] data = new int[0];
        int[] all = new int[0];
        try {
            for (int i = 0; i < words.length; i++) {
                put(words[i], text, HEAD.length() + i * WORD_LENGTH);
            }
            data = data(text);
            all = interleaved(data);
            return new QrSquares().with(all);
        } finally {
            Arrays.fill(words, 0);
            Arrays.fill(text, '\0');
            Arrays.fill(data, 0);
            Arrays.fill(all, 0);
        }
    }

    private static void put(int word, char[] text, int at) {
        text[at] = ' ';
        for (int i = WORD_LENGTH - 1, rest = word; i > 0; i--, rest /= 10) {
            text[at + i] = (char) ('0' + rest % 10);
        }
    }

    private static int[] data(char[] text) {
        BitArray bits = new BitArray();
        bits.appendBits(0b0010, 4);
        bits.appendBits(text.length, 9);
        for (int i = 0; i + 1 < text.length; i += 2) {
            bits.appendBits(ALPHABET.indexOf(text[i]) * ALPHABET.length() + ALPHABET.indexOf(text[i + 1]), 11);
        }
        if (text.length % 2 == 1) {
            bits.appendBits(ALPHABET.indexOf(text[text.length - 1]), 6);
        }
        bits.appendBits(0, Math.min(4, DATA * Byte.SIZE - bits.getSize()));
        int[] data = new int[DATA];
        Arrays.setAll(data, i -> i < bits.getSizeInBytes() ? octet(bits, i) : FILLING[(i - bits.getSizeInBytes()) % 2]);
        bits.clear();
        return data;
    }

    private static int octet(BitArray bits, int index) {
        int octet = 0;
        for (int bit = index * Byte.SIZE; bit < (index + 1) * Byte.SIZE; bit++) {
            octet = octet << 1 | (bit < bits.getSize() && bits.get(bit) ? 1 : 0);
        }
        return octet;
    }

    /** The blocks with their check bytes, byte by byte in turn. */
    private static int[] interleaved(int[] data) {
        int longest = BLOCKS[BLOCKS.length - 1];
        int[][] blocks = new int[BLOCKS.length][];
        int from = 0;
        for (int i = 0; i < BLOCKS.length; i++) {
            int[] block = Arrays.copyOf(Arrays.copyOfRange(data, from, from + BLOCKS[i]), BLOCKS[i] + CHECKS);
            new ReedSolomonEncoder(GenericGF.QR_CODE_FIELD_256).encode(block, CHECKS);
            blocks[i] = block;
            from += BLOCKS[i];
        }
        int[] all = new int[DATA + BLOCKS.length * CHECKS];
        int at = 0;
        for (int i = 0; i < longest; i++) {
            for (int b = 0; b < BLOCKS.length; b++) {
                if (i < BLOCKS[b]) {
                    all[at++] = blocks[b][i];
                }
            }
        }
        for (int i = 0; i < CHECKS; i++) {
            for (int b = 0; b < BLOCKS.length; b++) {
                all[at++] = blocks[b][BLOCKS[b] + i];
            }
        }
        Arrays.stream(blocks).forEach(block -> Arrays.fill(block, 0));
        return all;
    }
}
