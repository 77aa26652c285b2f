package org.rowan.bundle.inbox;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnfinishedTest {
    @ParameterizedTest
    @ValueSource(strings = {".syncthing.k3wq.age.tmp", "~syncthing~k3wq.age.tmp", ".k3wq.age.Xy7Qz1", "k3wq.age.part",
        "k3wq.age.crdownload", "Unconfirmed 71.crdownload", "k3wq.age.PARTIAL", "k3wq.age.filepart", "k3wq.age.!sync",
        "k3wq.age.download", ".0123456789abcdef.part", "k3wq.age~"})
    void aNameThatAProgramGivesUntilItIsDoneIsPassedOver(String name) {
        assertTrue(Unfinished.isNameOf(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"k3wq.age", "k3wq", "k3wq (1).age", "k3wq.sync-conflict-20300101-010101-ABCDEFG.age",
        "report.txt", "partial.age"})
    void anyOtherNameIsNot(String name) {
        assertFalse(Unfinished.isNameOf(name));
    }
}
