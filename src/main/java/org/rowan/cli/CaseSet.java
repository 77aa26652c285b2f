package org.rowan.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.rowan.casebook.Records;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "set", description = "cli.case.set")
final class CaseSet extends OnCasebook {
    @Parameters(index = "1", paramLabel = "CASE", descriptionKey = "cli.option.case")
    private String name;
    @Option(names = "--set", paramLabel = "FIELD=VALUE", required = true, descriptionKey = "cli.option.set")
    private List<String> settings = new ArrayList<>();
    @Parameters(index = "2..*", paramLabel = "FIELD=VALUE", descriptionKey = "cli.option.moreSettings")
    private List<String> more = new ArrayList<>();

    @Override
    void run(Opened opened) throws IOException {
        settings.addAll(more);
        Records records = opened.casebook().records();
        Entry now = records.named(Kind.CASE, name);
        Content content = FieldSetting.set(now.content(), settings, opened.around().streams());
        if (isClosed(content) && !isClosed(now.content())) {
            new Sealing(opened).close(now);
        }
        Entry revised = records.revise(now.id(), content);
        opened.lines().line(json -> {
            new RecordJson(json).identity(revised);
            json.writeStringField("revision", revised.revision().hash().hex());
        });
    }

    private static boolean isClosed(Content content) {
        return content.text(Field.STATUS).equals("closed");
    }
}
