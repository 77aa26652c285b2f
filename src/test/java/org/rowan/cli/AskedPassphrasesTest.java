package org.rowan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.rowan.secret.SecretChars;
import org.rowan.text.Texts;

class AskedPassphrasesTest {
    private static final Texts TEXTS = Texts.of(Locale.ENGLISH);

    /** Somebody who types what was agreed. */
    private record Typist(Deque<SecretChars> lines, List<String> prompts) implements Terminal {
        Typist(String... lines) {
            this(new ArrayDeque<>(), new ArrayList<>());
            for (String line : lines) {
                this.lines.add(new SecretChars(line.toCharArray()));
            }
        }

        @Override
        public boolean canAsk() {
            return true;
        }

        @Override
        public boolean showsWords() {
            return true;
        }

        @Override
        public SecretChars ask(String prompt) {
            prompts.add(prompt);
            return lines.remove();
        }
    }

    @Test
    void asksOnceForAPassphraseThatExists() throws IOException {
        Typist typist = new Typist("plum");
        assertEquals(4, new AskedPassphrases(typist, TEXTS).existing("cli.ask.current").length());
        assertEquals(1, typist.prompts().size());
    }

    @Test
    void asksTwiceForANewOneAndWipesTheRepetition() throws IOException {
        Typist typist = new Typist("plum", "plum");
        SecretChars repetition = typist.lines().getLast();
        assertEquals(4, new AskedPassphrases(typist, TEXTS).fresh("cli.ask.new").length());
        assertEquals(2, typist.prompts().size());
        assertThrows(IllegalStateException.class, repetition::duplicate);
    }

    @Test
    void refusesANewOneThatIsTypedDifferentlyAndWipesBoth() {
        Typist typist = new Typist("plum", "pear");
        List<SecretChars> both = List.copyOf(typist.lines());
        assertEquals("cli.usage.differ", assertThrows(UsageProblem.class,
                () -> new AskedPassphrases(typist, TEXTS).fresh("cli.ask.new")).key());
        both.forEach(secret -> assertThrows(IllegalStateException.class, secret::duplicate));
    }

    @Test
    void nobodyThereIsAMistakeOfUse() {
        assertTrue(assertThrows(UsageProblem.class, () -> Terminal.NONE.ask("?")).key().startsWith("cli.usage"));
    }
}
