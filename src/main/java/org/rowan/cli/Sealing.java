package org.rowan.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rowan.bundle.SealOrder;
import org.rowan.bundle.SealPlan;
import org.rowan.bundle.SealResult;
import org.rowan.bundle.Seals;
import org.rowan.casebook.contact.Contact;
import org.rowan.casebook.store.Stub;
import org.rowan.model.Code;
import org.rowan.model.Entry;
import org.rowan.model.Id;
import org.rowan.model.Kind;

/** Seals records, and says what stays of them. */
record Sealing(Opened opened) {
    void seal(Collection<Id> records, List<Contact> to, boolean keepName) throws IOException {
        Seals seals = new Seals(opened.casebook());
        SealPlan plan = seals.plan(records, to);
        if (!plan.staying().isEmpty()) {
            opened.words().say("cli.seal.staying",
                    plan.staying().stream().map(Code::text).collect(Collectors.joining(", ")));
        }
        sayInTrash(plan.inTrash());
        if (!plan.unconsented().isEmpty()) {
            opened.words().say("cli.export.unconsented", plan.unconsented().size());
        }
        SealResult result = opened.around().watched(progress -> seals.seal(plan, keepName, progress));
        opened.lines().line(json -> write(result, json));
        opened.words().say("cli.seal.done");
    }

    /** Nobody is asked before something is sealed to them, so what is doubtful of them is said. */
    List<Contact> ordered(SealOrder order) throws IOException {
        List<Contact> to = order.contacts(opened.casebook());
        for (Contact contact : to) {
            RecipientOptions.warn(contact.id().text(), opened);
        }
        return to;
    }

    /** Seals what a case that is being closed holds, where the casebook is set to. */
    void close(Entry theCase) throws IOException {
        Optional<SealOrder> order = SealOrder.of(opened.casebook());
        Set<Id> records = new LinkedHashSet<>();
        if (order.isPresent()) {
            for (Entry testimony : opened.casebook().records().of(theCase.id(), Kind.TESTIMONY)) {
                records.add(testimony.id());
                new Seals(opened.casebook()).goingWith(testimony).forEach(d -> records.add(d.id()));
            }
        }
        if (order.isPresent() && records.isEmpty()) {
            sayInTrash(new Seals(opened.casebook()).inTrash(theCase.id()).stream().map(Entry::code).toList());
        }
        if (!records.isEmpty()) {
            seal(records, ordered(order.get()), order.get().whom());
        }
    }

    private void sayInTrash(List<Code> inTrash) {
        if (!inTrash.isEmpty()) {
            opened.words().say("seal.inTrash", inTrash.stream().map(Code::text).collect(Collectors.joining(", ")));
        }
    }

    private static void write(SealResult result, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("sealed");
        for (Stub stub : result.stubs()) {
            json.writeStartObject();
            stub(stub, json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField("media", result.media());
        json.writeArrayFieldStart("bundles");
        for (Id bundle : result.bundles()) {
            json.writeString(bundle.text());
        }
        json.writeEndArray();
    }

    static void stub(Stub stub, JsonGenerator json) throws IOException {
        json.writeStringField("code", stub.code().text());
        json.writeStringField("kind", stub.kind().wire());
        json.writeStringField("at", stub.at().toString());
        json.writeStringField("to", stub.whom());
    }
}
