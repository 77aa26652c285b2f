package org.rowan.cli;

import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import org.rowan.model.Content;

/** FIELD=VALUE; an empty value removes the field. */
record FieldSetting(String field, String value) {
    /** Names under which a record's own properties are printed. */
    static final Set<String> TAKEN = Set.of("id", "code", "kind", "case", "revision", "changed", "author", "trashed",
            "damaged", "history", "custody", "people", "testimonies", "documents", "notes", "newer");

    static FieldSetting parse(String text) throws UsageProblem {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new UsageProblem("cli.usage.setting", text);
        }
        String field = text.substring(0, equals);
        if (TAKEN.contains(field)) {
            throw new UsageProblem("cli.usage.taken", field);
        }
        return new FieldSetting(field, text.substring(equals + 1));
    }

    /** @return the content with all settings made, in order */
    static Content set(Content content, Collection<String> settings, Streams streams) throws IOException {
        Content set = content;
        for (String text : settings) {
            FieldSetting setting = parse(text);
            set = set.with(setting.field(), Given.text(setting.value(), streams));
        }
        return set;
    }
}
