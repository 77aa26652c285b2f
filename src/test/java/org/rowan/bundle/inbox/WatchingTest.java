package org.rowan.bundle.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.bundle.Arrival;
import org.rowan.bundle.Exchange;
import org.rowan.bundle.ReceivePlan;
import org.rowan.bundle.Recipient;
import org.rowan.bundle.Sender;
import org.rowan.bundle.inbox.Inbox.Arrived;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.Casebooks;
import org.rowan.casebook.PlainCompartment;
import org.rowan.casebook.TestCasebooks;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.secret.SecretChars;

class WatchingTest {
    private static final Watching.Pace QUICK = new Watching.Pace(Duration.ofMillis(5), Duration.ZERO);
    @TempDir
    private Path folder;
    @TempDir
    private Path elsewhere;
    private PlainCompartment storage;
    private Casebook office;
    private Casebook desk;
    private Exchange receiver;
    private Exchange sender;
    private Watching watching;
    private final BlockingQueue<Inbox> told = new LinkedBlockingQueue<>();

    @BeforeEach
    void open() throws Problem {
        storage = TestCasebooks.compartment("office");
        office = TestCasebooks.on(storage);
        desk = TestCasebooks.open("desk");
        receiver = new Exchange(office);
        sender = new Exchange(desk);
        receiver.addContact(sender.ownCard().text());
        new ExchangeFolder(office).choose(folder);
        watching = Watching.of(office, receiver, QUICK, told::add);
    }

    @AfterEach
    void close() throws Problem {
        watching.close();
        office.close();
        desk.close();
    }

    private Inbox next() throws InterruptedException {
        return told.poll(20, TimeUnit.SECONDS);
    }

    private Inbox until(Predicate<Inbox> right) {
        try {
            for (Inbox inbox = next(); inbox != null; inbox = next()) {
                if (right.test(inbox)) {
                    return inbox;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError("never told");
    }

    private Path written(Exchange from, Casebook casebook, Recipient to) throws Problem {
        Entry aCase = casebook.records().add(Kind.CASE, Content.of(Field.TITLE, "Morning search"));
        Path file = elsewhere.resolve(aCase.id().text() + ".age");
        from.export(from.plan(Set.of(aCase.id()), List.of(to), ""), file, Progress.NONE);
        return file;
    }

    private Path forOffice() throws Problem {
        return written(sender, desk, sender.recipient(sender.addContact(receiver.ownCard().text())));
    }

    private Path arrive(Path file) throws IOException {
        return Files.move(file, folder.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
    }

    private void take(Path file) throws Problem {
        try (ReceivePlan plan = receiver.inspect(file, Optional.empty(), Progress.NONE)) {
            receiver.apply(plan, Progress.NONE);
        }
    }

    @Test
    void whatArrivesIsOfferedWithItsPlanAndNothingIsTakenInUnasked() throws IOException {
        Path file = arrive(forOffice());
        Arrived.Offer offer = assertInstanceOf(Arrived.Offer.class, until(i -> i.waiting() == 1).arrived().getFirst());
        assertEquals(Map.of(Arrival.NEW, 1), offer.plan().records());
        assertEquals(Sender.Kind.KNOWN, offer.plan().provenance().sender().kind());
        assertEquals(file, offer.file());
        assertEquals(List.of(), office.records().cases());
        assertTrue(Files.exists(file));
    }

    @Test
    void whatIsTypedIsLeftAloneByTheLook() throws IOException {
        Entry own = office.records().add(Kind.CASE, Content.of(Field.TITLE, "Own"));
        office.drafts().put(own.id(), Content.of(Field.TITLE, "Own, half writ"));
        int saved = storage.changeSets().size();
        arrive(forOffice());
        until(i -> i.waiting() == 1);
        assertEquals(saved, storage.changeSets().size(), "looking writes nothing");
        assertEquals("Own", office.records().get(own.id()).revision().content().text(Field.TITLE));
        assertTrue(office.drafts().of(own.id()).isPresent());
    }

    @Test
    void whatWasTakenInIsNotOfferedAgainNeitherInTheNextSession() throws IOException {
        Path file = arrive(forOffice());
        until(i -> i.waiting() == 1);
        take(file);
        watching.again();
        assertEquals(Map.of(Inbox.Left.DEALT_WITH, 1), until(i -> i.waiting() == 0 && !i.left().isEmpty()).left());
        watching.close();
        told.clear();
        watching = Watching.of(office, receiver, QUICK, told::add);
        assertEquals(0, until(i -> !i.left().isEmpty()).waiting());
    }

    @Test
    void whatWasTurnedDownIsOfferedAgainWhenThatIsTakenBack() throws IOException {
        arrive(forOffice());
        Arrived.Offer offer = (Arrived.Offer) until(i -> i.waiting() == 1).arrived().getFirst();
        office.sync().deal(offer.mark(), true);
        watching.again();
        until(i -> i.left().containsKey(Inbox.Left.DEALT_WITH));
        office.sync().deal(offer.mark(), false);
        watching.again();
        until(i -> i.waiting() == 1);
    }

    @Test
    void whatIsForOthersAndWhatIsOursIsLeft() throws IOException {
        arrive(written(receiver, office, receiver.recipient(sender.ownCard().recipient())));
        arrive(written(receiver, office, receiver.recipient(receiver.ownCard().recipient())));
        assertEquals(List.of(),
                until(i -> i.left().equals(Map.of(Inbox.Left.FOR_OTHERS, 1, Inbox.Left.OWN, 1))).arrived());
    }

    @Test
    void aCasebookThatHasNoKeysYetMakesNoneByLooking() throws IOException {
        try (Casebook fresh = TestCasebooks.open("fresh");
                Watching other = Watching.of(fresh, new Exchange(fresh), QUICK, told::add)) {
            watching.close();
            new ExchangeFolder(fresh).choose(folder);
            other.again();
            arrive(forOffice());
            until(i -> i.left().equals(Map.of(Inbox.Left.FOR_OTHERS, 1)));
            assertEquals(Optional.empty(), fresh.contacts().ownKeys());
        }
    }

    @Test
    void oneUnderAPassphraseIsOfferedUnread() throws IOException {
        try (SecretChars passphrase = new SecretChars("river stone".toCharArray())) {
            arrive(written(sender, desk, Recipient.ofPassphrase(passphrase)));
        }
        Arrived.Locked locked = assertInstanceOf(Arrived.Locked.class,
                until(i -> i.waiting() == 1).arrived().getFirst());
        office.sync().deal(locked.mark(), true);
        watching.again();
        until(i -> i.left().containsKey(Inbox.Left.DEALT_WITH));
    }

    @Test
    void onlyTheWholeFileIsOfferedHoweverItGrows() throws IOException {
        byte[] whole = Files.readAllBytes(forOffice());
        Path growing = folder.resolve("growing.age");
        for (int length : List.of(10, 500, 40_000, whole.length - 1)) {
            Files.write(growing, Arrays.copyOf(whole, length));
            Inbox inbox = until(i -> i.coming() == 0 && i.place() == Inbox.Place.THERE);
            assertEquals(0, inbox.waiting());
        }
        Files.write(growing, whole);
        until(i -> i.waiting() == 1);
    }

    @Test
    void aHostileFileGetsASentenceAndTheNextOneIsOffered() throws IOException {
        byte[] altered = Files.readAllBytes(forOffice());
        altered[altered.length - 40_000] ^= 1;
        Files.write(folder.resolve("altered.age"), altered);
        Files.writeString(folder.resolve("hostile.age"), "age-encryption.org/v1\n-> \u0000\n");
        until(i -> i.arrived().size() == 2);
        arrive(forOffice());
        Inbox inbox = until(i -> i.waiting() == 1);
        List<Problem.Kind> kinds = inbox.arrived().stream().filter(Arrived.Unreadable.class::isInstance)
                .map(a -> ((Arrived.Unreadable) a).problem().kind()).toList();
        assertEquals(List.of(Problem.Kind.BUNDLE_DAMAGED, Problem.Kind.BUNDLE_DAMAGED), kinds);
    }

    @Test
    void anotherFolderIsWatchedAsSoonAsItIsChosenAndNoneIsToo() throws IOException {
        until(i -> i.place() == Inbox.Place.THERE);
        new ExchangeFolder(office).choose(elsewhere);
        watching.again();
        assertEquals(Optional.of(elsewhere), until(i -> !i.folder().equals(Optional.of(folder))).folder());
        new ExchangeFolder(office).leave();
        watching.again();
        until(i -> i.folder().isEmpty());
    }

    @Test
    void theWatchingEndsWithTheCasebook() throws Problem, InterruptedException {
        until(i -> i.place() == Inbox.Place.THERE);
        Thread thread = Thread.getAllStackTraces().keySet().stream()
                .filter(t -> t.getName().equals("exchange folder")).findFirst().orElseThrow();
        watching.close();
        assertTrue(thread.join(Duration.ofSeconds(20)));
        assertNotNull(office.records().cases());
    }

    @Test
    void aCasebooksOwnFolderIsRefused() throws IOException {
        for (String name : Casebooks.fileNames()) {
            Files.write(elsewhere.resolve(name), new byte[0]);
        }
        Path below = Files.createDirectories(elsewhere.resolve("a/b"));
        ExchangeFolder exchange = new ExchangeFolder(office);
        Problem missing = assertThrows(Problem.class, () -> exchange.choose(elsewhere.resolve("none")));
        assertEquals(Problem.Kind.NO_SUCH_FILE, missing.kind());
        for (Path place : List.of(elsewhere, below)) {
            assertEquals(Problem.Kind.INSIDE_CASEBOOK, assertThrows(Problem.class, () -> exchange.choose(place)).kind());
        }
        assertEquals(Optional.of(folder), exchange.path());
    }
}
