package org.rowan.ui.safety;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rowan.text.Texts;

/** Says in words where a check found something. The vault and the casebook name places with fixed English words. */
final class Whereabouts {
    private static final Map<Pattern, String> PLACES = new LinkedHashMap<>();

    static {
        place("working copy, page (\\d+)", "safety.where.working");
        place("base copy, page (\\d+)", "safety.where.base");
        place("both copies, page (\\d+)", "safety.where.both");
        place("page (\\d+)", "safety.where.page");
        place("log cell (\\d+)", "safety.where.logCell");
        place("log change (\\d+)", "safety.where.logChange");
        place("log", "safety.where.log");
        place("database", "safety.where.database");
        place("header", "safety.where.header");
        place("media (\\S+), cell (\\d+)", "safety.where.media");
        place("custody (\\d+)", "safety.where.custody");
    }

    private Whereabouts() {
    }

    private static void place(String pattern, String key) {
        PLACES.put(Pattern.compile(pattern), key);
    }

    /** @return what people read; the code of a record says itself what it is */
    static String said(String where, Texts texts) {
        for (Map.Entry<Pattern, String> place : PLACES.entrySet()) {
            Matcher found = place.getKey().matcher(where);
            if (found.matches()) {
                return texts.get(place.getValue(), groups(found));
            }
        }
        return where;
    }

    private static Object[] groups(Matcher found) {
        Object[] groups = new Object[found.groupCount()];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = found.group(i + 1);
        }
        return groups;
    }
}
