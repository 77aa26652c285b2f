package org.rowan.cli;

import java.io.PrintStream;
import java.util.regex.Pattern;
import org.rowan.text.Texts;

/** Sentences for people, on standard error. */
record Words(Texts texts, PrintStream err) {
    /** Names come from others' disks and bundles: what would steer a terminal, or reorder the line, is not let through. */
    private static final Pattern STEERING = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\\n\\u200c\\u200d]]");

    /** Says the text of a key. */
    void say(String key, Object... arguments) {
        sayAsIs(texts.get(key, arguments));
    }

    void sayAsIs(String sentence) {
        err.println(harmless(sentence));
    }

    static String harmless(String text) {
        return STEERING.matcher(text).replaceAll("\ufffd");
    }
}
