package org.rowan.casebook.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.rowan.model.Code;
import org.rowan.model.Content;
import org.rowan.model.CustodyEntry;
import org.rowan.model.Hash;
import org.rowan.model.Head;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Revision;
import org.rowan.model.Value;

/** Reads back what {@link StepText} wrote; throws {@link IllegalArgumentException} for anything else. */
final class StepTree {
    private final SortedMap<String, Value> fields;

    StepTree(SortedMap<String, Value> fields) {
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
            case "custody" -> new Step.Custody(link(text("detail")), hash("salt"));
            case "bare-custody" -> new Step.BareCustody(link(""), hash("digest"));
            case "attach" -> new Step.Attach(hash("sha256"), id("media"), whole("bytes"));
            case "extracted" -> new Step.Extracted(hash("sha256"), text("text"));
            case "setting" -> new Step.Setting(text("name"), text("value"));
            case "author" -> new Step.Author(id("id"), text("name"));
            case "own-author" -> new Step.OwnAuthor(id("id"), text("name"));
            case "contact" -> new Step.PutContact(contact());
            case "drop-contact" -> new Step.DropContact(id("id"));
            case "seen" -> new Step.SeenBundle(id("bundle"), at(), text("sender"), whole("counter"));
            case "hold" -> new Step.Hold(new Held(hash("hash"), id("record"), Held.Why.of(text("why")), text("sender"),
                    at()));
            case "apart" -> new Step.Apart(head(), revision(), new Held(hash("hash"), id("record"),
                    Held.Why.of(text("why")), text("sender"), Instant.ofEpochMilli(whole("held"))));
            case "sealed" -> new Step.Sealed(stub());
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
        return new Revision(hash("hash"), id("record"), texts("parents").stream().map(Hash::new).toList(), id("author"), at(), flag("deleted"), content());
    }

    private CustodyEntry link(String detail) {
        return new CustodyEntry(whole("number"), at(), text("event"), id("record"), detail, hash("previous"),
                hash("hash"));
    }

    private Stub stub() {
        return new Stub(id("record"), Kind.ofWire(text("kind")).orElseThrow(StepTree::unknown), new Code(text("code")),
                Optional.of(text("case")).filter(Id::isId).map(Id::new), at(), text("whom"));
    }

    private ContactRow contact() {
        return new ContactRow(id("id"), text("name"), text("card"), text("fingerprint"), text("recipient"),
                flag("verified"));
    }

    private Content content() {
        return fields.get("content") instanceof Value.Group(var inner) ? new Content(inner) : Content.EMPTY;
    }

    Instant at() {
        return Instant.ofEpochMilli(whole("at"));
    }

    Id id(String name) {
        return new Id(text(name));
    }

    Hash hash(String name) {
        return new Hash(text(name));
    }

    List<String> texts(String name) {
        return fields.get(name) instanceof Value.Many(List<Value> values)
                ? values.stream().map(StepTree::text).toList() : List.of();
    }

    private static String text(Value value) {
        if (value instanceof Value.Text(String text)) {
            return text;
        }
        throw unknown();
    }

    private boolean flag(String name) {
        return fields.get(name) instanceof Value.Flag(boolean set) && set;
    }

    long whole(String name) {
        return fields.get(name) instanceof Value.Whole(long number) ? number : 0;
    }

    String text(String name) {
        return text(fields.get(name));
    }

    private static IllegalArgumentException unknown() {
        return new IllegalArgumentException("a change that this version does not know");
    }
}
