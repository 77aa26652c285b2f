package org.rowan.ui.picker;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** A place that somebody typed or pasted: as other programs write it, with quotes, a tilde, or as an address. */
final class Typed {
    private Typed() {
    }

    /** @return the absolute path, empty when the text is none */
    static Optional<Path> path(String text, Path home, Path current) {
        String bare = unquoted(text.strip());
        if (bare.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(bare.startsWith("file:") ? Path.of(URI.create(bare))
                    : current.resolve(withoutTilde(bare, home)).normalize());
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 1 && text.charAt(0) == text.charAt(text.length() - 1)
                && (text.charAt(0) == '"' || text.charAt(0) == '\'');
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    private static String withoutTilde(String text, Path home) {
        return text.equals("~") || text.startsWith("~/") ? home + text.substring(1) : text;
    }
}
