package org.rowan.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "add", description = "cli.case.add")
final class CaseAdd extends OnCasebook {
    @Option(names = "--title", paramLabel = "T", required = true, descriptionKey = "cli.option.title")
    private String title;
    @Mixin
    private WhenAndWhere circumstances;
    @Option(names = "--set", paramLabel = "FIELD=VALUE", descriptionKey = "cli.option.set")
    private List<String> settings = new ArrayList<>();

    @Override
    void run(Opened opened) throws IOException {
        Streams streams = opened.around().streams();
        Content content = circumstances.in(Content.of(Field.TITLE, Given.text(title, streams)), streams);
        Entry added = opened.casebook().records().add(Kind.CASE, FieldSetting.set(content, settings, streams));
        opened.lines().line(json -> new RecordJson(json).identity(added));
    }
}
