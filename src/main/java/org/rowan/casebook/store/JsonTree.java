package org.rowan.casebook.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.rowan.model.Value;

/** Reads JSON as the format allows it: no doubled names, no fractions, no half characters. */
final class JsonTree {
    /** From anywhere, hostile bundles included: bounded depth, length and number of values. */
    private static final JsonFactory FOREIGN = factory(64, 64 << 20, 1000, 2_000_000);
    /** What this program wrote itself must be readable, whatever it was. */
    private static final JsonFactory OWN = factory(1000, Integer.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE);

    private JsonTree() {
    }

    private static JsonFactory factory(int depth, int text, int name, long tokens) {
        return JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(depth).maxStringLength(text)
                        .maxNumberLength(20).maxNameLength(name).maxTokenCount(tokens).build())
                .build();
    }

    static Value readForeign(byte[] json) throws MalformedJson {
        return read(FOREIGN, json);
    }

    static Value readOwn(byte[] json) throws MalformedJson {
        return read(OWN, json);
    }

    private static Value read(JsonFactory factory, byte[] json) throws MalformedJson {
        try (JsonParser parser = factory.createParser(decoded(json))) {
            parser.nextToken();
            Value value = value(parser);
            if (parser.nextToken() != null) {
                throw new MalformedJson("more than one value");
            }
            return value;
        } catch (IOException e) {
            // Jackson's message may quote the text
            throw new MalformedJson(e.getClass().getSimpleName());
        }
    }

    /** Jackson's own UTF-8 reader is more lenient than the format. */
    private static String decoded(byte[] json) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
    }

    private static Value value(JsonParser parser) throws IOException, MalformedJson {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> new Value.Text(text(parser.getText()));
            case VALUE_NUMBER_INT -> new Value.Whole(whole(parser));
            case VALUE_TRUE -> new Value.Flag(true);
            case VALUE_FALSE -> new Value.Flag(false);
            case VALUE_NULL -> new Value.Nothing();
            case START_ARRAY -> list(parser);
            case START_OBJECT -> group(parser);
            case null, default -> throw new MalformedJson("not a value that the format allows");
        };
    }

    private static long whole(JsonParser parser) throws IOException, MalformedJson {
        if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            throw new MalformedJson("number out of range");
        }
        return parser.getLongValue();
    }

    private static Value list(JsonParser parser) throws IOException, MalformedJson {
        List<Value> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(parser));
        }
        return new Value.Many(values);
    }

    private static Value group(JsonParser parser) throws IOException, MalformedJson {
        TreeMap<String, Value> fields = new TreeMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = text(parser.currentName());
            parser.nextToken();
            fields.put(name, value(parser));
        }
        return new Value.Group(fields);
    }

    private static String text(String text) throws MalformedJson {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new MalformedJson("unpaired surrogate");
        }
        return text;
    }
}
