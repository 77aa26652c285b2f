package org.rowan.bundle.format;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.rowan.casebook.store.Canonical;
import org.rowan.casebook.store.MalformedJson;
import org.rowan.model.Hash;
import org.rowan.model.Id;
import org.rowan.model.Problem;
import org.rowan.model.Value;

/** A JSON object with exactly the fields that the format names; the rule is broken when one has another form. */
record Json(SortedMap<String, Value> fields, Rule rule) {
    static byte[] line(SortedMap<String, Value> fields) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        line.writeBytes(Canonical.bytes(new Value.Group(fields)));
        line.write('\n');
        return line.toByteArray();
    }

    static Json parse(byte[] line, Set<String> names, Rule rule) throws Problem {
        try {
            return of(Canonical.value(line), names, rule);
        } catch (MalformedJson e) {
            throw Rule.JSON.broken();
        }
    }

    /** @return the object, whatever its fields are */
    static Json parse(byte[] line, Rule rule) throws Problem {
        try {
            Value value = Canonical.value(line);
            rule.require(value instanceof Value.Group);
            return new Json(((Value.Group) value).fields(), rule);
        } catch (MalformedJson e) {
            throw Rule.JSON.broken();
        }
    }

    static Json of(Value value, Set<String> names, Rule rule) throws Problem {
        rule.require(value instanceof Value.Group(var fields) && fields.keySet().equals(names));
        return new Json(((Value.Group) value).fields(), rule);
    }

    String text(String name) throws Problem {
        rule.require(fields.get(name) instanceof Value.Text);
        return ((Value.Text) fields.get(name)).text();
    }

    Id id(String name) throws Problem {
        rule.require(Id.isId(text(name)));
        return new Id(text(name));
    }

    Hash hash(String name) throws Problem {
        rule.require(Hash.isHash(text(name)));
        return new Hash(text(name));
    }

    long whole(String name) throws Problem {
        rule.require(fields.get(name) instanceof Value.Whole);
        return ((Value.Whole) fields.get(name)).number();
    }

    boolean flag(String name) throws Problem {
        rule.require(fields.get(name) instanceof Value.Flag);
        return ((Value.Flag) fields.get(name)).set();
    }

    List<Value> many(String name) throws Problem {
        rule.require(fields.get(name) instanceof Value.Many);
        return ((Value.Many) fields.get(name)).values();
    }

    SortedMap<String, Value> group(String name) throws Problem {
        rule.require(fields.get(name) instanceof Value.Group);
        return ((Value.Group) fields.get(name)).fields();
    }
}
