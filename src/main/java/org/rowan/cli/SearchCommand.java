package org.rowan.cli;

import java.io.IOException;
import java.util.List;
import org.rowan.model.Hit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "search", description = "cli.search")
final class SearchCommand extends OnCasebook {
    @Parameters(index = "1..*", arity = "1..*", paramLabel = "QUERY", descriptionKey = "cli.search.query")
    private List<String> query;
    @Option(names = "--limit", paramLabel = "N", defaultValue = "100", descriptionKey = "cli.search.limit")
    private int limit;

    @Override
    void run(Opened opened) throws IOException {
        if (limit < 1) {
            throw new UsageProblem("cli.usage.limit");
        }
        for (Hit hit : opened.casebook().search().find(String.join(" ", query), limit)) {
            opened.lines().line(json -> {
                json.writeStringField("kind", hit.record().wire());
                json.writeStringField("case", hit.caseCode().text());
                json.writeStringField("code", hit.record().code().text());
                json.writeStringField("field", hit.field());
                json.writeStringField("snippet", hit.snippet());
            });
        }
    }
}
