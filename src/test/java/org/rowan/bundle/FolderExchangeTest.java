package org.rowan.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.Casebooks;
import org.rowan.casebook.NewCasebook;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.secret.SecretChars;
import org.rowan.vault.SmallConstants;

/** Bundles between casebooks in folders, closed and opened in between. */
class FolderExchangeTest {
    private static final Casebooks CASEBOOKS = new Casebooks(SmallConstants.SMALL);
    @TempDir
    private Path folder;
    private final byte[] paper = new byte[50_000];

    private static SecretChars passphrase() {
        return new SecretChars("maple river".toCharArray());
    }

    private Casebook create(String name) throws Problem {
        try (SecretChars passphrase = passphrase()) {
            CASEBOOKS.create(new NewCasebook(folder.resolve(name), name, passphrase, Optional.empty(),
                    Optional.empty(), SmallConstants.SMALL.reserve()), Progress.NONE);
        }
        return open(name);
    }

    private Casebook open(String name) throws Problem {
        try (SecretChars passphrase = passphrase()) {
            return CASEBOOKS.open(folder.resolve(name), passphrase, Optional.empty(), Progress.NONE);
        }
    }

    private Entry aCaseWithAPaper(Casebook casebook) throws Problem {
        new Random(1).nextBytes(paper);
        Entry aCase = casebook.records().add(Kind.CASE, Content.of(Field.TITLE, "Morning search"));
        return casebook.documents().attach(aCase.id(), "letter.bin", new ByteArrayInputStream(paper), paper.length,
                Progress.NONE);
    }

    private static Path export(Casebook from, String recipient, Path file) throws Problem {
        Exchange sender = new Exchange(from);
        Entry aCase = from.records().all(Kind.CASE).getFirst();
        sender.export(sender.plan(Set.of(aCase.id()), List.of(sender.recipient(recipient)), ""), file,
                Progress.NONE);
        return file;
    }

    @Test
    void whatWasReceivedIsThereAfterAKillAndSound() throws IOException {
        Path file;
        Entry document;
        ContactCard card;
        try (Casebook desk = create("desk"); Casebook office = create("office")) {
            document = aCaseWithAPaper(desk);
            card = new Exchange(office).ownCard();
            file = export(desk, card.recipient(), folder.resolve("a.age"));
        }
        Casebook office = open("office");
        Exchange receiver = new Exchange(office);
        assertEquals(card, receiver.ownCard());
        try (ReceivePlan plan = receiver.inspect(file, Optional.empty(), Progress.NONE)) {
            assertEquals(2, receiver.apply(plan, Progress.NONE).count(Arrival.NEW));
        }
        office.abandon();
        try (Casebook again = open("office")) {
            assertArrayEquals(paper, Channels.newInputStream(again.documents().open(document.id())).readAllBytes());
            assertEquals(List.of(), again.protection().verify(Progress.NONE));
        }
    }

    @Test
    void aBundleThatDoesNotFitChangesNothing() throws IOException {
        try (Casebook desk = create("desk"); Casebook office = create("office")) {
            aCaseWithAPaper(desk);
            Exchange receiver = new Exchange(office);
            Path file = export(desk, receiver.ownCard().recipient(), folder.resolve("a.age"));
            Entry other = office.records().add(Kind.CASE, Content.of(Field.TITLE, "Full"));
            byte[] large = new byte[230_000];
            office.documents().attach(other.id(), "large.bin", new ByteArrayInputStream(large), large.length,
                    Progress.NONE);
            try (ReceivePlan plan = receiver.inspect(file, Optional.empty(), Progress.NONE)) {
                Problem problem = assertThrows(Problem.class, () -> receiver.apply(plan, Progress.NONE));
                assertEquals(Problem.Kind.CASEBOOK_FULL, problem.kind());
            }
            assertEquals(1, office.records().cases().size());
            assertEquals(List.of(), office.protection().verify(Progress.NONE));
        }
    }
}
