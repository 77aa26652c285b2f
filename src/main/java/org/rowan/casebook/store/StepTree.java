package org.rowan.casebook.store;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.rowan.model.Code;
import org.rowan.model.Content;
import org.rowan.model.CustodyEntry;
import org.rowan.model.Hash;
import org.rowan.model.Head;
import org.rowan.model.Id;
import org.rowan.model.Revision;
import org.rowan.model.Value;

/** Reads back what {@link StepText} wrote. The log is authenticated, so whatever does not fit is our own fault. */
final class StepTree {
    private final SortedMap<String, Value> fields;

    private StepTree(SortedMap<String, Value> fields) {
        this.fields = fields;
    }

    static Step read(Value value) {
        if (value instanceof Value.Group(var fields)) {
            return new StepTree(fields).step();
        }
        throw unknown();
    }

    private Step step() {
        return switch (text("do")) {
            case "revise" -> new Step.Revise(head(), revision());
            case "draft" -> new Step.PutDraft(id("record"), at(), content());
            case "drop-draft" -> new Step.DropDraft(id("record"));
            case "trash" -> new Step.Trash(id("record"), at());
            case "restore" -> new Step.Restore(id("record"));
            case "custody" -> new Step.Custody(custody(), hash("salt"));
            case "attach" -> new Step.Attach(hash("sha256"), id("media"), whole("bytes"));
            case "extracted" -> new Step.Extracted(hash("sha256"), text("text"));
            case "setting" -> new Step.Setting(text("name"), text("value"));
            case "author" -> new Step.Author(id("id"), text("name"));
            case "contact" -> new Step.PutContact(contact());
            case "drop-contact" -> new Step.DropContact(id("id"));
            case "seen" -> new Step.SeenBundle(id("bundle"), at(), text("sender"), whole("counter"));
            case "hold" -> new Step.Hold(new Held(hash("hash"), id("record"), Held.Why.of(text("why")), text("sender"),
                    at()));
            case "count" -> new Step.Count(id("record"), hash("hash"));
            case "sent" -> new Step.Sent(id("record"), text("recipient"), hash("current"));
            case "written" -> new Step.Written(id("bundle"), at());
            case "right" -> new Step.PutRight(id("contact"), text("author"), flag("changes"));
            case "dealt-with" -> new Step.DealtWith(hash("mark"));
            case "offer-again" -> new Step.OfferAgain(hash("mark"));
            default -> throw unknown();
        };
    }

    private Head head() {
        return new Head(id("record"), text("kind"), new Code(text("code")), id("origin"));
    }

    private Revision revision() {
        List<Hash> parents = fields.get("parents") instanceof Value.Many(List<Value> values)
                ? values.stream().map(v -> new Hash(((Value.Text) v).text())).toList() : List.of();
        return new Revision(hash("hash"), id("record"), parents, id("author"), at(), flag("deleted"), content());
    }

    private CustodyEntry custody() {
        return new CustodyEntry(whole("number"), at(), text("event"), id("record"), text("detail"), hash("previous"),
                hash("hash"));
    }

    private ContactRow contact() {
        return new ContactRow(id("id"), text("name"), text("card"), text("fingerprint"), text("recipient"),
                flag("verified"));
    }

    private Content content() {
        return fields.get("content") instanceof Value.Group(var inner) ? new Content(inner) : Content.EMPTY;
    }

    private Instant at() {
        return Instant.ofEpochMilli(whole("at"));
    }

    private Id id(String name) {
        return new Id(text(name));
    }

    private Hash hash(String name) {
        return new Hash(text(name));
    }

    private boolean flag(String name) {
        return fields.get(name) instanceof Value.Flag(boolean set) && set;
    }

    private long whole(String name) {
        return fields.get(name) instanceof Value.Whole(long number) ? number : 0;
    }

    private String text(String name) {
        if (fields.get(name) instanceof Value.Text(String text)) {
            return text;
        }
        throw unknown();
    }

    private static IllegalStateException unknown() {
        return new IllegalStateException("a change that this version does not know");
    }
}
