package org.rowan.casebook.store;

import java.util.List;
import java.util.TreeMap;
import org.rowan.model.CustodyEntry;
import org.rowan.model.Head;
import org.rowan.model.Id;
import org.rowan.model.Revision;
import org.rowan.model.Value;

/** A step as canonical JSON: the field "do" names it. */
final class StepText {
    private final TreeMap<String, Value> fields = new TreeMap<>();

    private StepText(String name) {
        text("do", name);
    }

    static Value write(Step step) {
        return switch (step) {
            case Step.Revise s -> new StepText("revise").head(s.head()).revision(s.revision()).value();
            case Step.PutDraft s -> new StepText("draft").text("record", s.record()).whole("at", s.at().toEpochMilli())
                    .put("content", new Value.Group(s.content().fields())).value();
            case Step.DropDraft s -> new StepText("drop-draft").text("record", s.record()).value();
            case Step.Trash s -> new StepText("trash").text("record", s.record())
                    .whole("at", s.at().toEpochMilli()).value();
            case Step.Restore s -> new StepText("restore").text("record", s.record()).value();
            case Step.Custody s -> new StepText("custody").custody(s.entry()).text("salt", s.salt()).value();
            case Step.BareCustody s -> new StepText("bare-custody").link(s.entry()).text("digest", s.digest()).value();
            case Step.Attach s -> new StepText("attach").text("sha256", s.sha256()).text("media", s.media())
                    .whole("bytes", s.bytes()).value();
            case Step.Extracted s -> new StepText("extracted").text("sha256", s.sha256()).text("text", s.text())
                    .value();
            case Step.Setting s -> new StepText("setting").text("name", s.name()).text("value", s.value()).value();
            case Step.Author s -> new StepText("author").text("id", s.id()).text("name", s.name()).value();
            case Step.OwnAuthor s -> new StepText("own-author").text("id", s.id()).text("name", s.name()).value();
            case Step.PutContact s -> new StepText("contact").contact(s.contact()).value();
            case Step.DropContact s -> new StepText("drop-contact").text("id", s.contact()).value();
            case Step.SeenBundle s -> new StepText("seen").text("bundle", s.bundle()).text("sender", s.sender())
                    .whole("at", s.at().toEpochMilli()).whole("counter", s.counter()).value();
            case Step.Hold s -> new StepText("hold").held(s.held()).value();
            case Step.Apart s -> new StepText("apart").head(s.head()).revision(s.revision())
                    .text("why", s.held().why().word()).text("sender", s.held().sender())
                    .whole("held", s.held().at().toEpochMilli()).value();
            case Step.Sealed s -> new StepText("sealed").stub(s.stub()).value();
            case Step.Count s -> new StepText("count").text("record", s.record()).text("hash", s.revision()).value();
            case Step.Sent s -> new StepText("sent").text("record", s.record()).text("recipient", s.recipient())
                    .text("current", s.current()).value();
            case Step.Written s -> new StepText("written").text("bundle", s.bundle())
                    .whole("at", s.at().toEpochMilli()).value();
            case Step.PutRight s -> new StepText("right").text("contact", s.contact()).text("author", s.author())
                    .put("changes", new Value.Flag(s.changes())).value();
            case Step.DealtWith s -> new StepText("dealt-with").text("mark", s.mark()).value();
            case Step.OfferAgain s -> new StepText("offer-again").text("mark", s.mark()).value();
        };
    }

    private StepText head(Head head) {
        return text("record", head.id()).text("kind", head.wire()).text("code", head.code())
                .text("origin", head.origin());
    }

    private StepText revision(Revision revision) {
        List<Value> parents = revision.parents().stream().<Value>map(h -> new Value.Text(h.hex())).toList();
        return text("hash", revision.hash()).text("author", revision.author())
                .whole("at", revision.at().toEpochMilli()).put("parents", new Value.Many(parents))
                .put("deleted", new Value.Flag(revision.deleted()))
                .put("content", new Value.Group(revision.content().fields()));
    }

    private StepText custody(CustodyEntry entry) {
        return link(entry).text("detail", entry.detail());
    }

    private StepText link(CustodyEntry entry) {
        return whole("number", entry.number()).whole("at", entry.at().toEpochMilli()).text("event", entry.event())
                .text("record", entry.record()).text("previous", entry.previous()).text("hash", entry.hash());
    }

    private StepText stub(Stub stub) {
        return text("record", stub.record()).text("kind", stub.kind().wire()).text("code", stub.code())
                .text("case", stub.caseId().map(Id::text).orElse("")).whole("at", stub.at().toEpochMilli())
                .text("whom", stub.whom());
    }

    private StepText contact(ContactRow contact) {
        return text("id", contact.id()).text("name", contact.name()).text("card", contact.card())
                .text("fingerprint", contact.fingerprint()).text("recipient", contact.recipient())
                .put("verified", new Value.Flag(contact.verified()));
    }

    private StepText held(Held held) {
        return text("hash", held.hash()).text("record", held.record()).text("why", held.why().word())
                .text("sender", held.sender()).whole("at", held.at().toEpochMilli());
    }

    private StepText text(String name, Object text) {
        return put(name, new Value.Text(text.toString()));
    }

    private StepText whole(String name, long number) {
        return put(name, new Value.Whole(number));
    }

    private StepText put(String name, Value value) {
        fields.put(name, value);
        return this;
    }

    private Value value() {
        return new Value.Group(fields);
    }
}
