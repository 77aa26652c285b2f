package org.rowan.casebook.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.TestCasebooks;
import org.rowan.model.Id;
import org.rowan.model.Problem;

class GroupsTest {
    private Casebook casebook;
    private Groups groups;
    private Contact north;
    private Contact south;

    @BeforeEach
    void open() throws Problem {
        casebook = TestCasebooks.open();
        groups = casebook.contacts().groups();
        north = casebook.contacts().add(contact("North desk"));
        south = casebook.contacts().add(contact("South desk"));
    }

    @AfterEach
    void close() throws Problem {
        casebook.close();
    }

    private static Contact contact(String name) {
        return new Contact(Id.random(), name, "card", "words of " + name, "age1", Standing.NOT_COMPARED);
    }

    private Group put(String name, Contact... members) throws Problem {
        Group group = new Group(Id.random(), name, List.of(members).stream().map(Contact::id).toList());
        groups.put(group);
        return group;
    }

    @Test
    void groupsAreKeptByNameInTheOrderOfTheirMembers() throws Problem {
        assertEquals(List.of(), groups.list());
        Group lawyers = put("Lawyers \"A\"", south, north, south);
        Group archive = put("Archive", north);
        assertEquals(List.of(archive, lawyers), groups.list());
        assertEquals(List.of(south.id(), north.id()), groups.list().getLast().members());
    }

    @Test
    void aGroupIsChangedAndForgotten() throws Problem {
        Group lawyers = put("Lawyers", north);
        groups.put(new Group(lawyers.id(), "Committee", List.of(north.id(), south.id())));
        assertEquals(Optional.empty(), groups.named("Lawyers"));
        assertEquals(2, groups.named("Committee").orElseThrow().members().size());
        groups.remove(lawyers.id());
        assertEquals(List.of(), groups.list());
        assertEquals(2, casebook.contacts().list().size());
    }

    @Test
    void aContactThatGoesLeavesEveryGroup() throws Problem {
        put("Lawyers", north, south);
        casebook.contacts().remove(north.id());
        assertEquals(List.of(south.id()), groups.list().getFirst().members());
    }

    @Test
    void twoGroupsOfOneNameAreNotMistakenForEachOther() throws Problem {
        put("Lawyers", north);
        put("Lawyers", south);
        assertEquals(Problem.Kind.AMBIGUOUS_NAME,
                assertThrows(Problem.class, () -> groups.named("Lawyers")).kind());
    }

    @Test
    void namesAreTheSameWhateverTheCaseAndAccents() {
        assertTrue(Names.same("Legal aid", "LEGAL  \u00c1id."));
        assertTrue(Names.same("\u2605", "\u2605"));
        assertFalse(Names.same("\u2605", "\u2606"));
        assertFalse(Names.same("Legal aid", "Legal help"));
    }
}
