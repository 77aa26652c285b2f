package org.rowan.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.PlainCompartment;
import org.rowan.casebook.TestCasebooks;
import org.rowan.casebook.leaving.Withheld;
import org.rowan.casebook.outbox.Parcel;
import org.rowan.model.Content;
import org.rowan.model.CustodyEntry;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.secret.SecretChars;

/** A casebook that is damaged or full needs its backup most. Bundle format, section 14. */
class NeededBackupTest {
    @TempDir
    private Path folder;
    private PlainCompartment compartment;
    private Casebook casebook;
    private Exchange exchange;
    private Entry aCase;
    private Entry letter;
    private Id letterBytes;
    private Path out;
    private Recipient own;

    @BeforeEach
    void open() throws Problem {
        compartment = TestCasebooks.compartment("Desk");
        casebook = TestCasebooks.on(compartment);
        exchange = new Exchange(casebook);
        aCase = casebook.records().add(Kind.CASE, Content.of(Field.TITLE, "Morning search"));
        letter = attach("letter.txt");
        letterBytes = compartment.mediaHeld().iterator().next();
        attach("list.txt");
        out = folder.resolve("all.age");
        own = exchange.recipient(exchange.ownCard().recipients().getFirst());
    }

    @AfterEach
    void close() {
        casebook.abandon();
    }

    private Entry attach(String name) throws Problem {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return casebook.documents().attach(aCase.id(), name, new ByteArrayInputStream(bytes), bytes.length,
                Progress.NONE);
    }

    // Work under a passphrase takes a second each time, so most of them are for the own key.
    private ExportResult back() throws Problem {
        return exchange.export(exchange.planAll(List.of(own)), out, Progress.NONE);
    }

    private long recordsInIt() throws Problem {
        return exchange.check(out, Optional.empty(), Progress.NONE);
    }

    @Test
    void whatIsWholeGoesWithoutADocumentWhoseFileIsDamaged() throws Problem {
        compartment.damage(letterBytes);
        ExportResult result = back();
        assertEquals(List.of(new Withheld(letter.code(), "file-damaged")), result.withheld());
        assertEquals(2, result.records());
        assertEquals(2, recordsInIt());
        assertTrue(casebook.backups().last().isPresent());
    }

    @Test
    void othersAreToldThatAFileIsDamagedAndGetNothing() throws Problem {
        ExportPlan plan = exchange.plan(Set.of(aCase.id()), List.of(own), "");
        compartment.damage(letterBytes);
        assertEquals(Problem.Kind.MEDIA_DAMAGED,
                assertThrows(Problem.class, () -> exchange.export(plan, out, Progress.NONE)).kind());
        assertFalse(Files.exists(out));
    }

    @ParameterizedTest
    @EnumSource(names = {"CASEBOOK_FULL", "DATABASE_DAMAGED"})
    void itAppearsThoughNothingCanBeWrittenDown(Problem.Kind why) throws Problem {
        casebook.drafts().put(aCase.id(), Content.of(Field.TITLE, "Morning search, typed"));
        compartment.refuseChanges(why);
        assertEquals(3, back().records());
        assertEquals(3, recordsInIt());
        assertEquals(Optional.empty(), casebook.backups().last());
    }

    @Test
    void soDoesOneUnderAPassphrase() throws Problem {
        compartment.refuseChanges(Problem.Kind.CASEBOOK_FULL);
        try (SecretChars passphrase = new SecretChars("river door".toCharArray())) {
            exchange.export(exchange.planAll(List.of(Recipient.ofPassphrase(passphrase))), out, Progress.NONE);
        }
        assertTrue(Files.exists(out));
    }

    @Test
    void nothingElseStaysWithAWaitingBundleThatIsDamaged() throws Problem {
        Id bundle = Id.random();
        byte[] bytes = {1, 2, 3};
        Parcel parcel = casebook.tray().write(bundle, "a.age", "", Optional.empty(), to -> to.write(bytes));
        casebook.sync().receive(receiver -> {
            receiver.answer(parcel, Id.random());
            return null;
        });
        compartment.damage(casebook.tray().waiting(bundle).orElseThrow().media());
        assertEquals(3, back().records());
        assertEquals(3, recordsInIt());
    }

    @Test
    void aDiskThatFailsIsStillTold() {
        assertThrows(Problem.class, () -> {
            compartment.refuseChanges(Problem.Kind.STORAGE_FAILED);
            back();
        });
        assertFalse(Files.exists(out));
    }

    @Test
    void theChainOfCustodyGetsOneLineOfIt() throws Problem {
        int before = casebook.custody().all().size();
        back();
        List<CustodyEntry> links = casebook.custody().all();
        assertEquals(before + 1, links.size());
        CustodyEntry left = links.getLast();
        assertEquals(List.of("left", casebook.author(), "backup"), List.of(left.event(), left.record(), left.detail()));
    }
}
