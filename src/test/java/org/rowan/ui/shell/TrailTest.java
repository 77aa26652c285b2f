package org.rowan.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rowan.model.Id;

class TrailTest {
    private final Trail trail = new Trail();

    private static Trail.Step step(String feature) {
        return new Trail.Step(feature, Optional.empty());
    }

    @Test
    void theWayBackIsTheWayComeInReverse() {
        trail.leave(step("cases"));
        trail.leave(step("search"));
        assertEquals(Optional.of(step("search")), trail.back());
        assertEquals(Optional.of(step("cases")), trail.back());
        assertEquals(Optional.empty(), trail.back());
    }

    @Test
    void standingStillIsNoStep() {
        Trail.Step here = new Trail.Step("cases", Optional.of(Id.random()));
        trail.leave(here);
        trail.leave(here);
        trail.back();
        assertEquals(Optional.empty(), trail.back());
    }
}
