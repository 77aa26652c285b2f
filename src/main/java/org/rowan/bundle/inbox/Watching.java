package org.rowan.bundle.inbox;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.rowan.bundle.Exchange;
import org.rowan.casebook.Casebook;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

/**
 * Looks at the exchange folder again and again, on a thread of its own, until it is closed or the casebook is. Asking
 * the system to tell of changes would not do: it tells nothing of network folders, and on some systems holds the
 * folder open, so that a stick can't be unplugged.
 */
public final class Watching implements AutoCloseable {
    /** A folder that is slow to answer is asked less often. */
    private static final int RESTS_FOR_ONE_LOOK = 10;
    private static final Duration LONGEST_REST = Duration.ofMinutes(1);
    private final ExchangeFolder folder;
    private final Reading reading;
    private final Pace pace;
    private final Consumer<Inbox> told;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition wake = lock.newCondition();
    private Optional<Lookout> lookout = Optional.empty();
    private Optional<Inbox> last = Optional.empty();
    private volatile boolean closed;
    private volatile boolean anew = true;

    /**
     * How often, and how long.
     *
     * @param rest  between two looks
     * @param quiet how long a file has to stay as it is before it is looked into
     */
    record Pace(Duration rest, Duration quiet) {
        static final Pace USUAL = new Pace(Duration.ofSeconds(2), Duration.ofSeconds(3));
    }

    private Watching(Casebook casebook, Exchange exchange, Pace pace, Consumer<Inbox> told) {
        this.folder = new ExchangeFolder(casebook);
        this.pace = pace;
        this.told = told;
        Progress giveUp = (done, total) -> {
            if (closed || anew) {
                throw new Problem(Problem.Kind.CANCELLED);
            }
        };
        this.reading = new Reading(casebook, exchange, giveUp);
    }

    /**
     * Begins to watch; returns at once.
     *
     * @param told gets what there is whenever that has changed, on the watching thread; must be quick
     */
    public static Watching of(Casebook casebook, Exchange exchange, Consumer<Inbox> told) {
        return of(casebook, exchange, Pace.USUAL, told);
    }

    static Watching of(Casebook casebook, Exchange exchange, Pace pace, Consumer<Inbox> told) {
        Watching watching = new Watching(casebook, exchange, pace, told);
        Thread thread = new Thread(watching::watch, "exchange folder");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
        return watching;
    }

    /** Looks at everything anew: another folder was chosen, or what is there may mean something else now. */
    public void again() {
        anew = true;
        wake();
    }

    /** Never interrupts: that would close the casebook's own files under a read. A look that hangs ends by itself. */
    @Override
    public void close() {
        closed = true;
        wake();
    }

    private void wake() {
        lock.lock();
        try {
            wake.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void watch() {
        try {
            while (!closed) {
                rest(look());
            }
        } catch (Problem _) {
            // The casebook is closed, or its storage failed, which is told by whatever else is done with it.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return how long to rest; empty when there is nothing to look at until something else is chosen */
    private Optional<Duration> look() throws Problem {
        if (anew) {
            anew = false;
            lookout = folder.path().map(path -> new Lookout(path, pace.quiet()));
            tell(lookout.map(Lookout::inbox).orElse(Inbox.NONE));
        }
        return lookout.isPresent() ? Optional.of(restAfter(look(lookout.get()))) : Optional.empty();
    }

    /** @return how long the folder took to answer */
    private Duration look(Lookout at) throws Problem {
        long began = System.nanoTime();
        at.look(began);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        tell(at.inbox());
        for (Optional<Found> due = at.due(System.nanoTime()); due.isPresent() && !closed && !anew;
                due = at.due(System.nanoTime())) {
            at.read(due.get(), reading::of, System.nanoTime());
            tell(at.inbox());
        }
        return took;
    }

    private Duration restAfter(Duration took) {
        Duration fair = took.multipliedBy(RESTS_FOR_ONE_LOOK);
        Duration most = fair.compareTo(LONGEST_REST) < 0 ? fair : LONGEST_REST;
        return most.compareTo(pace.rest()) > 0 ? most : pace.rest();
    }

    private void tell(Inbox inbox) {
        if (!closed && !last.equals(Optional.of(inbox))) {
            last = Optional.of(inbox);
            told.accept(inbox);
        }
    }

    private void rest(Optional<Duration> time) throws InterruptedException {
        lock.lock();
        try {
            long left = time.map(Duration::toNanos).orElse(Long.MAX_VALUE);
            while (!closed && !anew && left > 0) {
                left = wake.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
