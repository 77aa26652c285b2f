package org.rowan.bundle.format;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import org.rowan.model.Problem;

/**
 * The one header that the format allows for a name and a length: ustar, mode 0644, owner, group and date zero. A
 * reader makes it again and compares, so that no field can carry anything.
 */
final class TarHeader {
    static final int BLOCK = 512;
    static final byte FILE = '0';
    static final byte EXTENDED = 'x';
    /** From here on a length needs an extended header. */
    static final long LONG = 1L << 33;
    private static final int NAME = 100;
    private static final int SIZE_AT = 124;
    private static final int SIZE_DIGITS = 11;
    private static final int CHECKSUM_AT = 148;
    private static final int TYPE_AT = 156;

    private TarHeader() {
    }

    /** @param size below 8 GiB */
    static byte[] of(String name, long size, byte type) {
        byte[] block = new byte[BLOCK];
        put(block, 0, name);
        put(block, NAME, "0000644\0" + "0000000\0" + "0000000\0");
        put(block, SIZE_AT, "%011o\0".formatted(size) + "00000000000\0" + "        ");
        block[TYPE_AT] = type;
        put(block, 257, "ustar\0" + "00");
        put(block, 329, "0000000\0" + "0000000\0");
        int sum = 0;
        for (byte b : block) {
            sum += b & 0xff;
        }
        put(block, CHECKSUM_AT, "%06o\0 ".formatted(sum));
        return block;
    }

    /** @return what an extended header says: the length of the entry that follows */
    static byte[] extension(long size) {
        String field = " size=" + size + "\n";
        int length = field.length() + 2;
        return (length + field).getBytes(US_ASCII);
    }

    static byte type(byte[] block) throws Problem {
        byte type = block[TYPE_AT];
        Rule.TAR_TYPE.require(type == FILE || type == EXTENDED);
        return type;
    }

    static String name(byte[] block) throws Problem {
        int end = 0;
        while (end < NAME && block[end] != 0) {
            end++;
        }
        String name = new String(block, 0, end, US_ASCII);
        Rule.PATH.require(Layout.isPath(name));
        return name;
    }

    static long size(byte[] block) throws Problem {
        String digits = new String(block, SIZE_AT, SIZE_DIGITS, US_ASCII);
        Rule.TAR_HEADER.require(digits.chars().allMatch(c -> c >= '0' && c <= '7'));
        return Long.parseLong(digits, 8);
    }

    /** @throws Problem when the block is not {@link #of} its own name, length and type */
    static void check(byte[] block) throws Problem {
        byte type = type(block);
        Rule.TAR_HEADER.require(Arrays.equals(block, of(name(block), size(block), type)));
    }

    private static void put(byte[] block, int at, String text) {
        byte[] bytes = text.getBytes(US_ASCII);
        System.arraycopy(bytes, 0, block, at, bytes.length);
    }
}
