package org.rowan.ui.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.rowan.casebook.store.Canonical;
import org.rowan.model.Code;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Hash;
import org.rowan.model.Head;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Revision;
import org.rowan.model.Standing;
import org.rowan.model.Value;
import org.rowan.ui.ShellTest;
import org.rowan.ui.TestShell;

/** A record that only a newer version knows is read in its case, and nowhere to be typed in. */
class NewerWindowTest extends ShellTest {
    private Entry theCase;
    private final Head plan = new Head(Id.random(), "interview-plan", new Code("X-55555555"), Id.random());

    @Override
    protected void prepare() throws Problem {
        theCase = add(Kind.CASE, Field.TITLE, "Morning search");
        receive(plan, Content.of(Field.CASE, theCase.id().text(), Field.TITLE, "კითხვები").with("steps",
                new Value.Group(new TreeMap<>(Map.of("done", new Value.Flag(false), "ask", new Value.Text("when?"))))));
    }

    private void receive(Head head, Content content) throws Problem {
        Revision first = Canonical.hashed(head, new Revision(new Hash("0".repeat(64)), head.id(), List.of(),
                head.origin(), theCase.revision().at(), false, content));
        casebook.sync().receive(receiver -> {
            receiver.add(head, List.of(first));
            return null;
        });
    }

    private Revision after(Revision first, Content content, boolean deleted) {
        return Canonical.hashed(plan, new Revision(first.hash(), plan.id(), List.of(first.hash()), Id.random(),
                first.at().plusSeconds(content.text(Field.TITLE).length() + 1), deleted, content));
    }

    private Node disputed(Content content, boolean deleted) throws Problem {
        Revision first = casebook.records().get(plan.id()).revision();
        casebook.sync().receive(receiver -> {
            receiver.add(plan, List.of(after(first, first.content().with(Field.TITLE, "Questions"), false),
                    after(first, content, deleted)));
            return null;
        });
        open(theCase);
        return window.seen("#newer #dispute");
    }

    @Test
    void whereEditsOfOneDisagreeAllAreShownAndNoneIsChosenHere() throws Problem {
        Node dispute = disputed(Content.of(Field.CASE, theCase.id().text(), Field.TITLE, "What to ask").with("steps",
                new Value.Group(new TreeMap<>(Map.of("ask", new Value.Text("where?"))))), false);
        String shown = String.join("\n", words(dispute));
        assertTrue(shown.contains("Update Rowan to decide.") && !shown.contains("withdrawal"), shown);
        String sides = dispute.lookupAll(".come").stream().map(t -> ((Text) t).getText())
                .collect(Collectors.joining(" "));
        assertTrue(sides.contains("Questions") && sides.contains("What to ask"), sides);
        assertTrue(dispute.lookupAll(".radio-button").isEmpty());
        assertNull(dispute.lookup("#dispute-decide"));
        assertEquals(Standing.CONFLICT, casebook.records().get(plan.id()).standing());
    }

    @Test
    void aWithdrawalOfOneThatAnotherSideWentOnWithMayBeAgreedTo() throws Problem {
        Node dispute = disputed(Content.EMPTY, true);
        assertTrue(String.join(" ", words(dispute)).contains("It can only agree to the withdrawal."));
        assertNull(dispute.lookup("#dispute-decide"));
        press("#dispute-withdraw");
        TestShell.until(() -> casebook.records().get(plan.id()).trashed());
        casebook.history().undo();
        assertEquals(Standing.CONFLICT, casebook.records().get(plan.id()).standing());
    }

    private List<String> words(Node node) {
        return node.lookupAll(".label").stream().map(l -> ((Labeled) l).getText()).toList();
    }

    @Test
    void itsFieldsAreShownAsTheyCame() throws Problem {
        open(theCase);
        Node newer = window.seen("#newer");
        TestShell.until(() -> words(newer).contains("ask: when?\ndone: false"));
        assertTrue(words(newer).containsAll(List.of("interview-plan", "კითხვები")), words(newer).toString());
        assertTrue(newer.lookupAll(".text-input").stream().noneMatch(TextInputControl.class::isInstance));
    }

    @Test
    void aCaseWithoutOneSaysNothingOfIt() throws Problem {
        casebook.records().trash(plan.id());
        open(theCase);
        window.seen("#title");
        assertFalse(window.scene().getRoot().lookup("#newer").isVisible());
    }

    @Test
    void oneThatBelongsToNoCaseIsOpenedAlone() throws Problem {
        Head alone = new Head(Id.random(), "place", new Code("X-66666666"), Id.random());
        receive(alone, Content.of(Field.TITLE, "Harbour"));
        open(casebook.records().get(alone.id()));
        TestShell.until(() -> words(window.scene().getRoot()).contains("Harbour"));
        assertEquals(List.of(), casebook.records().of(theCase.id(), Kind.NOTE));
    }
}
