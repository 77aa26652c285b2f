package org.rowan.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.rowan.model.Problem;

class HousekeepingTest {
    private static final Duration NEVER = Duration.ofDays(1);

    private static void assertHappens(CountDownLatch latch) throws InterruptedException {
        assertTrue(latch.await(30, TimeUnit.SECONDS));
    }

    @Test
    void watchingGoesOnUntilEverythingWasSeen() throws InterruptedException {
        CountDownLatch parts = new CountDownLatch(5);
        Housekeeping housekeeping = new Housekeeping(() -> {
            parts.countDown();
            return parts.getCount() > 0;
        }, () -> false, NEVER);
        housekeeping.start();
        assertHappens(parts);
        housekeeping.stop();
    }

    @Test
    void aCheckpointFollowsTheLastSave() throws InterruptedException {
        CountDownLatch checkpoint = new CountDownLatch(1);
        Housekeeping housekeeping = new Housekeeping(() -> false, () -> {
            checkpoint.countDown();
            return false;
        }, Duration.ofMillis(1));
        housekeeping.saved();
        assertHappens(checkpoint);
        housekeeping.stop();
    }

    @Test
    void afterAFailureOtherDutiesAreStillPerformed() throws InterruptedException {
        CountDownLatch checkpoint = new CountDownLatch(1);
        Housekeeping housekeeping = new Housekeeping(() -> {
            throw new Problem(Problem.Kind.STORAGE_FAILED);
        }, () -> {
            checkpoint.countDown();
            return false;
        }, Duration.ofMillis(1));
        housekeeping.start();
        housekeeping.saved();
        assertHappens(checkpoint);
        housekeeping.stop();
    }

    @Test
    void afterStoppingNothingBeginsAnyMore() {
        AtomicInteger performed = new AtomicInteger();
        Housekeeping housekeeping = new Housekeeping(() -> false, () -> {
            performed.incrementAndGet();
            return false;
        }, NEVER);
        housekeeping.saved();
        housekeeping.stop();
        housekeeping.saved();
        assertEquals(0, performed.get());
    }
}
