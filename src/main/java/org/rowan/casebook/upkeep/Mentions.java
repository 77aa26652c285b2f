package org.rowan.casebook.upkeep;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rowan.model.Code;
import org.rowan.model.Content;
import org.rowan.model.Value;
import org.rowan.script.Folding;
import org.rowan.script.Words;

/**
 * Finds names in text: as a whole, or a single word of them that begins with a capital, with other endings too. It is
 * there to warn, so it rather finds too much; what has another spelling it does not find.
 */
final class Mentions {
    /** What may be a code. */
    static final Pattern CODE = Pattern.compile("(?<![A-Za-z0-9])[A-Z]-[2-9A-Z]{8}(?![A-Za-z0-9])");
    private static final int SHORTEST = 3;
    private static final int SHORT = 5;
    private static final int LONGEST_ENDING = 3;

    private final Map<Character, List<Name>> byInitial = new HashMap<>();
    private final Set<String> found = new LinkedHashSet<>();

    private record Name(String shown, List<String> words) {}

    Mentions(Collection<String> names) {
        for (String name : names) {
            List<String> words = Words.texts(name);
            know(name, words);
            words.stream().filter(w -> w.length() >= SHORTEST && Character.isUpperCase(w.codePointAt(0)))
                    .forEach(w -> know(name, List.of(w)));
        }
    }

    private void know(String shown, List<String> words) {
        if (!words.isEmpty()) {
            List<String> folded = words.stream().map(Folding::fold).toList();
            byInitial.computeIfAbsent(folded.getFirst().charAt(0), c -> new ArrayList<>())
                    .add(new Name(shown, folded));
        }
    }

    /** @return the codes that stand in any text of the content */
    static Set<Code> codes(Content content) {
        return texts(new Value.Group(content.fields())).flatMap(t -> CODE.matcher(t).results())
                .map(m -> m.group()).filter(Code::isCode).map(Code::new).collect(Collectors.toSet());
    }

    void look(Content content) {
        texts(new Value.Group(content.fields())).forEach(this::look);
    }

    void look(String text) {
        List<String> words = Words.texts(Folding.fold(text));
        for (int i = 0; i < words.size(); i++) {
            for (Name name : byInitial.getOrDefault(words.get(i).charAt(0), List.of())) {
                if (stands(name.words(), words, i)) {
                    found.add(name.shown());
                }
            }
        }
    }

    /** @return the names that were met, in the order in which they were */
    List<String> found() {
        return List.copyOf(found);
    }

    private static boolean stands(List<String> name, List<String> words, int at) {
        if (at + name.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < name.size(); i++) {
            if (!alike(name.get(i), words.get(at + i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean alike(String name, String word) {
        if (name.length() <= SHORTEST) {
            return name.equals(word);
        }
        int stem = name.length() - (name.length() <= SHORT ? 1 : 2);
        return word.length() <= name.length() + LONGEST_ENDING && word.regionMatches(0, name, 0, stem);
    }

    private static Stream<String> texts(Value value) {
        return switch (value) {
            case Value.Text(String text) -> Stream.of(text);
            case Value.Many(List<Value> values) -> values.stream().flatMap(Mentions::texts);
            case Value.Group(var fields) -> fields.values().stream().flatMap(Mentions::texts);
            case Value.Whole _, Value.Flag _, Value.Nothing _ -> Stream.empty();
        };
    }
}
