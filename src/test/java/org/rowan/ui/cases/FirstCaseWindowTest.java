package org.rowan.ui.cases;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rowan.model.Field;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.ui.ShellTest;
import org.rowan.ui.TestShell;

class FirstCaseWindowTest extends ShellTest {
    @Test
    void anEmptyCasebookInvitesToAFirstCase() {
        press("#cases-first");
        TestShell.until(() -> casebook.records().cases().size() == 1);
        TestShell.until(() -> window.seen("#title").isFocused());
    }

    @Test
    void theSampleOpensAndSpeaksThreeScripts() throws Problem {
        press("#cases-sample");
        window.seen("#tab-overview");
        Set<Character.UnicodeScript> scripts = casebook.records().all(Kind.TESTIMONY).stream()
                .flatMapToInt(t -> t.content().text(Field.TRANSCRIPT).codePoints())
                .mapToObj(Character.UnicodeScript::of).collect(Collectors.toSet());
        assertTrue(scripts.containsAll(Set.of(Character.UnicodeScript.LATIN, Character.UnicodeScript.CYRILLIC,
                Character.UnicodeScript.GEORGIAN)));
    }
}
