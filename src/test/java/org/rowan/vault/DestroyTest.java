package org.rowan.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.crypto.Randomness;
import org.rowan.model.Problem;

/** Section 10 of the format: what somebody with every key finds after destroying. */
class DestroyTest {
    private static final String WORDS = "the witness in the green house";

    @TempDir
    private Path place;
    private TestCasebook casebook;

    @BeforeEach
    void create() throws IOException {
        casebook = TestCasebook.create(place);
        try (TestCasebook.Opened opened = casebook.open()) {
            opened.save(1, WORDS);
            opened.save(2, "river");
            opened.contents().checkpoint();
            opened.save(1, WORDS + " again");
        }
    }

    private static void destroy(TestCasebook.Opened opened) throws Problem {
        opened.contents().bulk(transaction -> {
            try (Statement statement = transaction.connection().createStatement()) {
                return statement.executeUpdate("DELETE FROM note WHERE id = 1");
            }
        });
    }

    @Test
    void beforeDestroyingTheWordsAreThere() throws Exception {
        assertTrue(inPages(VaultFile.WORK_0));
        assertTrue(inPages(VaultFile.BASE_0));
        assertTrue(inLog());
    }

    @Test
    void afterDestroyingNoPageAndNoLogCellHoldsTheWords() throws Exception {
        try (TestCasebook.Opened opened = casebook.open()) {
            destroy(opened);
            assertFalse(inPages(VaultFile.WORK_0));
            assertFalse(inPages(VaultFile.BASE_0));
            opened.save(3, "later");
        }
        assertFalse(inLog());
        try (TestCasebook.Opened opened = casebook.open()) {
            assertEquals("river", opened.notes().get(2));
            assertEquals("later", opened.notes().get(3));
        }
    }

    @Test
    void aCrashWhileOverwritingIsCarriedToItsEndWhenOpened() throws Exception {
        int step = 0;
        boolean decided = false;
        do {
            step++;
            Faults faults = new Faults();
            TestCasebook.Opened opened = casebook.with(faults).open();
            opened.save(1, WORDS);
            opened.contents().checkpoint();
            faults.failFrom(step);
            boolean failed = destroyOrFail(opened);
            opened.kill();
            try (TestCasebook.Opened again = casebook.open()) {
                boolean destroyed = !again.notes().containsKey(1);
                assertTrue(destroyed || !decided, "step " + step + " went back");
                assertEquals(List.of(), again.contents().findings());
                if (destroyed) {
                    decided = true;
                    assertFalse(inPages(VaultFile.WORK_0) || inPages(VaultFile.BASE_0) || inLog(), "step " + step);
                }
            }
            if (!failed) {
                return;
            }
        } while (step < 100);
        throw new AssertionError("never came to an end");
    }

    private static boolean destroyOrFail(TestCasebook.Opened opened) {
        try {
            destroy(opened);
            return false;
        } catch (Problem e) {
            return true;
        }
    }

    private boolean inPages(VaultFile file) throws IOException, GeneralSecurityException {
        byte[] pages = Bytes.read(casebook.file(file), 0, 1 << 20);
        try (CompartmentSecret secret = TestCasebook.secret(0); CompartmentKey.Base layer = secret.baseKey();
                CompartmentKey.Database key = secret.databaseKey()) {
            if (file == VaultFile.BASE_0) {
                new BaseLayer(layer).apply(1, pages);
            }
            SecretKeySpec aes = key.bytes().with(raw -> new SecretKeySpec(raw, "AES"));
            for (int at = 4096; at < pages.length; at += 4096) {
                Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
                cipher.init(Cipher.DECRYPT_MODE, aes, new IvParameterSpec(pages, at + 4016, 16));
                if (holdsWords(cipher.doFinal(pages, at, 4016))) {
                    return true;
                }
            }
            return false;
        }
    }

    private boolean inLog() throws IOException {
        byte[] log = Bytes.read(casebook.file(VaultFile.LOG), 0, 64 * 4096);
        Storage copy = new LogOnly(log);
        try (CompartmentSecret secret = TestCasebook.secret(0);
                LogRing ring = new LogRing(copy, secret, TestCasebook.SMALL, Randomness.SYSTEM)) {
            return ring.openAll().stream().flatMap(Optional::stream)
                    .anyMatch(opened -> holdsWords(opened.cell().payload()));
        }
    }

    private static boolean holdsWords(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(WORDS);
    }

    private record LogOnly(byte[] log) implements Storage {
        @Override
        public void read(VaultFile file, long at, ByteBuffer into) {
            into.put(Arrays.copyOfRange(log, Math.toIntExact(at), Math.toIntExact(at) + into.remaining()));
        }

        @Override
        public void write(VaultFile file, long at, ByteBuffer from) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void force(VaultFile file) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void writeOut(VaultFile file) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long size(VaultFile file) {
            return log.length;
        }
    }
}
