package org.rowan.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.store.Stub;
import org.rowan.model.Entry;
import org.rowan.model.Kind;
import org.rowan.model.Revision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "show", description = "cli.case.show")
final class CaseShow extends OnCasebook {
    private static final List<Map.Entry<String, Kind>> PARTS = List.of(
            Map.entry("people", Kind.PERSON), Map.entry("testimonies", Kind.TESTIMONY),
            Map.entry("documents", Kind.DOCUMENT), Map.entry("notes", Kind.NOTE), Map.entry("newer", Kind.NEWER));

    @Parameters(index = "1", paramLabel = "CASE", descriptionKey = "cli.option.case")
    private String name;
    @Option(names = "--history", descriptionKey = "cli.case.history")
    private boolean history;

    @Override
    void run(Opened opened) throws IOException {
        Casebook casebook = opened.casebook();
        Entry shown = casebook.records().named(Kind.CASE, name);
        opened.lines().line(json -> {
            record(shown, casebook, json);
            for (Map.Entry<String, Kind> part : PARTS) {
                json.writeArrayFieldStart(part.getKey());
                for (Entry entry : casebook.records().of(shown.id(), part.getValue())) {
                    json.writeStartObject();
                    record(entry, casebook, json);
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
            sealed(shown, casebook, json);
        });
    }

    private static void sealed(Entry theCase, Casebook casebook, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("sealed");
        for (Stub stub : casebook.tray().stubs()) {
            if (stub.caseId().equals(Optional.of(theCase.id()))) {
                json.writeStartObject();
                Sealing.stub(stub, json);
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private void record(Entry entry, Casebook casebook, JsonGenerator json) throws IOException {
        RecordJson record = new RecordJson(json);
        record.entry(entry);
        record.custody(casebook.custody().of(entry.id()));
        if (history) {
            List<Revision> older = casebook.history().of(entry.id()).stream()
                    .filter(revision -> !revision.hash().equals(entry.revision().hash())).toList();
            record.history(older);
        }
    }
}
