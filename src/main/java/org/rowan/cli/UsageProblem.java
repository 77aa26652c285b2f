package org.rowan.cli;

import java.io.IOException;

/** A command that can't be carried out as it was given. The sentence is a text of ours, with arguments. */
final class UsageProblem extends IOException {
    private static final long serialVersionUID = 1;

    private final String key;
    private final transient Object[] arguments;

    /** @param arguments shown to the user; never a secret */
    UsageProblem(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments.clone();
    }

    String key() {
        return key;
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
