package org.rowan.casebook.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.PlainCompartment;
import org.rowan.casebook.TestCasebooks;
import org.rowan.model.Id;
import org.rowan.model.Problem;
import org.rowan.secret.SecretBytes;

class ContactsTest {
    private PlainCompartment compartment;
    private Casebook casebook;
    private Contacts contacts;
    private final Contact desk = new Contact(Id.random(), "North desk", "card", "ab cd", "age1xyz", Standing.NOT_COMPARED);

    @BeforeEach
    void open() throws Problem {
        compartment = TestCasebooks.compartment("Desk");
        casebook = TestCasebooks.on(compartment);
        contacts = casebook.contacts();
        contacts.add(desk);
    }

    @AfterEach
    void close() throws Problem {
        casebook.close();
    }

    @Test
    void aContactIsNamedByIdNameFingerprintOrRecipient() throws Problem {
        for (String name : List.of(desk.id().text(), "North desk", "AB cd", "age1xyz")) {
            assertEquals(desk, contacts.named(name));
        }
        assertEquals(Problem.Kind.UNKNOWN_NAME, assertThrows(Problem.class, () -> contacts.named("x")).kind());
        contacts.add(new Contact(Id.random(), "North desk", "c", "f", "r", Standing.NOT_COMPARED));
        Problem several = assertThrows(Problem.class, () -> contacts.named("North desk"));
        assertEquals(Problem.Kind.AMBIGUOUS_NAME, several.kind());
    }

    @Test
    void aCheckOfTheFingerprintIsRememberedAndAContactCanGo() throws Problem {
        contacts.compared(desk, true);
        assertTrue(contacts.find(desk.id()).orElseThrow().verified());
        assertEquals(1, contacts.list().size());
        contacts.remove(desk.id());
        assertEquals(List.of(), contacts.list());
    }

    @Test
    void ownKeysAreKeptAndNeverInTheLog() throws Problem {
        assertEquals(Optional.empty(), contacts.ownKeys());
        int sets = compartment.changeSets().size();
        try (SecretBytes keys = new SecretBytes(new byte[] {1, 2, 3});
             SecretBytes more = new SecretBytes(new byte[] {4})) {
            contacts.ownKeys(keys);
            try (SecretBytes read = contacts.ownKeys().orElseThrow()) {
                assertTrue(keys.sameAs(read));
            }
            contacts.ownKeys(more);
            try (SecretBytes read = contacts.ownKeys().orElseThrow()) {
                assertTrue(more.sameAs(read));
            }
        }
        assertEquals(sets, compartment.changeSets().size());
    }
}
