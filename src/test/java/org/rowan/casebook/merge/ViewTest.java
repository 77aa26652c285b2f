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
import java.util.Optional;
import java.util.Random;
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

/** What a record says out of its revisions, in the histories that people make and in those that attackers make. */
class ViewTest {
    private static final Id AUTHOR = new Id("a".repeat(32));
    private static final Head HEAD = new Head(new Id("1".repeat(32)), Kind.CASE, new Code("K-22222222"), AUTHOR);
    private final List<Revision> all = new ArrayList<>();
    private final Revision base = add(content("a", "x", "i"), false);
    private long at;

    private static Content content(String title, String place, String summary) {
        return Content.of(Field.TITLE, title, Field.PLACE, place, Field.SUMMARY, summary);
    }

    private Revision add(Content content, boolean deleted, Revision... parents) {
        List<Hash> before = List.of(parents).stream().map(Revision::hash).toList();
        Revision revision = Canonical.hashed(HEAD, new Revision(new Hash("0".repeat(64)), HEAD.id(), before, AUTHOR,
                Instant.ofEpochMilli(1_700_000_000_000L + ++at), deleted, content));
        all.add(revision);
        return revision;
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

    private void assertSays(String title, String place, String summary, Standing standing) {
        assertEquals(content(title, place, summary), view().content());
        assertEquals(standing, view().standing());
    }

    @Test
    void oneEditAfterTheOtherSaysWhatTheLastSays() {
        add(content("b", "x", "i"), false, base);
        assertSays("b", "x", "i", Standing.PLAIN);
    }

    @Test
    void editsOfDifferentFieldsGoTogether() {
        add(content("b", "x", "i"), false, base);
        add(content("a", "y", "i"), false, base);
        add(content("a", "x", ""), false, base);
        assertSays("b", "y", "", Standing.MERGED);
    }

    @Test
    void sameEditsOfOneFieldAreNoConflict() {
        add(content("b", "x", "i"), false, base);
        add(content("b", "x", "j"), false, base);
        assertSays("b", "x", "j", Standing.MERGED);
    }

    @Test
    void differentEditsOfOneFieldAreBothKeptAndTheLaterOneIsShown() {
        Revision early = add(content("b", "x", "i"), false, base);
        Revision late = add(content("c", "y", "i"), false, base);
        assertSays("c", "y", "i", Standing.CONFLICT);
        Conflict conflict = view().conflicts().getFirst();
        assertEquals(Field.TITLE, conflict.field());
        assertEquals(List.of(new Side(Optional.of(new Value.Text("c")), late),
                new Side(Optional.of(new Value.Text("b")), early)), conflict.sides());
    }

    @Test
    void takingAFieldAwayIsAnEdit() {
        add(content("", "x", "i"), false, base);
        add(content("c", "x", "i"), false, base);
        assertEquals(Optional.empty(), view().conflicts().getFirst().sides().get(1).value());
    }

    @Test
    void whatWasDecidedStaysDecidedAlthoughOneSideGoesOn() {
        Revision one = add(content("b", "x", "i"), false, base);
        Revision other = add(content("c", "x", "i"), false, base);
        add(content("b", "x", "i"), false, one, other);
        add(content("c", "x", "j"), false, other);
        assertSays("b", "x", "j", Standing.MERGED);
    }

    @Test
    void decisionsAtTwoPlacesThatAgreeAreNoConflict() {
        Revision one = add(content("b", "x", "i"), false, base);
        Revision other = add(content("c", "x", "i"), false, base);
        add(content("b", "x", "i"), false, one, other);
        add(content("b", "x", "i"), false, one, other);
        assertSays("b", "x", "i", Standing.MERGED);
    }

    @Test
    void decisionsAtTwoPlacesThatDisagreeAreAConflict() {
        Revision one = add(content("b", "x", "i"), false, base);
        Revision other = add(content("c", "x", "i"), false, base);
        add(content("b", "x", "i"), false, one, other);
        add(content("c", "x", "i"), false, one, other);
        assertSays("c", "x", "i", Standing.CONFLICT);
    }

    @Test
    void crossedMergesOfDifferentFieldsLoseNothing() {
        Revision one = add(content("b", "x", "i"), false, base);
        Revision other = add(content("a", "y", "i"), false, base);
        add(content("b", "y", "j"), false, one, other);
        add(content("b", "z", "i"), false, one, other);
        assertSays("b", "z", "j", Standing.MERGED);
    }

    @Test
    void aWithdrawalAgainstAnEditIsContestedAndTheRecordStays() {
        add(content("b", "x", "i"), false, base);
        add(Content.EMPTY, true, base);
        assertTrue(view().contested());
        assertFalse(view().withdrawn());
        assertSays("b", "x", "i", Standing.CONFLICT);
    }

    @Test
    void aWithdrawnRecordStillSaysWhatItSaid() {
        add(Content.EMPTY, true, add(content("b", "x", "i"), false, base));
        assertTrue(view().withdrawn());
        assertSays("b", "x", "i", Standing.PLAIN);
    }

    @Test
    void aRevisionThatNamesAParentThatIsGoneIsStillShown() {
        Revision gone = add(content("b", "x", "i"), false, base);
        add(content("c", "x", "i"), false, gone);
        all.remove(gone);
        assertEquals("c", View.of(all).content().text(Field.TITLE));
    }

    @Test
    void aHostileHistoryTakesNoLongerThanAPersonWaits() {
        List<Revision> layer = new ArrayList<>(List.of(base));
        for (int i = 0; i < 100; i++) {
            List<Revision> next = new ArrayList<>();
            for (int k = 0; k < 100; k++) {
                next.add(add(content("t" + k, "p" + i, "s" + (i ^ k)), false, layer.stream().skip(k % 7).limit(16)
                        .toArray(Revision[]::new)));
            }
            layer = next;
        }
        View view = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> View.of(all));
        assertTrue(view.isConflict());
    }
}
