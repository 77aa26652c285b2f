package org.rowan.bundle.format;

import java.time.Instant;
import java.util.Set;
import java.util.TreeMap;
import org.rowan.model.CustodyEntry;
import org.rowan.model.Hash;
import org.rowan.model.Id;
import org.rowan.model.Problem;
import org.rowan.model.Value;

/**
 * One line of the custody log: a link of the sender's chain about a record of the bundle. The link's detail stays with
 * the sender, since it may name others; the hash shows it to whoever is told it later.
 */
public record CustodyLine(long number, Instant at, String event, Id record, Hash previous, Hash hash) {
    private static final Set<String> FIELDS = Set.of("at", "event", "hash", "number", "previous", "record");

    /** @return what may travel of a link of the chain */
    public static CustodyLine of(CustodyEntry entry) {
        return new CustodyLine(entry.number(), entry.at(), entry.event(), entry.record(), entry.previous(),
                entry.hash());
    }

    /** @return the line, with its line feed */
    public byte[] bytes() {
        TreeMap<String, Value> fields = new TreeMap<>();
        fields.put("at", new Value.Whole(at.toEpochMilli()));
        fields.put("event", new Value.Text(event));
        fields.put("hash", new Value.Text(hash.hex()));
        fields.put("number", new Value.Whole(number));
        fields.put("previous", new Value.Text(previous.hex()));
        fields.put("record", new Value.Text(record.text()));
        return Json.line(fields);
    }

    static CustodyLine parse(byte[] line) throws Problem {
        Json json = Json.parse(line, FIELDS, Rule.CUSTODY);
        Rule.CUSTODY.require(json.whole("number") > 0 && json.whole("at") >= 0
                && json.text("event").matches("[a-z][a-z-]{0,30}"));
        return new CustodyLine(json.whole("number"), Instant.ofEpochMilli(json.whole("at")), json.text("event"),
                json.id("record"), json.hash("previous"), json.hash("hash"));
    }
}
