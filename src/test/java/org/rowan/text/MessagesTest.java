package org.rowan.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rowan.model.Problem;

/**
 * Every text is there in every language, takes the same arguments, and is used. A key is used when the code holds it
 * as a literal, or holds a literal that ends in a dot and that it starts with.
 */
class MessagesTest {
    private static final Path FILES = Path.of("src/main/resources/org/rowan/text");
    private static final Path CODE = Path.of("src/main/java");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z]*\\.[A-Za-z0-9_.]*)\"");

    private static Set<String> areas() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.map(f -> f.getFileName().toString()).filter(n -> n.endsWith("_en.properties"))
                    .map(n -> n.substring(0, n.indexOf('_'))).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Map<String, String> texts(String language) throws IOException {
        Map<String, String> all = new TreeMap<>();
        for (String area : areas()) {
            Area.load(area, language).patterns().forEach((k, v) -> all.put((String) k, (String) v));
        }
        return all;
    }

    private static Set<String> literals() throws IOException {
        try (Stream<Path> files = Files.walk(CODE)) {
            Set<String> found = new TreeSet<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                LITERAL.matcher(Files.readString(file)).results().forEach(m -> found.add(m.group(1)));
            }
            return found;
        }
    }

    private static Set<String> arguments(String pattern) {
        MessagePattern parsed = new MessagePattern(pattern);
        return IntStream.range(0, parsed.countParts()).mapToObj(parsed::getPart)
                .filter(p -> p.getType() == MessagePattern.Part.Type.ARG_NUMBER
                        || p.getType() == MessagePattern.Part.Type.ARG_NAME)
                .map(parsed::getSubstring).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyLanguageHasTheSameKeys() throws IOException {
        for (String language : Texts.languages()) {
            assertEquals(texts("en").keySet(), texts(language).keySet(), language);
        }
    }

    @Test
    void everyLanguageTakesTheSameArguments() throws IOException {
        Map<String, String> english = texts("en");
        for (String language : Texts.languages()) {
            texts(language).forEach((key, pattern) ->
                    assertEquals(arguments(english.get(key)), arguments(pattern), key + " in " + language));
        }
    }

    @Test
    void everyPluralHasAllFormsOfItsLanguage() throws IOException {
        for (String language : Texts.languages()) {
            Set<String> forms = PluralRules.forLocale(Locale.of(language)).getKeywords();
            texts(language).forEach((key, pattern) -> {
                if (pattern.contains(", plural")) {
                    forms.forEach(form -> assertTrue(pattern.contains(form + " {"), key + " lacks " + form));
                }
            });
        }
    }

    @Test
    void everyFileHoldsItsOwnAreaOnly() throws IOException {
        for (String area : areas()) {
            Area.load(area, "en").patterns().keySet()
                    .forEach(key -> assertTrue(((String) key).startsWith(area + "."), key + " in " + area));
        }
    }

    @Test
    void everyProblemHasAText() throws IOException {
        Set<String> kinds = Stream.of(Problem.Kind.values()).map(k -> "problem." + k.name())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> keys = new TreeSet<>(Area.load("problem", "en").patterns().keySet().stream()
                .map(String.class::cast).toList());
        assertEquals(kinds, keys);
    }

    @Test
    void everyKeyThatTheCodeNamesIsThere() throws IOException {
        Set<String> areas = areas();
        Set<String> keys = texts("en").keySet();
        for (String literal : literals()) {
            String area = literal.substring(0, literal.indexOf('.'));
            if (areas.contains(area) && !literal.endsWith(".") && !literal.endsWith(".css")) {
                assertTrue(keys.contains(literal), "the code names " + literal);
            }
        }
    }

    @Test
    void everyKeyIsUsed() throws IOException {
        Set<String> literals = literals();
        for (String key : texts("en").keySet()) {
            assertTrue(literals.contains(key) || literals.stream().anyMatch(l -> l.endsWith(".") && key.startsWith(l)),
                    "nothing uses " + key);
        }
    }

    @Test
    void nothingShouts() throws IOException {
        for (String language : Texts.languages()) {
            texts(language).forEach((key, text) -> assertTrue(!text.contains("!") && !text.isBlank(), key));
        }
    }
}
