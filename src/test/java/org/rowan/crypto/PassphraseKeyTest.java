package org.rowan.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rowan.secret.SecretBytes;
import org.rowan.secret.SecretChars;

/** The expected keys come from Python's cryptography 48 (OpenSSL's Argon2). Casebook format, section 3. */
class PassphraseKeyTest {
    private static final PassphraseKey.Cost SMALL = new PassphraseKey.Cost(8192, 1, 4);
    private static final byte[] SALT = FixedRandomness.sequence(0, 32);
    private static final String COMPOSED = "Caf\u00e9 ключ საიდუმლო";
    private static final String DECOMPOSED = "Cafe\u0301 ключ საიდუმლო";
    /** SHA-256 of the ASCII bytes "key file". */
    private static final String KEY_FILE = "49fa4f610a5b1e8f4fc2324cdfa03acd797bac470233355f93512cdb34e1014e";

    @Test
    void aPassphraseGivesTheKeyThatOtherImplementationsGive() {
        assertEquals("03b9915e59e7cfb715cd45b2ee3169415e24776d2ddf12eb2691826f4e1f1acc",
                key(COMPOSED, Optional.empty(), SMALL));
    }

    @Test
    void howAnAccentWasTypedDoesNotMatter() {
        assertEquals(key(COMPOSED, Optional.empty(), SMALL), key(DECOMPOSED, Optional.empty(), SMALL));
    }

    @Test
    void theKeyFileIsArgonsSecret() {
        assertEquals("7e31466def7e845ec0b0830b3362131de3bbce9785e10c3fa5c0bba6ed9286eb",
                key(COMPOSED, Optional.of(KEY_FILE), SMALL));
    }

    @Test
    void theCostOfVersionOneGivesTheSameKeyElsewhere() {
        assertEquals("50e2273aa6277ebc122290425a971d77de5dd050858ef55b2a66f3098f7e1e62",
                key("correct horse", Optional.empty(), new PassphraseKey.Cost(262_144, 3, 4)));
    }

    @Test
    void nothingIsTrimmedOrFolded() {
        assertArrayEquals(" Аб\t".getBytes(UTF_8), PassphraseKey.utf8(chars(" Аб\t")));
    }

    @Test
    void formsThatGrowWhenComposedFit() {
        String growing = "\u0958\ufb2c\u0344".repeat(40);
        assertArrayEquals("\u0915\u093c\u05e9\u05bc\u05c1\u0308\u0301".repeat(40).getBytes(UTF_8),
                PassphraseKey.utf8(chars(growing)));
    }

    @Test
    void charactersBeyondTheBasicPlaneAreFourBytes() {
        assertArrayEquals("🌳".getBytes(UTF_8), PassphraseKey.utf8(chars("🌳")));
    }

    @Test
    void aLoneSurrogateCountsAsTheReplacementCharacter() {
        assertArrayEquals("a\ufffdb".getBytes(UTF_8),
                PassphraseKey.utf8(new SecretChars(new char[] {'a', '\ud83c', 'b'})));
    }

    @Test
    void theTypedPassphraseStaysAsItWas() {
        SecretChars typed = chars(COMPOSED);
        PassphraseKey.derive(typed, Optional.empty(), SALT, SMALL).close();
        assertEquals(COMPOSED, typed.<String>with(String::new));
    }

    private static SecretChars chars(String text) {
        return new SecretChars(text.toCharArray());
    }

    private static String key(String passphrase, Optional<String> keyFile, PassphraseKey.Cost cost) {
        Optional<SecretBytes> secret = keyFile.map(hex -> new SecretBytes(HexFormat.of().parseHex(hex)));
        return PassphraseKey.derive(chars(passphrase), secret, SALT, cost).with(HexFormat.of()::formatHex);
    }
}
