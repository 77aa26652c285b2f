package org.rowan.casebook.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rowan.casebook.store.Canonical;
import org.rowan.model.Code;
import org.rowan.model.Content;
import org.rowan.model.Field;
import org.rowan.model.Hash;
import org.rowan.model.Head;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Revision;
import org.rowan.model.Standing;
import org.rowan.model.Value;

/** Revisions that leave fields out, honestly and by forgers' hands. */
class LeftOutViewTest {
    private static final Id AUTHOR = new Id("a".repeat(32));
    private static final Head HEAD = new Head(new Id("1".repeat(32)), Kind.CASE, new Code("K-22222222"), AUTHOR);
    private final List<Revision> all = new ArrayList<>();

    private Revision add(long at, boolean deleted, Content content, Revision... parents) {
        Revision revision = Canonical.hashed(HEAD, new Revision(new Hash("0".repeat(64)), HEAD.id(),
                List.of(parents).stream().map(Revision::hash).toList(), AUTHOR, Instant.ofEpochMilli(at), deleted,
                content));
        all.add(revision);
        return revision;
    }

    private Revision add(long at, Content content, Revision... parents) {
        return add(at, false, content, parents);
    }

    private static Content content(String title, String place) {
        return Content.of(Field.TITLE, title, Field.PLACE, place);
    }

    private static Content without(String title, String... leftOut) {
        return Content.of(Field.TITLE, title).leavingOut(Set.of(leftOut));
    }

    private View view() {
        View view = View.of(all);
        for (int seed = 0; seed < 5; seed++) {
            List<Revision> shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, new Random(seed));
            assertEquals(view, View.of(shuffled));
        }
        return view;
    }

    @Test
    void aFieldThatNobodyToldIsLeftOutAndNotEmpty() {
        add(1, without("a", Field.PLACE));
        assertEquals(Set.of(Field.PLACE), view().content().leftOut());
        assertEquals(Standing.PLAIN, view().standing());
    }

    @Test
    void theFullerTellingOfTheSameEditCounts() {
        Revision full = add(1, content("a", "x"));
        add(1, without("a", Field.PLACE));
        assertEquals(List.of(full), view().tips());
        assertEquals(content("a", "x"), view().content());
    }

    @Test
    void anEditOverALesserTellingGoesOnFromTheFullerOne() {
        add(1, content("a", "x"));
        add(2, without("b", Field.PLACE), add(1, without("a", Field.PLACE)));
        assertEquals(content("b", "x"), view().content());
        assertEquals(Standing.MERGED, view().standing());
    }

    @Test
    void aWithdrawalOverALesserTellingIsNoConflict() {
        add(1, content("a", "x"));
        add(2, true, Content.EMPTY, add(1, without("a", Field.PLACE)));
        assertTrue(view().withdrawn());
        assertFalse(view().isConflict());
        assertEquals(content("a", "x"), view().content());
    }

    @Test
    void aLesserTellingThatSaysSomethingElseIsAnotherEdit() {
        add(1, content("a", "x"));
        add(1, without("b", Field.PLACE));
        assertEquals(Field.TITLE, view().conflicts().getFirst().field());
        assertEquals("x", view().content().text(Field.PLACE));
    }

    @Test
    void aTellingThatWouldMakeAnEditItsOwnAncestorStandsForItself() {
        Revision one = add(1, content("a", "x"));
        Revision other = add(2, content("b", "x"));
        add(1, without("a", Field.PLACE), other);
        add(2, without("b", Field.PLACE), one);
        assertEquals(Set.of(Field.TITLE), Set.of(view().conflicts().getFirst().field()));
    }

    @Test
    void namesInAnyOtherFormAreAFieldLikeOthers() {
        Value unsorted = new Value.Many(List.of(new Value.Text("b"), new Value.Text("a")));
        Value there = new Value.Many(List.of(new Value.Text(Field.TITLE)));
        for (Value value : List.of(unsorted, there, new Value.Text("a"), new Value.Many(List.of()))) {
            Content odd = Content.of(Field.TITLE, "a").with(Field.LEFT_OUT, value);
            assertEquals(Set.of(), odd.leftOut());
            assertEquals(value, odd.said().get(Field.LEFT_OUT));
        }
    }

    @Test
    void aForgersManyTellingsTakeNoLongerThanAPersonWaits() {
        Revision last = add(0, content("a", "x"));
        for (int i = 1; i < 400; i++) {
            String[] names = new String[i % 40 + 1];
            for (int n = 0; n < names.length; n++) {
                names[n] = "field " + (i * 7 + n);
            }
            last = add(i / 20, without("a" + i, names), last);
        }
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> View.of(all));
    }
}
