package org.rowan.cli;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.rowan.model.Problem;
import org.rowan.secret.SecretBytes;

/** Passphrases from bytes, without a String in between. */
final class Utf8 {
    private Utf8() {
    }

    /** @return the characters, to be wiped by the caller; nothing else keeps a copy */
    static char[] decode(SecretBytes bytes) throws Problem {
        char[] room = new char[bytes.length()];
        CharBuffer decoded = CharBuffer.wrap(room);
        try {
            if (!bytes.with(b -> decodes(b, decoded))) {
                throw new Problem(Problem.Kind.PASSPHRASE_FILE);
            }
            return Arrays.copyOf(room, decoded.position());
        } finally {
            Arrays.fill(room, '\0');
        }
    }

    private static boolean decodes(byte[] bytes, CharBuffer to) {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), to, true).isUnderflow();
    }
}
