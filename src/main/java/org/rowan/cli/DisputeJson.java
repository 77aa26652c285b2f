package org.rowan.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.rowan.casebook.merge.Conflict;
import org.rowan.casebook.merge.Dispute;
import org.rowan.casebook.merge.Request;
import org.rowan.casebook.merge.Side;
import org.rowan.model.Revision;
import org.rowan.model.Value;

/** What there is to decide about a record: all sides of every field, and what is asked for. */
record DisputeJson(JsonGenerator json) {
    void write(Dispute dispute, String sender) throws IOException {
        new RecordJson(json).identity(dispute.entry());
        json.writeStringField("kind", dispute.entry().head().wire());
        json.writeStringField("standing", dispute.entry().standing().word());
        json.writeArrayFieldStart("conflicts");
        for (Conflict conflict : dispute.conflicts()) {
            json.writeStartObject();
            json.writeStringField("field", conflict.field());
            sides(conflict.sides());
            json.writeEndObject();
        }
        json.writeEndArray();
        withdrawals(dispute);
        if (dispute.request().isPresent()) {
            request(dispute.request().get(), sender);
        }
    }

    private void sides(List<Side> sides) throws IOException {
        json.writeArrayFieldStart("sides");
        for (int i = 0; i < sides.size(); i++) {
            json.writeStartObject();
            json.writeNumberField("side", i + 1);
            value("value", sides.get(i).value());
            from(sides.get(i).from());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Who withdrew the record while others went on with it. */
    private void withdrawals(Dispute dispute) throws IOException {
        json.writeArrayFieldStart("withdrawals");
        for (Revision tip : dispute.tips()) {
            if (tip.deleted()) {
                json.writeStartObject();
                from(tip);
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private void request(Request request, String sender) throws IOException {
        json.writeObjectFieldStart("request");
        json.writeStringField("contact", sender);
        json.writeBooleanField("withdraws", request.withdraws());
        json.writeBooleanField("disagrees", request.disagrees());
        json.writeArrayFieldStart("changes");
        for (Request.Proposed change : request.changes()) {
            json.writeStartObject();
            json.writeStringField("field", change.field());
            value("here", change.here());
            value("there", change.there());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void from(Revision revision) throws IOException {
        json.writeStringField("revision", revision.hash().hex());
        json.writeStringField("changed", revision.at().toString());
        json.writeStringField("author", revision.author().text());
    }

    private void value(String name, Optional<Value> value) throws IOException {
        json.writeFieldName(name);
        new RecordJson(json).value(value.orElse(new Value.Nothing()));
    }
}
