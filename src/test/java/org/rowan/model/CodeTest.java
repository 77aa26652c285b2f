package org.rowan.model;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CodeTest {
    @Test
    void aCodeStartsWithItsKindsLetter() {
        for (Kind kind : Kind.known()) {
            assertTrue(Code.random(kind).text().matches(kind.letter() + "-[2-9A-HJ-NP-Z]{8}"));
        }
    }

    @Test
    void charactersThatAreMistakenForOthersAreRefused() {
        assertTrue(Code.isCode("K-7QF3T2MW"));
        assertFalse(Code.isCode("K-0QF3T2MW"));
        assertFalse(Code.isCode("K-7QF3T2M"));
        assertFalse(Code.isCode("k-7qf3t2mw"));
    }
}
