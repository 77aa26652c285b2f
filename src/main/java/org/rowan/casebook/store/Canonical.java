package org.rowan.casebook.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.TreeMap;
import org.rowan.model.Content;
import org.rowan.model.Hash;
import org.rowan.model.Head;
import org.rowan.model.Revision;
import org.rowan.model.Value;

/**
 * The one form in which records are written, hashed and sent: JSON as in RFC 8785, with whole numbers only. Schema,
 * section "Revisions".
 */
public final class Canonical {
    private Canonical() {
    }

    /** @return the value's canonical bytes: UTF-8, sorted names, no white space */
    public static byte[] bytes(Value value) {
        return new JsonText().write(value).getBytes(StandardCharsets.UTF_8);
    }

    /** @return the content's canonical text */
    public static String text(Content content) {
        return new JsonText().write(new Value.Group(content.fields()));
    }

    /**
     * Reads JSON from anywhere, within limits of depth and length.
     *
     * @throws MalformedJson when the bytes are no JSON, or JSON that the format does not allow
     */
    public static Value value(byte[] json) throws MalformedJson {
        return JsonTree.readForeign(json);
    }

    /** @throws MalformedJson when the text, which was stored here, is no JSON object that the format allows */
    static Content content(String json) throws MalformedJson {
        if (JsonTree.readOwn(json.getBytes(StandardCharsets.UTF_8)) instanceof Value.Group(var fields)) {
            return new Content(fields);
        }
        throw new MalformedJson("not an object");
    }

    /** @return what a revision's hash is taken over */
    public static byte[] revision(Head head, Revision revision) {
        return envelope(head, revision, text(revision.content())).getBytes(StandardCharsets.UTF_8);
    }

    /** @return the hash that the revision must carry; the one it carries is not looked at */
    public static Hash hash(Head head, Revision revision) {
        return sha256(revision(head, revision));
    }

    /** @return the revision under its right hash */
    public static Revision hashed(Head head, Revision unhashed) {
        return new Revision(hash(head, unhashed), unhashed.record(), unhashed.parents(), unhashed.author(),
                unhashed.at(), unhashed.deleted(), unhashed.content());
    }

    /** The hash over stored text as it stands, so that no reading and writing can hide a changed byte. */
    static Hash hash(Head head, Revision revision, String storedContent) {
        return sha256(envelope(head, revision, storedContent).getBytes(StandardCharsets.UTF_8));
    }

    /** @return SHA-256 of the bytes */
    public static Hash sha256(byte[] bytes) {
        return Hash.of(digest().digest(bytes));
    }

    /** @return SHA-256, begun */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String envelope(Head head, Revision revision, String content) {
        TreeMap<String, Value> before = new TreeMap<>();
        before.put("at", new Value.Whole(revision.at().toEpochMilli()));
        before.put("author", new Value.Text(revision.author().text()));
        before.put("code", new Value.Text(head.code().text()));
        TreeMap<String, Value> after = new TreeMap<>();
        after.put("deleted", new Value.Flag(revision.deleted()));
        after.put("kind", new Value.Text(head.wire()));
        after.put("origin", new Value.Text(head.origin().text()));
        after.put("parents", texts(revision.parents()));
        after.put("record", new Value.Text(revision.record().text()));
        return "{" + inner(before) + ",\"content\":" + content + "," + inner(after) + "}";
    }

    private static String inner(TreeMap<String, Value> fields) {
        String whole = new JsonText().write(new Value.Group(fields));
        return whole.substring(1, whole.length() - 1);
    }

    private static Value texts(List<Hash> hashes) {
        return new Value.Many(hashes.stream().<Value>map(h -> new Value.Text(h.hex())).toList());
    }
}
