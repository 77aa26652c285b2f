package org.rowan.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.rowan.model.CaseSummary;
import picocli.CommandLine.Command;

@Command(name = "list", description = "cli.case.list")
final class CaseList extends OnCasebook {
    @Override
    void run(Opened opened) throws IOException {
        for (CaseSummary summary : opened.casebook().records().cases()) {
            opened.lines().line(json -> write(summary, json));
        }
    }

    private static void write(CaseSummary summary, JsonGenerator json) throws IOException {
        json.writeStringField("id", summary.id().text());
        json.writeStringField("code", summary.code().text());
        json.writeStringField("title", summary.title());
        json.writeStringField("date", summary.date());
        json.writeStringField("place", summary.place());
        json.writeStringField("status", summary.open() ? "open" : "closed");
        json.writeNumberField("testimonies", summary.testimonies());
        json.writeNumberField("documents", summary.documents());
        json.writeStringField("changed", summary.changed().toString());
    }
}
