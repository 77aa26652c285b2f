package org.rowan.bundle.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.bundle.Exchange;
import org.rowan.bundle.Outbox;
import org.rowan.bundle.ReceivePlan;
import org.rowan.bundle.Seals;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.TestCasebooks;
import org.rowan.model.Content;
import org.rowan.model.Field;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

class ReadingTest {
    @TempDir
    private Path folder;
    private Casebook desk;
    private Casebook office;
    private Exchange exchange;
    private Reading reading;

    @BeforeEach
    void open() throws Problem {
        desk = TestCasebooks.open("Desk");
        office = TestCasebooks.open("Office");
        exchange = new Exchange(office);
        reading = new Reading(office, exchange, Progress.NONE);
        new Exchange(desk).addContact(exchange.ownCard().text());
        exchange.addContact(new Exchange(desk).ownCard().text());
    }

    @AfterEach
    void close() throws Problem {
        desk.close();
        office.close();
    }

    private Path sealed() throws Problem {
        Id theCase = desk.records().add(Kind.CASE, Content.of(Field.TITLE, "Morning search")).id();
        Id told = desk.records().add(Kind.TESTIMONY, Content.of(Field.CASE, theCase.text())).id();
        Seals seals = new Seals(desk);
        seals.seal(seals.plan(List.of(told), desk.contacts().list()), false, Progress.NONE);
        return new Outbox(desk).write(new Outbox(desk).waiting().getFirst(), folder, Progress.NONE);
    }

    private Optional<Verdict> verdict(Path file) throws Problem {
        return reading.of(Found.at(file).orElseThrow());
    }

    private void take(Path file) throws Problem {
        try (ReceivePlan plan = exchange.inspect(file, Optional.empty(), Progress.NONE)) {
            exchange.apply(plan, Progress.NONE);
        }
    }

    @Test
    void aSealedBundleIsToldApartWhoseReceiptWaitsNoMore() throws Problem {
        Path file = sealed();
        take(file);
        assertEquals(Optional.of(new Verdict.Leave(Inbox.Left.DEALT_WITH)), verdict(file));
        Outbox outbox = new Outbox(office);
        outbox.write(outbox.waiting().getFirst(), folder, Progress.NONE);
        assertEquals(Optional.of(new Verdict.Leave(Inbox.Left.ANSWERED)), verdict(file));
        take(file);
        assertEquals(1, outbox.waiting().size());
    }

    @Test
    void aFileThatBecameAPipeHoldsNothingUp() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe.age");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "has no pipes");
        new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor();
        Found before = new Found(pipe, 0, Files.getLastModifiedTime(pipe));
        assertEquals(Optional.empty(), assertTimeoutPreemptively(Duration.ofSeconds(20), () -> reading.of(before)));
        assertThrows(Problem.class, () -> assertTimeoutPreemptively(Duration.ofSeconds(20),
                () -> Exchange.needsPassphrase(pipe)));
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.age"), sealed());
        assertEquals(Problem.Kind.NO_BUNDLE,
                assertThrows(Problem.class, () -> exchange.glance(link, Progress.NONE)).kind());
    }
}
