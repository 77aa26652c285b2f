package org.rowan.casebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rowan.casebook.store.Canonical;
import org.rowan.casebook.store.Tables;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Revision;
import org.rowan.model.Standing;

class DraftsTest {
    private static final Content TYPED = Content.of(Field.TITLE, "typed");

    private PlainCompartment compartment;
    private Casebook casebook;
    private Entry aCase;

    @BeforeEach
    void open() throws Problem {
        compartment = TestCasebooks.compartment("Desk");
        casebook = TestCasebooks.on(compartment);
        aCase = casebook.records().add(Kind.CASE, Content.of(Field.TITLE, "before"));
    }

    @Test
    void aDraftTakesThePlaceOfTheOneBeforeAndIsNoRevision() throws Problem {
        casebook.drafts().put(aCase.id(), Content.of(Field.TITLE, "t"));
        casebook.drafts().put(aCase.id(), TYPED);
        assertEquals(Optional.of(TYPED), casebook.drafts().of(aCase.id()));
        assertEquals(aCase, casebook.records().get(aCase.id()));
        assertEquals(TYPED, casebook.drafts().finish(aCase.id()).content());
        assertEquals(2, casebook.history().of(aCase.id()).size());
        assertEquals(Optional.empty(), casebook.drafts().of(aCase.id()));
    }

    /** Two took it away, who did not agree before what it said. */
    @Test
    void aDraftOfARecordThatSeveralTookAwayStopsNothing() throws Problem {
        List<Revision> theirs = new ArrayList<>();
        for (String title : List.of("one", "other")) {
            theirs.add(after(aCase.revision(), Content.of(Field.TITLE, title), false));
            theirs.add(after(theirs.getLast(), Content.EMPTY, true));
        }
        casebook.sync().receive(receiver -> {
            receiver.add(aCase.head(), theirs);
            return null;
        });
        assertEquals(Standing.CONFLICT, casebook.records().get(aCase.id()).standing());
        assertTrue(casebook.records().get(aCase.id()).trashed());
        casebook.drafts().put(aCase.id(), TYPED);
        casebook.drafts().finishAll();
        assertEquals(TYPED, casebook.records().get(aCase.id()).content());
        assertEquals(Standing.PLAIN, casebook.records().get(aCase.id()).standing());
    }

    private Revision after(Revision before, Content content, boolean deleted) {
        return Canonical.hashed(aCase.head(), new Revision(before.hash(), aCase.id(), List.of(before.hash()),
                before.author(), before.at().plusMillis(1), deleted, content));
    }

    @Test
    void aDraftIsThereAfterAKill() throws Problem {
        casebook.drafts().put(aCase.id(), TYPED);
        Casebook again = TestCasebooks.on(compartment);
        assertEquals(Optional.of(TYPED), again.drafts().of(aCase.id()));
    }

    @Test
    void aDraftThatSaysNothingNewMakesNoRevision() throws Problem {
        casebook.drafts().put(aCase.id(), aCase.content());
        casebook.drafts().finishAll();
        assertEquals(1, casebook.history().of(aCase.id()).size());
        assertEquals(Optional.empty(), casebook.drafts().of(aCase.id()));
    }

    @Test
    void aRevisionFromElsewhereDoesNotSwallowWhatWasTyped() throws Problem {
        casebook.drafts().put(aCase.id(), TYPED);
        casebook.records().revise(aCase.id(), Content.of(Field.TITLE, "set from outside"));
        assertEquals(3, casebook.history().of(aCase.id()).size());
        assertEquals(TYPED, casebook.history().of(aCase.id()).get(1).content());
    }

    @Test
    void whatGoesIntoTheTrashIsFinishedBefore() throws Problem {
        casebook.drafts().put(aCase.id(), TYPED);
        casebook.records().trash(aCase.id());
        assertEquals(TYPED, casebook.records().get(aCase.id()).content());
    }

    @Test
    void aDraftNeedsARecord() {
        Problem problem = assertThrows(Problem.class, () -> casebook.drafts().put(Id.random(), TYPED));
        assertEquals(Problem.Kind.UNKNOWN_NAME, problem.kind());
    }

    @Test
    void aDraftOfADamagedRecordWaits() throws Problem {
        casebook.drafts().put(aCase.id(), TYPED);
        Tables.harm(compartment, "UPDATE revision SET content = '{}'");
        casebook.drafts().finishAll();
        assertEquals(Optional.of(TYPED), casebook.drafts().of(aCase.id()));
        assertThrows(Problem.class, () -> casebook.drafts().put(aCase.id(), Content.EMPTY));
    }

    @Test
    void anUnreadableDraftCountsAsNone() throws Problem {
        casebook.drafts().put(aCase.id(), TYPED);
        Tables.harm(compartment, "UPDATE draft SET content = '{'");
        assertTrue(casebook.drafts().of(aCase.id()).isEmpty());
        assertEquals(aCase, casebook.drafts().finish(aCase.id()));
    }
}
