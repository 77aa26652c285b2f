package org.rowan.casebook.store;

/** JSON that is broken, or that the format does not allow; the message names the rule, never the text. */
public final class MalformedJson extends Exception {
    private static final long serialVersionUID = 1;

    MalformedJson(String rule) {
        super(rule);
    }
}
