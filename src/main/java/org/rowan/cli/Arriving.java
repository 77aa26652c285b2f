package org.rowan.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rowan.bundle.Answer;
import org.rowan.bundle.Answered;
import org.rowan.bundle.Arrival;
import org.rowan.bundle.Exchange;
import org.rowan.bundle.Notice;
import org.rowan.bundle.Origin;
import org.rowan.bundle.Provenance;
import org.rowan.bundle.ReceivePlan;
import org.rowan.bundle.ReceiveReport;
import org.rowan.casebook.Casebook;
import org.rowan.secret.SecretChars;

/** Shows what a bundle would change, then changes it. */
record Arriving(Casebook casebook, Surroundings around, boolean bringBack) {
    Arriving(Casebook casebook, Surroundings around) {
        this(casebook, around, false);
    }

    void receive(Path file, Optional<SecretChars> passphrase, boolean dryRun) throws IOException {
        Exchange exchange = new Exchange(casebook);
        try (ReceivePlan plan = around.watched(progress -> bringBack
                ? exchange.inspectBringingBack(file, passphrase, progress)
                : exchange.inspect(file, passphrase, progress))) {
            say(plan);
            saySealed(plan);
            Stream.of(Arrival.values()).filter(a -> a != Arrival.NEW && plan.count(a) > 0)
                    .forEach(a -> around.words().say("arrival.means", a.name()));
            for (ReceivePlan.Line line : plan.lines()) {
                around.lines().line(json -> write(line, json));
            }
            if (!dryRun) {
                sayAnswered(around.watched(progress -> exchange.apply(plan, progress)));
            }
            around.lines().line(json -> totals(plan, dryRun, json));
        }
    }

    private void say(ReceivePlan plan) {
        Origin origin = new Origin(plan.provenance());
        say(origin.from());
        say(origin.signed());
        origin.notices(plan.notices()).forEach(this::say);
    }

    private void saySealed(ReceivePlan plan) {
        if (plan.sealed() > 0) {
            around.words().say("cli.receive.sealed", plan.sealed());
        }
        plan.answers().forEach(a -> around.words().say("arrival.receipt", a.state().name()));
    }

    private void sayAnswered(ReceiveReport report) {
        if (report.answered() != Answered.NOT) {
            around.words().say("cli.receive.answered", report.answered().name());
        }
    }

    private void say(Origin.Sentence sentence) {
        around.words().say(sentence.key(), sentence.arguments());
    }

    private static void write(ReceivePlan.Line line, JsonGenerator json) throws IOException {
        json.writeStringField("code", line.code().text());
        json.writeStringField("kind", line.kind());
        json.writeStringField("plan", line.plan().word());
        json.writeStringField("reason", line.reason());
    }

    private static void totals(ReceivePlan plan, boolean dryRun, JsonGenerator json) throws IOException {
        Provenance from = plan.provenance();
        json.writeStringField("bundle", plan.bundle().text());
        json.writeStringField("sender", from.sender().kind().word());
        json.writeStringField("contact", from.sender().name());
        json.writeStringField("fingerprint", from.sender().fingerprint());
        json.writeStringField("signature", from.signed().kind().word());
        json.writeStringField("signer", from.signed().who());
        json.writeNumberField("missing", from.missing());
        json.writeArrayFieldStart("notices");
        for (Notice notice : plan.notices()) {
            json.writeString(notice.word());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("receipts");
        for (Answer answer : plan.answers()) {
            json.writeStartObject();
            json.writeStringField("bundle", answer.bundle().text());
            json.writeStringField("state", answer.state().word());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeBooleanField("received", !dryRun);
        for (Arrival arrival : List.of(Arrival.values())) {
            json.writeNumberField(arrival.word(), plan.count(arrival));
        }
    }
}
