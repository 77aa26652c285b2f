package org.rowan.bundle.age;

import com.exceptionfactory.jagged.RecipientStanza;
import com.exceptionfactory.jagged.framework.codec.CanonicalBase64;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A stanza that we write. The argument list is without the type, as in jagged. */
record Stanza(String type, List<String> arguments, byte[] body) implements RecipientStanza {
    /** Every stanza type of ours wraps the 16-byte file key with a 16-byte tag. */
    static final int BODY_LENGTH = 32;

    @Override
    public String getType() {
        return type;
    }

    @Override
    public List<String> getArguments() {
        return arguments;
    }

    @Override
    public byte[] getBody() {
        return body.clone();
    }

    static String encode(byte[] bytes) {
        return CanonicalBase64.getEncoder().encodeToString(bytes);
    }

    /** Checks the number of arguments and the body's length, before any key is used. */
    static void check(RecipientStanza stanza, int arguments) throws StanzaException {
        if (stanza.getArguments().size() != arguments) {
            throw new StanzaException("number of arguments");
        }
        if (stanza.getBody().length != BODY_LENGTH) {
            throw new StanzaException("length of the wrapped file key");
        }
    }

    /** @throws StanzaException when the text is no canonical base64 of that many bytes */
    static byte[] decode(String text, int length) throws StanzaException {
        try {
            byte[] bytes = CanonicalBase64.getDecoder().decode(text.getBytes(StandardCharsets.US_ASCII));
            if (bytes.length == length) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new StanzaException("base64", e);
        }
        throw new StanzaException("length of an argument");
    }
}
