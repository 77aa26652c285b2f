package org.rowan.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rowan.model.Content;
import org.rowan.model.CustodyEntry;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Revision;
import org.rowan.model.Standing;
import org.rowan.model.Value;

/** A record as fields of a JSON object: what it is, then what it says. */
record RecordJson(JsonGenerator json) {
    void identity(Entry entry) throws IOException {
        json.writeStringField("id", entry.id().text());
        json.writeStringField("code", entry.code().text());
    }

    /** What a decision left. */
    void outcome(Entry entry) throws IOException {
        identity(entry);
        json.writeStringField("revision", entry.revision().hash().hex());
        json.writeStringField("standing", entry.standing().word());
        json.writeBooleanField("trashed", entry.trashed());
    }

    void entry(Entry entry) throws IOException {
        identity(entry);
        json.writeStringField("kind", entry.head().wire());
        if (entry.trashed()) {
            json.writeBooleanField("trashed", true);
        }
        if (entry.damaged()) {
            json.writeBooleanField("damaged", true);
        }
        if (entry.standing() != Standing.PLAIN) {
            json.writeStringField("standing", entry.standing().word());
        }
        revision(entry.revision(), entry.content());
    }

    void history(List<Revision> older) throws IOException {
        json.writeArrayFieldStart("history");
        for (Revision revision : older) {
            json.writeStartObject();
            revision(revision, revision.content());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    void custody(List<CustodyEntry> entries) throws IOException {
        json.writeArrayFieldStart("custody");
        for (CustodyEntry entry : entries) {
            json.writeStartObject();
            json.writeNumberField("number", entry.number());
            json.writeStringField("at", entry.at().toString());
            json.writeStringField("event", entry.event());
            json.writeStringField("detail", entry.detail());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** @param content what is said; more than the revision says when several were merged */
    private void revision(Revision revision, Content content) throws IOException {
        json.writeStringField("revision", revision.hash().hex());
        json.writeStringField("changed", revision.at().toString());
        json.writeStringField("author", revision.author().text());
        content(content);
    }

    /** A field of a name that is taken already stands under "fields"; the case is where the record is printed. */
    private void content(Content content) throws IOException {
        SortedMap<String, Value> others = new TreeMap<>(content.said());
        others.keySet().retainAll(FieldSetting.TAKEN);
        others.remove(Field.CASE);
        SortedMap<String, Value> plain = new TreeMap<>(content.said());
        plain.keySet().removeAll(FieldSetting.TAKEN);
        fields(plain);
        if (!content.leftOut().isEmpty()) {
            names(Field.LEFT_OUT, content.leftOut());
        }
        if (!others.isEmpty()) {
            json.writeObjectFieldStart("fields");
            fields(others);
            json.writeEndObject();
        }
    }

    private void fields(SortedMap<String, Value> fields) throws IOException {
        for (Map.Entry<String, Value> field : fields.entrySet()) {
            json.writeFieldName(field.getKey());
            value(field.getValue());
        }
    }

    void names(String field, Collection<String> names) throws IOException {
        json.writeArrayFieldStart(field);
        for (String name : names) {
            json.writeString(name);
        }
        json.writeEndArray();
    }

    void value(Value value) throws IOException {
        switch (value) {
            case Value.Text(String text) -> json.writeString(text);
            case Value.Whole(long number) -> json.writeNumber(number);
            case Value.Flag(boolean set) -> json.writeBoolean(set);
            case Value.Nothing() -> json.writeNull();
            case Value.Many(List<Value> values) -> {
                json.writeStartArray();
                for (Value item : values) {
                    value(item);
                }
                json.writeEndArray();
            }
            case Value.Group(SortedMap<String, Value> fields) -> {
                json.writeStartObject();
                fields(fields);
                json.writeEndObject();
            }
        }
    }
}
