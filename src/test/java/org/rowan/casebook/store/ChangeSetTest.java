package org.rowan.casebook.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rowan.model.Code;
import org.rowan.model.Content;
import org.rowan.model.Hash;
import org.rowan.model.Head;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Revision;

class ChangeSetTest {
    private static final Id ID = Id.random();
    private static final Hash HASH = Canonical.sha256(new byte[0]);
    private static final Instant AT = Instant.ofEpochMilli(1234);

    static Stream<Step> steps() {
        Head head = new Head(ID, Kind.CASE, Code.random(Kind.CASE), Id.random());
        Revision revision = new Revision(HASH, ID, List.of(HASH), Id.random(), AT, true,
                Content.of("title", "Ночь \" \\ \n"));
        return Stream.of(new Step.Revise(head, revision), new Step.PutDraft(ID, AT, Content.EMPTY),
                new Step.DropDraft(ID), new Step.Trash(ID, AT), new Step.Restore(ID),
                CustodyChain.after(null, AT, "created", ID, "detail"), new Step.Attach(HASH, ID, Long.MAX_VALUE),
                new Step.Extracted(HASH, ""), new Step.Setting("a", "b"), new Step.Author(ID, "Desk"),
                new Step.PutContact(new ContactRow(ID, "n", "c", "f", "r", true)), new Step.DropContact(ID),
                new Step.SeenBundle(ID, AT, "sender", 7),
                new Step.Hold(new Held(HASH, ID, Held.Why.DECLINED, "", AT)), new Step.Count(ID, HASH),
                new Step.PutRight(ID, "", true), new Step.Sent(ID, "age1x", HASH),
                new Step.Written(ID, AT), new Step.DealtWith(HASH), new Step.OfferAgain(HASH), new Step.OwnAuthor(ID, "Desk"),
                new Step.BareCustody(CustodyChain.after(null, AT, "created", ID, "").entry(), HASH),
                new Step.Apart(head, revision, new Held(HASH, ID, Held.Why.REQUEST, "", AT)),
                new Step.Sealed(new Stub(ID, Kind.TESTIMONY, Code.random(Kind.TESTIMONY), Optional.of(ID), AT, "Anna")));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aStepIsReadBackAsItWasWritten(Step step) {
        assertEquals(List.of(step), ChangeSet.steps(ChangeSet.bytes(List.of(step))));
    }

    @Test
    void everyKindOfStepIsTested() {
        assertEquals(Step.class.getPermittedSubclasses().length,
                steps().map(Object::getClass).distinct().count());
    }

    @Test
    void aStepOfALaterVersionIsNotPassedOverInSilence() {
        assertThrows(IllegalStateException.class,
                () -> ChangeSet.steps("[{\"do\":\"later\"}]".getBytes(StandardCharsets.UTF_8)));
        assertThrows(IllegalStateException.class, () -> ChangeSet.steps("{}".getBytes(StandardCharsets.UTF_8)));
    }
}
