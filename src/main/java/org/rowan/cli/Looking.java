package org.rowan.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.rowan.bundle.ExportLine;
import org.rowan.bundle.ExportPlan;
import org.rowan.bundle.Recipient;
import org.rowan.casebook.leaving.Withheld;

/** Shows what would leave, and writes nothing: the whole, each record that goes, each that stays. */
record Looking(Lines lines) {
    void at(ExportPlan plan) throws IOException {
        lines.line(json -> whole(plan, json));
        plan.look(line -> lines.line(json -> record(line, json)));
        for (Withheld withheld : plan.withheld()) {
            lines.line(json -> {
                json.writeStringField("withheld", withheld.code().text());
                json.writeStringField("reason", withheld.reason());
            });
        }
    }

    private static void whole(ExportPlan plan, JsonGenerator json) throws IOException {
        new RecordJson(json).names("to", plan.to().stream().map(Recipient::name).filter(n -> !n.isEmpty()).toList());
        json.writeNumberField("records", plan.records());
        json.writeNumberField("media", plan.media());
        json.writeNumberField("bytes", plan.bytes());
        json.writeBooleanField("signed", plan.isSigned());
    }

    private static void record(ExportLine line, JsonGenerator json) throws IOException {
        json.writeStringField("record", line.code().text());
        json.writeStringField("kind", line.kind());
        json.writeStringField("title", line.title());
        if (line.withdrawal()) {
            json.writeBooleanField("withdrawal", true);
        }
        json.writeNumberField("versions", line.versions());
        json.writeNumberField("custody", line.links());
        json.writeArrayFieldStart("fields");
        for (ExportLine.Part part : line.parts()) {
            part(part, json);
        }
        json.writeEndArray();
        new RecordJson(json).names("left-out", line.leftOut());
        json.writeArrayFieldStart("files");
        for (ExportLine.Attached file : line.files()) {
            json.writeStartObject();
            json.writeStringField("sha256", file.sha256().hex());
            json.writeNumberField("bytes", file.bytes());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void part(ExportLine.Part part, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", part.name());
        if (part.value().isPresent()) {
            json.writeFieldName("value");
            new RecordJson(json).value(part.value().get());
        }
        json.writeNumberField("earlier", part.earlier().size());
        json.writeEndObject();
    }
}
