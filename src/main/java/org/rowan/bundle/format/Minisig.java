package org.rowan.bundle.format;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.rowan.crypto.Blake2b;
import org.rowan.crypto.Edwards25519;
import org.rowan.model.Problem;
import org.rowan.secret.SecretBytes;

/**
 * A signature in the form of minisign, prehashed. Arrays are not copied.
 *
 * @param number    of the key, as its owner's card gives it; says nothing by itself
 * @param signature over the file's hash
 * @param global    over the signature and the trusted comment
 */
public record Minisig(byte[] number, byte[] signature, byte[] global) {
    /** Length of a key's number, in bytes. */
    public static final int NUMBER_LENGTH = 8;
    private static final String COMMENT = "rowan bundle";
    private static final String UNTRUSTED = "untrusted comment: ";
    private static final String TRUSTED = "trusted comment: " + COMMENT;
    private static final byte[] ALGORITHM = {'E', 'D'};
    private static final Pattern FIRST_LINE = Pattern.compile(UNTRUSTED + "[^\\p{Cntrl}]{0,1000}");
    private static final int LINES = 4;

    /** @return the signature over what the file holds */
    public static Minisig of(byte[] number, SecretBytes secret, byte[] file) {
        byte[] signature = Edwards25519.sign(secret, Blake2b.hash(file));
        return new Minisig(number, signature, Edwards25519.sign(secret, commented(signature)));
    }

    /** @return whether the key's owner signed the file and the comment; the number is not looked at */
    public boolean holds(byte[] key, byte[] file) {
        return Edwards25519.isSigned(key, Blake2b.hash(file), signature)
                && Edwards25519.isSigned(key, commented(signature), global);
    }

    private static byte[] commented(byte[] signature) {
        byte[] comment = COMMENT.getBytes(US_ASCII);
        return ByteBuffer.allocate(signature.length + comment.length).put(signature).put(comment).array();
    }

    byte[] text() {
        byte[] first = ByteBuffer.allocate(ALGORITHM.length + NUMBER_LENGTH + Edwards25519.SIGNATURE_LENGTH)
                .put(ALGORITHM).put(number).put(signature).array();
        return String.join("\n", UNTRUSTED + COMMENT, Base64Text.of(first), TRUSTED, Base64Text.of(global), "")
                .getBytes(UTF_8);
    }

    /** @throws Problem {@link Rule#SIGNATURE} */
    public static Minisig parse(byte[] text) throws Problem {
        List<String> lines = Text.lines(text, Rule.SIGNATURE);
        Rule.SIGNATURE.require(lines.size() == LINES && FIRST_LINE.matcher(lines.get(0)).matches()
                && lines.get(2).equals(TRUSTED));
        int start = ALGORITHM.length + NUMBER_LENGTH;
        byte[] first = Base64Text.bytes(lines.get(1), start + Edwards25519.SIGNATURE_LENGTH, Rule.SIGNATURE);
        Rule.SIGNATURE.require(Arrays.equals(Arrays.copyOf(first, ALGORITHM.length), ALGORITHM));
        return new Minisig(Arrays.copyOfRange(first, ALGORITHM.length, start),
                Arrays.copyOfRange(first, start, first.length),
                Base64Text.bytes(lines.get(LINES - 1), Edwards25519.SIGNATURE_LENGTH, Rule.SIGNATURE));
    }
}
