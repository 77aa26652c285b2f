package org.rowan.bundle.format;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.rowan.casebook.store.Canonical;
import org.rowan.model.Code;
import org.rowan.model.Content;
import org.rowan.model.Hash;
import org.rowan.model.Head;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Revision;
import org.rowan.model.Value;

/** One line of the records: a record with its revisions. */
public final class RecordLine {
    private static final Set<String> RECORD = Set.of("code", "current", "id", "kind", "origin", "revisions");
    private static final Set<String> REVISION = Set.of("at", "author", "content", "deleted", "hash", "parents");

    private RecordLine() {
    }

    /** @return the line, with its line feed */
    public static byte[] bytes(BundleRecord record) {
        TreeMap<String, Value> fields = new TreeMap<>();
        fields.put("code", new Value.Text(record.code().text()));
        fields.put("current", new Value.Text(record.current().hex()));
        fields.put("id", new Value.Text(record.id().text()));
        fields.put("kind", new Value.Text(record.kind()));
        fields.put("origin", new Value.Text(record.origin().text()));
        fields.put("revisions", new Value.Many(record.revisions().stream().map(RecordLine::value).toList()));
        return Json.line(fields);
    }

    /** @return whether a reader takes the line, given with its line feed */
    public static boolean isTaken(byte[] line) {
        try {
            Rule.LINE_LENGTH.require(line.length - 1 <= Layout.LONGEST_LINE);
            parse(Arrays.copyOf(line, line.length - 1));
            return true;
        } catch (Problem e) {
            return false;
        }
    }

    private static Value value(Revision revision) {
        TreeMap<String, Value> fields = new TreeMap<>();
        fields.put("at", new Value.Whole(revision.at().toEpochMilli()));
        fields.put("author", new Value.Text(revision.author().text()));
        fields.put("content", new Value.Group(revision.content().fields()));
        fields.put("deleted", new Value.Flag(revision.deleted()));
        fields.put("hash", new Value.Text(revision.hash().hex()));
        fields.put("parents", new Value.Many(
                revision.parents().stream().<Value>map(h -> new Value.Text(h.hex())).toList()));
        return new Value.Group(fields);
    }

    static BundleRecord parse(byte[] line) throws Problem {
        Json json = Json.parse(line, RECORD, Rule.RECORD);
        Id id = json.id("id");
        List<Revision> revisions = new ArrayList<>();
        Rule.TOO_MANY_ENTRIES.require(json.many("revisions").size() <= Layout.MOST_REVISIONS);
        for (Value revision : json.many("revisions")) {
            revisions.add(revision(id, Json.of(revision, REVISION, Rule.RECORD)));
        }
        String code = json.text("code");
        String kind = json.text("kind");
        Rule.RECORD.require(Code.isCode(code) && kind.matches("[a-z][a-z-]{0,30}"));
        BundleRecord record = new BundleRecord(id, kind, new Code(code), json.id("origin"), json.hash("current"),
                revisions);
        check(record);
        return record;
    }

    private static Revision revision(Id record, Json json) throws Problem {
        List<Hash> parents = new ArrayList<>();
        for (Value parent : json.many("parents")) {
            Rule.RECORD.require(parent instanceof Value.Text(String hex) && Hash.isHash(hex));
            parents.add(new Hash(((Value.Text) parent).text()));
        }
        Rule.RECORD.require(parents.equals(parents.stream().sorted().distinct().toList()));
        return new Revision(json.hash("hash"), record, parents, json.id("author"), instant(json.whole("at")),
                json.flag("deleted"), new Content(json.group("content")));
    }

    private static Instant instant(long millis) throws Problem {
        Rule.RECORD.require(millis >= 0 && millis <= Revision.LATEST.toEpochMilli());
        return Instant.ofEpochMilli(millis);
    }

    private static void check(BundleRecord record) throws Problem {
        Set<Hash> before = new HashSet<>();
        for (Revision revision : record.revisions()) {
            Rule.REVISION_ORDER.require(before.containsAll(revision.parents()));
            Rule.REVISION_ORDER.require(before.add(revision.hash()));
        }
        Rule.REVISION_ORDER.require(!before.isEmpty()
                && BundleRecord.counting(record.revisions()).hash().equals(record.current()));
        check(record, record.head());
    }

    private static void check(BundleRecord record, Head head) throws Problem {
        Rule.RECORD.require(head.kind() == Kind.NEWER || record.code().text().charAt(0) == head.kind().letter());
        for (Revision revision : record.revisions()) {
            Rule.REVISION_HASH.require(Canonical.hash(head, revision).equals(revision.hash()));
        }
    }
}
