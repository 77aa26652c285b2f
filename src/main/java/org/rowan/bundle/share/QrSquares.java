package org.rowan.bundle.share;

/** The squares of a QR code of version 9, level M, mask 0. ISO/IEC 18004, section 7. */
final class QrSquares {
    private static final int SIZE = 53;
    private static final int BORDER = 4;
    private static final int TIMING = 6;
    private static final int[] ALIGNMENTS = {6, 26, 46};
    /** Level M, mask 0, with its check bits. */
    private static final int FORMAT = 0x5412;
    /** Version 9, with its check bits. */
    private static final int VERSION = 0x09a99;

    private final boolean[][] dark = new boolean[SIZE][SIZE];
    private final boolean[][] taken = new boolean[SIZE][SIZE];

    /** @param octets data and checks, in the order in which they are laid */
    boolean[][] with(int[] octets) {
        patterns();
        format();
        version();
        lay(octets);
        boolean[][] bordered = new boolean[SIZE + 2 * BORDER][SIZE + 2 * BORDER];
        for (int row = 0; row < SIZE; row++) {
            System.arraycopy(dark[row], 0, bordered[row + BORDER], BORDER, SIZE);
        }
        return bordered;
    }

    private void set(int row, int column, boolean value) {
        if (row >= 0 && column >= 0 && row < SIZE && column < SIZE) {
            dark[row][column] = value;
            taken[row][column] = true;
        }
    }

    private void patterns() {
        for (int i = 0; i < SIZE; i++) {
            set(TIMING, i, i % 2 == 0);
            set(i, TIMING, i % 2 == 0);
        }
        for (int row : ALIGNMENTS) {
            for (int column : ALIGNMENTS) {
                if (!isCorner(row, column)) {
                    rings(row, column, 2);
                }
            }
        }
        rings(3, 3, 4);
        rings(3, SIZE - 4, 4);
        rings(SIZE - 4, 3, 4);
    }

    /** There a finder stands, and no alignment pattern. */
    private static boolean isCorner(int row, int column) {
        int last = ALIGNMENTS[ALIGNMENTS.length - 1];
        return row == TIMING && (column == TIMING || column == last) || row == last && column == TIMING;
    }

    /** Squares in squares. */
    private void rings(int row, int column, int reach) {
        for (int r = -reach; r <= reach; r++) {
            for (int c = -reach; c <= reach; c++) {
                int ring = Math.max(Math.abs(r), Math.abs(c));
                set(row + r, column + c, reach == 2 ? ring != 1 : ring != 2 && ring != 4);
            }
        }
    }

    private void format() {
        for (int i = 0; i < 15; i++) {
            boolean bit = (FORMAT >> i & 1) == 1;
            int step = i < 6 ? i : i < 8 ? i + 1 : 0;
            if (i < 8) {
                set(step, 8, bit);
                set(8, SIZE - 1 - i, bit);
            } else {
                set(8, i == 8 ? 7 : 14 - i, bit);
                set(SIZE - 15 + i, 8, bit);
            }
        }
        set(SIZE - 8, 8, true);
    }

    private void version() {
        for (int i = 0; i < 18; i++) {
            boolean bit = (VERSION >> i & 1) == 1;
            set(i / 3, SIZE - 11 + i % 3, bit);
            set(SIZE - 11 + i % 3, i / 3, bit);
        }
    }

    /** Two columns at a time from the right, up and down in turn, the column of the timing left out. */
    private void lay(int[] octets) {
        int bit = 0;
        boolean up = true;
        for (int right = SIZE - 1; right > 0; right -= 2) {
            right -= right == TIMING ? 1 : 0;
            for (int i = 0; i < SIZE; i++) {
                int row = up ? SIZE - 1 - i : i;
                for (int column = right; column >= right - 1; column--) {
                    if (!taken[row][column]) {
                        boolean value = bit < octets.length * Byte.SIZE
                                && (octets[bit / Byte.SIZE] >> Byte.SIZE - 1 - bit % Byte.SIZE & 1) == 1;
                        dark[row][column] = value ^ (row + column) % 2 == 0;
                        bit++;
                    }
                }
            }
            up = !up;
        }
    }
}
