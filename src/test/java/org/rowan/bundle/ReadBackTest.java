package org.rowan.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.TestCasebooks;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.secret.SecretChars;

/** A backup is read again before it counts as written. */
class ReadBackTest {
    @TempDir
    private Path folder;
    private final SecretChars passphrase = new SecretChars("river door".toCharArray());
    private Casebook casebook;
    private Exchange exchange;

    @BeforeEach
    void open() throws Problem {
        casebook = TestCasebooks.open();
        exchange = new Exchange(casebook);
        Entry aCase = casebook.records().add(Kind.CASE, Content.of(Field.TITLE, "Morning search"));
        byte[] bytes = "A letter.".getBytes(StandardCharsets.UTF_8);
        casebook.documents().attach(aCase.id(), "a.txt", new ByteArrayInputStream(bytes), bytes.length, Progress.NONE);
    }

    @AfterEach
    void close() throws Problem {
        casebook.close();
        passphrase.close();
    }

    private ExportPlan plan() throws Problem {
        return exchange.planAll(List.of(Recipient.ofPassphrase(passphrase)));
    }

    @Test
    void aBackupThatReadsAsItWasWrittenIsRemembered() throws Problem {
        Path out = folder.resolve("all.age");
        exchange.export(plan(), out, Progress.NONE);
        assertTrue(casebook.backups().last().isPresent());
        assertEquals(2, exchange.check(out, Optional.of(passphrase), Progress.NONE));
    }

    @Test
    void oneForAKeyIsReadAgainAndRememberedToo() throws Problem {
        Path out = folder.resolve("all.age");
        exchange.export(exchange.planAll(List.of(exchange.recipient(exchange.ownCard().recipients().getFirst()))), out,
                Progress.NONE);
        assertTrue(casebook.backups().last().isPresent());
        assertEquals(2, exchange.check(out, Optional.empty(), Progress.NONE));
    }

    @Test
    void aByteThatCameBackDifferentIsNoticed() throws IOException {
        Path out = folder.resolve("all.age");
        exchange.export(plan(), out, Progress.NONE);
        byte[] bytes = Files.readAllBytes(out);
        ReadBack reading = new ReadBack(plan(), Inventory.of(casebook, true), Progress.NONE);
        try (OutputStream watched = reading.watching(new ByteArrayOutputStream())) {
            watched.write(bytes);
        }
        bytes[bytes.length / 2] ^= 1;
        Files.write(out, bytes);
        assertEquals(Problem.Kind.BACKUP_UNREADABLE, assertThrows(Problem.class, () -> reading.of(out)).kind());
    }

    @Test
    void oneThatLacksARecordIsNoticed() throws IOException {
        Path out = folder.resolve("all.age");
        exchange.export(plan(), out, Progress.NONE);
        casebook.records().add(Kind.CASE, Content.of(Field.TITLE, "Border"));
        ReadBack reading = new ReadBack(plan(), Inventory.of(casebook, true), Progress.NONE);
        try (OutputStream watched = reading.watching(new ByteArrayOutputStream())) {
            watched.write(Files.readAllBytes(out));
        }
        assertEquals(Problem.Kind.BACKUP_UNREADABLE, assertThrows(Problem.class, () -> reading.of(out)).kind());
    }

    @Test
    void whatDoesNotReadLeavesNoFile() throws IOException {
        ExportPlan plan = plan();
        assertThrows(Problem.class, () -> plan.selection().permit().write(folder.resolve("all.age"),
                to -> to.write(7), written -> {
                    throw new Problem(Problem.Kind.BACKUP_UNREADABLE);
                }));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }
}
