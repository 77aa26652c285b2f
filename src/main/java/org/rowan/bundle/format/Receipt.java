package org.rowan.bundle.format;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rowan.casebook.store.Canonical;
import org.rowan.model.Hash;
import org.rowan.model.Id;

/**
 * Says that a sealed bundle was opened.
 *
 * @param bundle which
 * @param word   32 bytes that stand in it and nowhere else
 */
public record Receipt(Id bundle, Hash word) implements Comparable<Receipt> {
    private static final Pattern FORM = Pattern.compile("([0-9a-f]{32}) ([0-9a-f]{64})");

    /** @return what the sender keeps of the word: enough to know it again, too little to say it */
    public static Hash kept(Hash word) {
        return Canonical.sha256(word.bytes());
    }

    String text() {
        return bundle.text() + " " + word.hex();
    }

    static Optional<Receipt> parse(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches() ? Optional.of(new Receipt(new Id(parts.group(1)), new Hash(parts.group(2))))
                : Optional.empty();
    }

    @Override
    public int compareTo(Receipt other) {
        return text().compareTo(other.text());
    }
}
