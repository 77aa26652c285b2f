package org.rowan.casebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rowan.casebook.store.Canonical;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Hash;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Revision;

/** What the user writes counts over what the user saw, whatever the clocks say. */
class EditTimeTest {
    private static final Instant START = Instant.ofEpochMilli(1_700_000_000_000L);
    private Instant now = START;
    private Casebook casebook;
    private Entry aCase;

    @BeforeEach
    void open() throws Problem {
        casebook = new Casebook(TestCasebooks.compartment("Desk"), () -> now);
        aCase = casebook.records().add(Kind.CASE, Content.of(Field.TITLE, "before"));
    }

    @AfterEach
    void close() throws Problem {
        casebook.close();
    }

    /** Another branch after the first revision, as a bundle brings it. */
    private void branch(String title, Instant at) throws Problem {
        casebook.sync().receive(receiver -> {
            receiver.add(aCase.head(), List.of(after(title, at)));
            return null;
        });
    }

    private Revision after(String title, Instant at) {
        return Canonical.hashed(aCase.head(), new Revision(aCase.revision().hash(), aCase.id(),
                List.of(aCase.revision().hash()), new Id("b".repeat(32)), at, false, Content.of(Field.TITLE, title)));
    }

    private Entry edit(String title) throws Problem {
        return casebook.records().revise(aCase.id(), Content.of(Field.TITLE, title));
    }

    private void assertCounts(String title) throws Problem {
        assertEquals(title, casebook.records().get(aCase.id()).content().text(Field.TITLE));
    }

    @Test
    void theClockTellsTheTimeWhenNothingIsLater() throws Problem {
        now = START.plusSeconds(60);
        assertEquals(now, edit("mine").revision().at());
    }

    @Test
    void anEditCountsAlthoughTheClockWasSetBack() throws Problem {
        now = START.plusSeconds(60);
        edit("first");
        branch("theirs", START.plusSeconds(30));
        now = START.minus(Duration.ofDays(1));
        assertEquals(START.plusSeconds(60).plusMillis(1), edit("second").revision().at());
        assertCounts("second");
    }

    @Test
    void anEditCountsOverTwoVersionsFromTheFuture() throws Problem {
        Instant future = START.plus(Duration.ofDays(10_000));
        branch("theirs", future);
        branch("theirs too", future.minusSeconds(1));
        assertCounts("theirs");
        edit("mine");
        assertCounts("mine");
    }

    @Test
    void nobodyElseSetsTheDateOfAnEdit() throws Problem {
        branch("theirs", Revision.LATEST);
        Hash seen = casebook.records().get(aCase.id()).revision().hash();
        now = START.plusSeconds(60);
        Revision mine = edit("mine").revision();
        assertEquals(List.of(seen), mine.parents());
        assertEquals(now, mine.at());
        assertCounts("mine");
    }

    @Test
    void whatWaitsForADecisionSetsNoDateEither() throws Problem {
        casebook.sync().receive(receiver -> {
            receiver.request(aCase.head(), List.of(after("theirs", START.plusSeconds(60))), "");
            return null;
        });
        now = START.plusSeconds(30);
        assertEquals(now, edit("mine").revision().at());
    }

    @Test
    void noEditIsMadeLaterThanABundleMayCarry() throws Problem {
        branch("theirs", Revision.LATEST);
        branch("theirs too", Revision.LATEST);
        assertEquals(Revision.LATEST, edit("mine").revision().at());
    }
}
