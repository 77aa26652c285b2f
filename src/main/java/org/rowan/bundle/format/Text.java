package org.rowan.bundle.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.rowan.model.Problem;

/** Strict reading of text files: UTF-8, every line ended by a line feed. */
final class Text {
    private Text() {
    }

    /** @return the lines without their ends */
    static List<String> lines(byte[] bytes, Rule rule) throws Problem {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            rule.require(text.endsWith("\n"));
            return List.of(text.substring(0, text.length() - 1).split("\n", -1));
        } catch (CharacterCodingException e) {
            throw rule.broken();
        }
    }
}
