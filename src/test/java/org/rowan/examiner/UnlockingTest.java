package org.rowan.examiner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.casebook.store.CasebookTables;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.secret.SecretChars;
import org.rowan.vault.Compartment;
import org.rowan.vault.ExaminedBuild;
import org.rowan.vault.FileRecorder;
import org.rowan.vault.Vault;

/** The header is read and written in one and the same way whatever was typed. */
class UnlockingTest {
    @TempDir
    private Path place;
    private final FileRecorder recorder = new FileRecorder(1);
    private final Vault vault = ExaminedBuild.REAL.vault(recorder, () -> 0).vault();

    @Test
    void theFirstTheSecondAndAWrongPassphraseDoTheSameToTheHeader() throws IOException {
        Path folder = place.resolve("casebook");
        try (SecretChars first = chars("first"); SecretChars second = chars("second")) {
            vault.create(folder, ExaminedBuild.SIZES.reserve(), Optional.empty(), first, Optional.of(second),
                    new CasebookTables("Desk"), new CasebookTables("Desk"), Progress.NONE);
        }
        List<String> first = header(folder, "first");
        assertFalse(first.isEmpty());
        assertEquals(first, header(folder, "second"));
        assertEquals(first, header(folder, "wrong"));
    }

    private List<String> header(Path folder, String typed) throws IOException {
        recorder.begin(false);
        try (SecretChars passphrase = chars(typed); Compartment compartment =
                vault.open(folder, passphrase, Optional.empty(), new CasebookTables("Desk"), Progress.NONE)) {
            assertFalse(typed.equals("wrong"));
            return operations();
        } catch (Problem problem) {
            assertEquals(Problem.Kind.NOT_OPENED, problem.kind());
            return operations();
        }
    }

    private List<String> operations() {
        return recorder.events().stream().filter(event -> event.file().equals("header"))
                .map(event -> event.act() + " " + event.length()).toList();
    }

    private static SecretChars chars(String text) {
        return new SecretChars(text.toCharArray());
    }
}
