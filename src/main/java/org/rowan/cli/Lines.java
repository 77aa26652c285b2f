package org.rowan.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;

/** Results, one JSON object a line, in UTF-8. A line is written whole or not at all. */
record Lines(PrintStream out) {
    private static final JsonFactory JSON = JsonFactory.builder().build().setCharacterEscapes(new SteeringEscapes());

    /** Writes the fields of one object. */
    @FunctionalInterface
    interface Fields {
        void to(JsonGenerator json) throws IOException;
    }

    void line(Fields fields) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            fields.to(json);
            json.writeEndObject();
        }
        line.write('\n');
        line.writeTo(out);
    }
}
