package org.rowan.cli;

import java.io.IOException;
import org.rowan.casebook.Records;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "add", description = "cli.testimony.add")
final class TestimonyAdd extends OnCasebook {
    @Option(names = "--case", paramLabel = "CASE", required = true, descriptionKey = "cli.option.case")
    private String name;
    @Option(names = "--title", paramLabel = "T", defaultValue = "", descriptionKey = "cli.option.title")
    private String title;
    @Option(names = "--transcript", paramLabel = "FILE", required = true, descriptionKey = "cli.testimony.transcript")
    private String transcript;
    @Mixin
    private WhenAndWhere circumstances;

    @Override
    void run(Opened opened) throws IOException {
        Streams streams = opened.around().streams();
        Records records = opened.casebook().records();
        Entry owner = records.named(Kind.CASE, name);
        Content content = Content.of(Field.CASE, owner.id().text(), Field.TITLE, Given.text(title, streams),
                Field.TRANSCRIPT, Given.file(transcript, streams));
        Entry added = records.add(Kind.TESTIMONY, circumstances.in(content, streams));
        opened.lines().line(json -> new RecordJson(json).identity(added));
    }
}
