package org.rowan.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.rowan.bundle.Arrival;
import org.rowan.bundle.Exchange;
import org.rowan.bundle.Notice;
import org.rowan.bundle.ReceivePlan;
import org.rowan.casebook.Casebook;
import org.rowan.secret.SecretChars;

/** Shows what a bundle would change, then changes it. */
record Arriving(Casebook casebook, Surroundings around) {
    void receive(Path file, Optional<SecretChars> passphrase, boolean dryRun) throws IOException {
        Exchange exchange = new Exchange(casebook);
        try (ReceivePlan plan = around.watched(progress -> exchange.inspect(file, passphrase, progress))) {
            plan.notices().forEach(this::say);
            for (ReceivePlan.Line line : plan.lines()) {
                around.lines().line(json -> write(line, json));
            }
            if (!dryRun) {
                around.watched(progress -> exchange.apply(plan, progress));
            }
            around.lines().line(json -> totals(plan, dryRun, json));
        }
    }

    private void say(Notice notice) {
        around.words().say(switch (notice) {
            case UNVERIFIED_SENDER -> "cli.receive.unknown";
            case SEEN_BEFORE -> "cli.receive.seen";
            case NOT_ADDRESSED -> "cli.receive.notAddressed";
        });
    }

    private static void write(ReceivePlan.Line line, JsonGenerator json) throws IOException {
        json.writeStringField("code", line.code().text());
        json.writeStringField("kind", line.kind());
        json.writeStringField("plan", line.plan().word());
        json.writeStringField("reason", line.reason());
    }

    private static void totals(ReceivePlan plan, boolean dryRun, JsonGenerator json) throws IOException {
        json.writeStringField("bundle", plan.bundle().text());
        json.writeBooleanField("received", !dryRun);
        for (Arrival arrival : List.of(Arrival.values())) {
            json.writeNumberField(arrival.word(), plan.count(arrival));
        }
    }
}
