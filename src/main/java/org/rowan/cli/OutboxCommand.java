package org.rowan.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.rowan.bundle.Outbox;
import org.rowan.casebook.store.Stub;
import org.rowan.casebook.store.Waiting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "outbox", description = "cli.outbox")
final class OutboxCommand extends OnCasebook {
    @Option(names = "--out-dir", paramLabel = "D", descriptionKey = "cli.outbox.outDir")
    private Path folder;
    @Option(names = "--let-go", paramLabel = "BUNDLE", descriptionKey = "cli.outbox.letGo")
    private String gone;

    @Override
    void run(Opened opened) throws IOException {
        Outbox outbox = new Outbox(opened.casebook());
        if (gone != null) {
            outbox.letGo(outbox.named(gone));
        }
        List<Stub> stubs = opened.casebook().tray().stubs();
        for (Waiting waiting : outbox.waiting()) {
            Optional<Path> file = written(waiting, outbox, opened);
            opened.lines().line(json -> write(waiting, stubs, file, json));
        }
    }

    /** What lies there already is not written again. */
    private Optional<Path> written(Waiting waiting, Outbox outbox, Opened opened) throws IOException {
        if (folder == null) {
            return Optional.empty();
        }
        Path usual = Outbox.fileIn(waiting, folder);
        if (outbox.isIn(waiting, folder)) {
            return Optional.of(usual);
        }
        Path file = opened.around().watched(progress -> outbox.write(waiting, folder, progress));
        if (!file.equals(usual)) {
            opened.words().say("outbox.putOther", usual.getFileName().toString(), file.getFileName().toString());
        }
        return Optional.of(file);
    }

    private static void write(Waiting waiting, List<Stub> stubs, Optional<Path> file, JsonGenerator json)
            throws IOException {
        json.writeStringField("bundle", waiting.bundle().text());
        json.writeStringField("kind", waiting.errand().word());
        json.writeStringField("at", waiting.at().toString());
        json.writeStringField("to", waiting.whom());
        json.writeNumberField("bytes", waiting.bytes());
        json.writeArrayFieldStart("records");
        for (Stub stub : stubs) {
            if (waiting.about().contains(stub.record())) {
                json.writeString(stub.code().text());
            }
        }
        json.writeEndArray();
        if (file.isPresent()) {
            json.writeStringField("file", file.get().toString());
        }
    }
}
