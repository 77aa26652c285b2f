package org.rowan.cli;

import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import org.rowan.model.Content;

/** FIELD=VALUE; an empty value removes the field. */
record FieldSetting(String field, String value) {
    /** Names under which a record's own properties are printed. */
    static final Set<String> TAKEN = Set.of("id", "code", "kind", "case", "revision", "changed", "author", "trashed",
            "damaged", "history", "custody", "people", "testimonies", "documents", "notes", "newer", "left-out");

    /** @return a setting of a field that a record can be given */
    static FieldSetting parse(String text) throws UsageProblem {
        FieldSetting setting = of(text);
        if (TAKEN.contains(setting.field())) {
            throw new UsageProblem("cli.usage.taken", setting.field());
        }
        return setting;
    }

    /** @return a setting of whatever field a record has */
    static FieldSetting of(String text) throws UsageProblem {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new UsageProblem("cli.usage.setting", text);
        }
        return new FieldSetting(text.substring(0, equals), text.substring(equals + 1));
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
