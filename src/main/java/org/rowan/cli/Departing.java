package org.rowan.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import org.rowan.bundle.Exchange;
import org.rowan.bundle.ExportPlan;
import org.rowan.bundle.ExportResult;
import org.rowan.casebook.leaving.Withheld;
import org.rowan.model.Code;

/** Writes what was planned, and says what left and what did not. */
record Departing(Opened opened) {
    void write(ExportPlan plan, Path out) throws IOException {
        if (!plan.unconsented().isEmpty()) {
            opened.words().say("cli.export.unconsented", plan.unconsented().size());
        }
        if (!plan.withheld().isEmpty()) {
            opened.words().say("cli.export.withheld", plan.withheld().size());
        }
        if (!plan.partly().isEmpty()) {
            opened.words().say("cli.export.partly", plan.partly().size());
        }
        if (plan.isSigned()) {
            opened.words().say("cli.export.signed");
        }
        ExportResult result = opened.around().watched(
                progress -> new Exchange(opened.casebook()).export(plan, out, progress));
        opened.lines().line(json -> write(result, json));
        opened.words().say("cli.export.done", out);
        int stayed = result.withheld().size() - plan.withheld().size();
        if (stayed > 0) {
            opened.words().say("cli.export.fileDamaged", stayed);
        }
    }

    private static void write(ExportResult result, JsonGenerator json) throws IOException {
        json.writeStringField("bundle", result.bundle().text());
        json.writeNumberField("records", result.records());
        json.writeNumberField("media", result.media());
        json.writeArrayFieldStart("unconsented");
        for (Code code : result.unconsented()) {
            json.writeString(code.text());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("withheld");
        for (Withheld withheld : result.withheld()) {
            json.writeStartObject();
            json.writeStringField("code", withheld.code().text());
            json.writeStringField("reason", withheld.reason());
            json.writeEndObject();
        }
        for (ExportPlan.Partly partly : result.partly()) {
            json.writeStartObject();
            json.writeStringField("code", partly.code().text());
            json.writeStringField("reason", "by-choice");
            new RecordJson(json).names("fields", partly.fields());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
