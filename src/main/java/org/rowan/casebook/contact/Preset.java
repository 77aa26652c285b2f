package org.rowan.casebook.contact;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.rowan.model.Field;
import org.rowan.model.Kind;

/**
 * What stays out of the bundles for a contact, though it belongs to what is sent. Of a record that goes, its fields are
 * left out of every version.
 *
 * @param kinds  no record of these goes; a case always does
 * @param fields by kind; not the one that names a record's case
 * @param files  whether documents go without their files
 */
public record Preset(Set<Kind> kinds, Map<Kind, Set<String>> fields, boolean files) {
    /** Everything goes. */
    public static final Preset NONE = new Preset(Set.of(), Map.of(), false);

    private static final String FILES = "files";
    private static final Set<String> OF_A_FILE = Set.of(Field.FILE, Field.TYPE, Field.BYTES, Field.SHA256);

    public Preset {
        kinds = Set.copyOf(kinds);
        Map<Kind, Set<String>> some = new EnumMap<>(Kind.class);
        fields.forEach((kind, names) -> {
            if (!names.isEmpty()) {
                some.put(kind, Set.copyOf(names));
            }
        });
        fields = Map.copyOf(some);
    }

    /** @return whether everything goes */
    public boolean isNone() {
        return equals(NONE);
    }

    /**
     * @param present names of the fields that a record has; nobody could choose about one that this version does not
     *                know, so it stays out when anything does
     * @return the names of the fields that are left out of records of a kind
     */
    public Set<String> fieldsOf(Kind kind, Set<String> present) {
        TreeSet<String> names = new TreeSet<>(fields.getOrDefault(kind, Set.of()));
        present.stream().filter(n -> !isNone() && !Field.isKnown(kind, n)).forEach(names::add);
        if (files && kind == Kind.DOCUMENT) {
            names.addAll(OF_A_FILE);
        }
        return names;
    }

    /** @return what stays out for either */
    public Preset and(Preset other) {
        TreeSet<String> words = new TreeSet<>(words());
        words.addAll(other.words());
        return of(words).orElseThrow();
    }

    /** @return the same in words: {@code person} for a kind, {@code testimony.person} for a field, {@code files} */
    public SortedSet<String> words() {
        TreeSet<String> words = new TreeSet<>();
        kinds.forEach(kind -> words.add(kind.wire()));
        fields.forEach((kind, names) -> names.forEach(name -> words.add(kind.wire() + "." + name)));
        if (files) {
            words.add(FILES);
        }
        return words;
    }

    /** @return what the words say; empty when one of them names nothing that can be left out */
    public static Optional<Preset> of(Collection<String> words) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        Map<Kind, Set<String>> fields = new EnumMap<>(Kind.class);
        for (String word : words) {
            if (!word.equals(FILES) && !take(word, kinds, fields)) {
                return Optional.empty();
            }
        }
        return Optional.of(new Preset(kinds, fields, words.contains(FILES)));
    }

    private static boolean take(String word, Set<Kind> kinds, Map<Kind, Set<String>> fields) {
        int dot = word.indexOf('.');
        Optional<Kind> kind = Kind.ofWire(dot < 0 ? word : word.substring(0, dot));
        if (kind.isEmpty()) {
            return false;
        }
        String name = word.substring(dot + 1);
        return dot < 0 ? kind.get() != Kind.CASE && kinds.add(kind.get())
                : !name.isEmpty() && !name.equals(Field.CASE) && !name.equals(Field.LEFT_OUT)
                && fields.computeIfAbsent(kind.get(), _ -> new TreeSet<>()).add(name);
    }
}
