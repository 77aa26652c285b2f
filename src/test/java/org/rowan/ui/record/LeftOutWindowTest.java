package org.rowan.ui.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Labeled;
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
import org.rowan.ui.ShellTest;
import org.rowan.ui.TestShell;

/** What a sender left out is told apart, on the record's page, from what is empty. */
class LeftOutWindowTest extends ShellTest {
    private static final Id SENDER = new Id("b".repeat(32));
    private Entry theCase;

    private Entry received(Kind kind, Content content) throws Problem {
        Head head = new Head(Id.random(), kind.wire(), new Code(kind.letter() + "-55555555"), SENDER);
        Revision first = Canonical.hashed(head, new Revision(new Hash("0".repeat(64)), head.id(), List.of(), SENDER,
                Instant.parse("2026-02-01T10:00:00Z"), false, content));
        casebook.sync().receive(receiver -> {
            receiver.add(head, List.of(first));
            return null;
        });
        return casebook.records().get(head.id());
    }

    @Override
    protected void prepare() throws Problem {
        theCase = received(Kind.CASE, Content.of(Field.TITLE, "Border").leavingOpen(Set.of(Field.PLACE, Field.DATE)));
    }

    private void assertSaid(Entry record, String words) {
        open(record);
        TestShell.until(() -> ((Labeled) window.seen("#left-out")).getText().equals(words));
    }

    @Test
    void everyPageNamesTheFieldsThatTheSenderLeftOut() throws Problem {
        String in = theCase.id().text();
        assertSaid(theCase, "Left out by the sender: Date, Place");
        assertSaid(received(Kind.PERSON, Content.of(Field.CASE, in, Field.ROLE, "saw it").leavingOpen(
                Set.of(Field.NAME))), "Left out by the sender: Code name");
        assertSaid(received(Kind.TESTIMONY, Content.of(Field.CASE, in, Field.TRANSCRIPT, "დილით.").leavingOpen(
                Set.of(Field.PERSON))), "Left out by the sender: Who is speaking, who is present");
        assertSaid(received(Kind.DOCUMENT, Content.of(Field.CASE, in, Field.TITLE, "A letter").leavingOpen(
                Set.of(Field.FILE, Field.TYPE, Field.BYTES, Field.SHA256))), "Left out by the sender: File name, the file itself");
        window.seen("#document-absent");
        assertFalse(window.scene().getRoot().lookup("#save-copy").isVisible());
    }

    @Test
    void whatIsWrittenHereIsLeftOutNoMore() throws Problem {
        assertSaid(theCase, "Left out by the sender: Date, Place");
        type("#place", "the pass");
        open(add(Kind.CASE, Field.TITLE, "Morning search"));
        TestShell.until(() -> window.scene().getRoot().lookupAll("#left-out").stream().noneMatch(l -> l.isVisible()));
        assertEquals(Set.of(Field.DATE), now(theCase).content().leftOut());
        assertSaid(theCase, "Left out by the sender: Date");
        assertFalse(text("#place").isEmpty());
    }
}
