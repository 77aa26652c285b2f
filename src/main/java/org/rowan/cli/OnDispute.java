package org.rowan.cli;

import java.io.IOException;
import java.util.List;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.merge.Dispute;
import org.rowan.model.Entry;
import org.rowan.model.Problem;
import picocli.CommandLine.Parameters;

/** A command on one record about which there is something to decide. */
abstract class OnDispute extends OnCasebook {
    @Parameters(index = "1", paramLabel = "RECORD", descriptionKey = "cli.conflict.record")
    private String name;

    abstract void run(Dispute dispute, Opened opened) throws IOException;

    @Override
    final void run(Opened opened) throws IOException {
        List<Entry> named = opened.casebook().disputes().all().stream()
                .filter(e -> e.code().text().equalsIgnoreCase(name) || e.id().text().equals(name)).toList();
        if (named.size() != 1) {
            throw new Problem(named.isEmpty() ? Problem.Kind.UNKNOWN_NAME : Problem.Kind.AMBIGUOUS_NAME, name);
        }
        run(opened.casebook().disputes().of(named.getFirst().id()).orElseThrow(), opened);
    }

    /** @throws UsageProblem when no change of the record waits */
    static void requested(Dispute dispute) throws UsageProblem {
        if (dispute.request().isEmpty()) {
            throw new UsageProblem("cli.usage.noRequest", dispute.entry().code().text());
        }
    }

    /** Prints what became of the record. */
    static void decided(Dispute dispute, Opened opened) throws IOException {
        Casebook casebook = opened.casebook();
        Entry now = casebook.records().get(dispute.entry().id());
        opened.lines().line(json -> new RecordJson(json).outcome(now));
    }
}
