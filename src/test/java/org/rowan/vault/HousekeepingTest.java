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
    private final Housekeeping housekeeping = new Housekeeping();

    private void assertHappens(CountDownLatch latch) throws InterruptedException {
        assertTrue(latch.await(30, TimeUnit.SECONDS));
        housekeeping.stop();
    }

    @Test
    void watchingGoesOnUntilEverythingWasSeen() throws InterruptedException {
        CountDownLatch parts = new CountDownLatch(5);
        housekeeping.begin(() -> {
            parts.countDown();
            return parts.getCount() > 0;
        });
        assertHappens(parts);
    }

    @Test
    void whatIsRepeatedGoesOnAfterAFailureToo() throws InterruptedException {
        CountDownLatch times = new CountDownLatch(5);
        housekeeping.repeat(() -> Duration.ofMillis(1), () -> {
            times.countDown();
            throw new Problem(Problem.Kind.STORAGE_FAILED);
        });
        assertHappens(times);
    }

    @Test
    void whatIsRepeatedGoesOnAfterAMistakeOfTheProgramWhichIsTold() throws InterruptedException {
        CountDownLatch times = new CountDownLatch(3);
        CountDownLatch told = new CountDownLatch(2);
        housekeeping.repeat(() -> Duration.ofMillis(1), () -> {
            Thread.currentThread().setUncaughtExceptionHandler((_, _) -> told.countDown());
            times.countDown();
            throw new OutOfMemoryError("of a test");
        });
        assertTrue(times.await(30, TimeUnit.SECONDS));
        assertHappens(told);
    }

    @Test
    void afterAFailureOtherDutiesAreStillPerformed() throws InterruptedException {
        CountDownLatch other = new CountDownLatch(1);
        housekeeping.begin(() -> {
            throw new Problem(Problem.Kind.STORAGE_FAILED);
        });
        housekeeping.repeat(() -> Duration.ofMillis(1), other::countDown);
        assertHappens(other);
    }

    @Test
    void afterStoppingNothingBeginsAnyMore() {
        AtomicInteger performed = new AtomicInteger();
        housekeeping.repeat(() -> Duration.ofDays(1), performed::incrementAndGet);
        housekeeping.stop();
        housekeeping.repeat(() -> Duration.ZERO, performed::incrementAndGet);
        housekeeping.begin(() -> performed.incrementAndGet() < 0);
        assertEquals(0, performed.get());
    }
}
