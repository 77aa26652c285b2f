package org.rowan.bundle.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.bundle.Exchange;
import org.rowan.bundle.Outbox;
import org.rowan.bundle.ReceivePlan;
import org.rowan.bundle.Seals;
import org.rowan.bundle.inbox.Inbox.Arrived;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.TestCasebooks;
import org.rowan.casebook.contact.Contact;
import org.rowan.casebook.store.Waiting;
import org.rowan.model.Content;
import org.rowan.model.Field;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

/** Two who share a folder and nothing else. */
class CarriedTest {
    @TempDir
    private Path folder;

    /** One of them, while the casebook is open. */
    private final class Side implements AutoCloseable {
        private final Casebook casebook;
        private final Exchange exchange;
        private final BlockingQueue<Inbox> told = new LinkedBlockingQueue<>();
        private final Watching watching;

        Side(String name) throws Problem {
            casebook = TestCasebooks.open(name);
            exchange = new Exchange(casebook);
            new ExchangeFolder(casebook).choose(folder);
            watching = Watching.of(casebook, exchange,
                    new Watching.Pace(Duration.ofMillis(5), Duration.ZERO), told::add);
        }

        Inbox next() throws InterruptedException {
            return told.poll(20, TimeUnit.SECONDS);
        }

        Inbox until(Predicate<Inbox> right) throws InterruptedException {
            for (Inbox inbox = next(); inbox != null; inbox = next()) {
                if (right.test(inbox)) {
                    return inbox;
                }
            }
            throw new AssertionError("never told");
        }

        Inbox.Summary take() throws IOException, InterruptedException {
            Arrived.Offer offer = (Arrived.Offer) until(i -> i.waiting() == 1).arrived().getFirst();
            try (ReceivePlan plan = exchange.inspect(offer.file(), Optional.empty(), Progress.NONE)) {
                exchange.apply(plan, Progress.NONE);
            }
            watching.again();
            until(i -> i.left().containsKey(Inbox.Left.DEALT_WITH));
            return offer.plan();
        }

        void put() throws Problem {
            Outbox outbox = new Outbox(casebook);
            for (Waiting waiting : ExchangeFolder.toPut(outbox, folder, false)) {
                outbox.write(waiting, folder, Progress.NONE);
            }
        }

        @Override
        public void close() throws Problem {
            watching.close();
            casebook.close();
        }
    }

    @Test
    void aSealedBundleGoesThereAndItsReceiptComesBackAndNobodyIsOfferedTheirOwn() throws Exception {
        try (Side desk = new Side("desk"); Side office = new Side("office")) {
            Contact to = desk.exchange.addContact(office.exchange.ownCard().text());
            office.exchange.addContact(desk.exchange.ownCard().text());
            Id aCase = desk.casebook.records().add(Kind.CASE, Content.of(Field.TITLE, "Morning search")).id();
            Id said = desk.casebook.records().add(Kind.TESTIMONY, Content.of(Field.CASE, aCase.text(),
                    Field.TRANSCRIPT, "They came at six.")).id();
            Seals seals = new Seals(desk.casebook);
            seals.seal(seals.plan(List.of(said), List.of(to)), true, Progress.NONE);
            desk.put();
            assertEquals(Map.of(Inbox.Left.FOR_OTHERS, 1), desk.until(i -> !i.left().isEmpty()).left());
            office.take();
            assertEquals("They came at six.", office.casebook.records().get(said).content().text(Field.TRANSCRIPT));
            office.put();
            assertEquals(1, desk.take().receipts());
            assertEquals(List.of(), new Outbox(desk.casebook).waiting());
            assertTrue(ExchangeFolder.toPut(new Outbox(office.casebook), folder, true).isEmpty());
        }
    }
}
