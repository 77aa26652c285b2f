package org.rowan.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.crypto.FixedRandomness;
import org.rowan.secret.SecretBytes;

/** Section 5 of the format. */
class PageCodecTest {
    private static final byte[] SALT = FixedRandomness.sequence(32, 16);

    @TempDir
    private Path place;

    private static PageCodec codec() {
        return new PageCodec(new CompartmentKey.Database(new SecretBytes(FixedRandomness.sequence(0, 32))), SALT);
    }

    @Test
    void anEmptyDatabaseIsOneKnownPage() throws Exception {
        byte[] page = codec().empty(new FixedRandomness(48));
        assertArrayEquals(SALT, Arrays.copyOf(page, 16));
        assertArrayEquals(FixedRandomness.sequence(48, 16), Arrays.copyOfRange(page, 4016, 4032));
        assertEquals("dcbb0eeefb62ef8f73e88de407a7f8500ea8f949b414f60cc5632fd38dd1ad84",
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(page)));
    }

    @Test
    void theHeaderTellsPagesAndGeneration() {
        assertEquals(Optional.of(new PageHeader(1, 0)), codec().header(codec().empty(new FixedRandomness(0))));
    }

    @Test
    void everyByteOfAPageCounts() {
        byte[] page = codec().empty(new FixedRandomness(0));
        for (int at = 0; at < page.length; at++) {
            page[at] ^= 4;
            assertFalse(codec().isSound(page, 0, 1), "byte " + at);
            page[at] ^= 4;
        }
        assertTrue(codec().isSound(page, 0, 1));
    }

    @Test
    void aPageIsSoundInItsOwnPlaceOnly() {
        assertFalse(codec().isSound(codec().empty(new FixedRandomness(0)), 0, 2));
    }

    @Test
    void everyPageThatTheDriverWritesIsSound() throws IOException {
        TestCasebook casebook = TestCasebook.create(place);
        try (TestCasebook.Opened opened = casebook.open()) {
            for (int i = 0; i < 40; i++) {
                opened.save(i, "page ".repeat(500));
            }
        }
        try (CompartmentSecret secret = TestCasebook.secret(0); CompartmentKey.Database key = secret.databaseKey()) {
            PageCodec codec = new PageCodec(key, secret.databaseSalt());
            PageHeader header = codec.header(Bytes.read(casebook.file(VaultFile.WORK_0), 0, 4096)).orElseThrow();
            assertTrue(header.pages() > 20 && header.generation() > 0, header::toString);
            for (int number = 1; number <= header.pages(); number++) {
                byte[] page = Bytes.read(casebook.file(VaultFile.WORK_0), (number - 1) * 4096L, 4096);
                assertTrue(codec.isSound(page, 0, number), "page " + number);
            }
        }
    }

    @Test
    void theBaseCopyIsTheWorkingCopyUnderACounterStream() throws IOException {
        TestCasebook casebook = TestCasebook.create(place);
        try (TestCasebook.Opened opened = casebook.open()) {
            opened.save(1, "river");
        }
        try (CompartmentSecret secret = TestCasebook.secret(0); CompartmentKey.Base key = secret.baseKey()) {
            byte[] base = Bytes.read(casebook.file(VaultFile.BASE_0), 4096, 2 * 4096);
            byte[] work = Bytes.read(casebook.file(VaultFile.WORK_0), 4096, 2 * 4096);
            assertFalse(Arrays.equals(work, base));
            new BaseLayer(key).apply(2, base);
            assertArrayEquals(work, base);
        }
    }

    @Test
    void theCounterStreamIsKnown() {
        byte[] pages = new byte[2 * 4096];
        new BaseLayer(new CompartmentKey.Base(new SecretBytes(FixedRandomness.sequence(0, 32)))).apply(1, pages);
        assertEquals("f29000b62a499fd0a9f39a6add2e7780", HexFormat.of().formatHex(pages, 0, 16));
        assertEquals("512e5630d1ac5d4f43c8777d6e0f7365", HexFormat.of().formatHex(pages, 4096, 4112));
    }
}
