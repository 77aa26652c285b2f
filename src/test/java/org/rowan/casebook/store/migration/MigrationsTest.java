package org.rowan.casebook.store.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.rowan.casebook.PlainCompartment;
import org.rowan.casebook.TestCasebooks;
import org.rowan.casebook.store.CasebookTables;
import org.rowan.casebook.store.Tables;
import org.rowan.model.Problem;

class MigrationsTest {
    @Test
    void openingAgainChangesNothing() throws Problem {
        try (PlainCompartment compartment = TestCasebooks.compartment("Desk")) {
            long before = changes(compartment);
            compartment.bulk(t -> {
                new CasebookTables("Other").migrate(t.connection());
                return null;
            });
            assertEquals(before, changes(compartment));
        }
    }

    @Test
    void tablesOfANewerVersionAreLeftAlone() throws Problem {
        try (PlainCompartment compartment = TestCasebooks.compartment("Desk")) {
            Tables.harm(compartment, "UPDATE casebook_version SET version = version + 1");
            Problem problem = assertThrows(Problem.class, () -> compartment.bulk(t -> {
                Migrations.run(t.connection());
                return null;
            }));
            assertEquals(Problem.Kind.NEWER_VERSION, problem.kind());
        }
    }

    private static long changes(PlainCompartment compartment) throws Problem {
        return compartment.read(c -> {
            try (var statement = c.createStatement(); var row = statement.executeQuery("SELECT total_changes()")) {
                return row.getLong(1);
            }
        });
    }
}
