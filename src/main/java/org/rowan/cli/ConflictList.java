package org.rowan.cli;

import java.io.IOException;
import org.rowan.casebook.store.Titles;
import org.rowan.model.Entry;
import picocli.CommandLine.Command;

@Command(name = "list", description = "cli.conflict.list")
final class ConflictList extends OnCasebook {
    @Override
    void run(Opened opened) throws IOException {
        for (Entry entry : opened.casebook().disputes().all()) {
            opened.lines().line(json -> {
                new RecordJson(json).identity(entry);
                json.writeStringField("kind", entry.head().wire());
                json.writeStringField("standing", entry.standing().word());
                json.writeStringField("title", Titles.of(entry.kind(), entry.content()));
            });
        }
    }
}
