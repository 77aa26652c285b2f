package org.rowan.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContentTest {
    @Test
    void anEmptyTextIsAnAbsentField() {
        Content content = Content.of(Field.TITLE, "Morning search", Field.PLACE, "");
        assertEquals(List.of(Field.TITLE), List.copyOf(content.fields().keySet()));
        assertEquals(Content.EMPTY, content.with(Field.TITLE, ""));
    }

    @Test
    void aFieldOfAnotherTypeReadsAsNothing() {
        Content content = Content.EMPTY.with(Field.BYTES, new Value.Whole(7));
        assertEquals("", content.text(Field.BYTES));
        assertEquals(7, content.whole(Field.BYTES));
        assertTrue(content.texts(Field.BYTES).isEmpty());
    }

    @Test
    void onlyAWellFormedIdIsAnId() {
        assertTrue(Content.of(Field.CASE, "not an id").id(Field.CASE).isEmpty());
        Id id = Id.random();
        assertEquals(id, Content.of(Field.CASE, id.text()).id(Field.CASE).orElseThrow());
        assertThrows(IllegalArgumentException.class, () -> new Id("00"));
    }
}
