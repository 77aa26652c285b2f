package org.rowan.bundle.format;

import java.util.Base64;
import org.rowan.model.Problem;

/** Bytes as base64 with padding, in the one way in which they can be written. */
final class Base64Text {
    private Base64Text() {
    }

    static String of(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static byte[] bytes(String text, int length, Rule rule) throws Problem {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            rule.require(bytes.length == length && of(bytes).equals(text));
            return bytes;
        } catch (IllegalArgumentException e) {
            throw rule.broken();
        }
    }
}
