package org.rowan.bundle.age;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rowan.bundle.age.AgeException.Failure.HEADER;
import static org.rowan.bundle.age.AgeException.Failure.NO_AGE;
import static org.rowan.bundle.age.AgeException.Failure.NO_MATCH;
import static org.rowan.bundle.age.AgeException.Failure.PAYLOAD;
import static org.rowan.bundle.age.AgeException.Failure.VERSION;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rowan.secret.SecretBytes;
import org.rowan.secret.SecretChars;

class AgeFileTest {
    private final AgeIdentity.Hybrid hybrid = new AgeIdentity.Hybrid(key(1));
    private final AgeIdentity.Classic classic = new AgeIdentity.Classic(key(2));

    private static SecretBytes key(int value) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) value);
        return new SecretBytes(bytes);
    }

    private static byte[] text(int length) {
        byte[] text = new byte[length];
        new Random(length).nextBytes(text);
        return text;
    }

    private static byte[] sealed(byte[] plain, AgeRecipient... to) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (AgeOutput out = AgeFile.encrypt(file, List.of(to))) {
            out.write(plain);
            out.finish();
        }
        return file.toByteArray();
    }

    private static byte[] opened(byte[] file, AgeIdentity... identities) throws IOException {
        try (InputStream in = AgeFile.decrypt(new ByteArrayInputStream(file), List.of(identities))) {
            return in.readAllBytes();
        }
    }

    private static AgeException.Failure failure(byte[] file, AgeIdentity... identities) {
        return assertThrows(AgeException.class, () -> opened(file, identities)).failure();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65535, 65536, 65537, 3 * 65536, 200_000})
    void whatIsSealedIsOpenedWhateverItsLength(int length) throws IOException {
        assertArrayEquals(text(length), opened(sealed(text(length), hybrid.recipient()), classic, hybrid));
        assertArrayEquals(text(length), opened(sealed(text(length), classic.recipient()), hybrid, classic));
    }

    @Test
    void aPassphraseOpensWhatItSealedAndComposedLettersAreTheSame() throws IOException {
        try (SecretChars composed = new SecretChars("g\u00e9ranium".toCharArray());
                SecretChars decomposed = new SecretChars("ge\u0301ranium".toCharArray())) {
            byte[] file = sealed(text(9), new AgeRecipient.Passphrase(decomposed, 5));
            assertArrayEquals(text(9), opened(file, new AgeIdentity.Passphrase(composed)));
        }
    }

    @Test
    void anotherIdentityOpensNothing() throws IOException {
        assertEquals(NO_MATCH, failure(sealed(text(9), hybrid.recipient()), new AgeIdentity.Hybrid(key(3)), classic));
    }

    @Test
    void workThatBreaksOffLeavesNoFileThatLooksWhole() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (AgeOutput out = AgeFile.encrypt(file, List.of(classic.recipient()))) {
            out.write(text(200_000));
        }
        assertEquals(PAYLOAD, failure(file.toByteArray(), classic));
    }

    @Test
    void aFileTruncatedAnywhereIsRefused() throws IOException {
        byte[] file = sealed(text(70_000), classic.recipient());
        for (int length = 0; length < file.length; length += length < 400 ? 1 : 997) {
            byte[] part = Arrays.copyOf(file, length);
            assertThrows(AgeException.class, () -> opened(part, classic), "cut at " + length);
        }
    }

    @Test
    void anyAlteredByteIsNoticed() throws IOException {
        byte[] file = sealed(text(100), classic.recipient());
        for (int i = 0; i < file.length; i++) {
            byte[] altered = file.clone();
            altered[i] ^= 1;
            assertThrows(AgeException.class, () -> opened(altered, classic), "altered at " + i);
        }
    }

    private static byte[] replaced(byte[] file, String what, String with) {
        String text = new String(file, ISO_8859_1);
        assertTrue(text.contains(what));
        return text.replaceFirst(Pattern.quote(what), with).getBytes(ISO_8859_1);
    }

    @Test
    void aWorkFactorAboveTwentyIsRefusedBeforeAnyWorkIsDone() throws IOException {
        try (SecretChars passphrase = new SecretChars("maple river".toCharArray())) {
            byte[] file = sealed(text(9), new AgeRecipient.Passphrase(passphrase, 5));
            for (String factor : List.of("21", "30", "31", "999999999", "99999999999999999999")) {
                byte[] dear = replaced(file, " 5\n", " " + factor + "\n");
                assertTimeout(Duration.ofSeconds(5), () ->
                        assertEquals(HEADER, failure(dear, new AgeIdentity.Passphrase(passphrase))));
            }
        }
    }

    @Test
    void aPassphraseBesideAnotherRecipientIsRefused() throws IOException {
        try (SecretChars passphrase = new SecretChars("maple river".toCharArray())) {
            byte[] file = sealed(text(9), new AgeRecipient.Passphrase(passphrase, 5), classic.recipient());
            assertEquals(HEADER, failure(file, new AgeIdentity.Passphrase(passphrase)));
            assertEquals(HEADER, failure(file, classic));
        }
    }

    @Test
    void aMalformedStanzaBehindTheOneThatOpensIsNoticed() throws IOException {
        byte[] file = sealed(text(9), classic.recipient(), new AgeIdentity.Classic(key(3)).recipient());
        String share = new String(file, ISO_8859_1).split("-> X25519 ")[2].split("\n")[0];
        assertEquals(HEADER, failure(replaced(file, share, share.substring(4)), classic));
    }

    @Test
    void stanzasOfTwoTypesAreRefused() throws IOException {
        byte[] file = sealed(text(9), classic.recipient(), hybrid.recipient());
        assertEquals(HEADER, failure(file, classic));
        assertEquals(HEADER, failure(file, hybrid));
    }

    @Test
    void moreThan64StanzasAreRefused() throws IOException {
        AgeRecipient[] many = new AgeRecipient[65];
        Arrays.fill(many, classic.recipient());
        assertArrayEquals(text(9), opened(sealed(text(9), Arrays.copyOf(many, 64)), classic));
        assertEquals(HEADER, failure(sealed(text(9), many), classic));
    }

    @Test
    void aHeaderAbove256KibIsNotReadToItsEnd() {
        String line = "-> unknown " + "x".repeat(1000) + "\n\n";
        byte[] file = ("age-encryption.org/v1\n" + line.repeat(300)).getBytes(UTF_8);
        assertEquals(HEADER, failure(file, classic));
    }

    @Test
    void anotherFileAndAnotherVersionAreToldApart() {
        assertEquals(NO_AGE, failure("PK\3\4 not an age file at all".getBytes(UTF_8), classic));
        assertEquals(VERSION, failure("age-encryption.org/v2\n-> X\n\n--- x".getBytes(UTF_8), classic));
    }

    @Test
    void hybridFilesOfAnotherProgramOpen() throws IOException {
        AgeIdentity identity = Vector.identity(new String(resource("typage-0.3.1-hybrid.key"), UTF_8).strip());
        assertEquals("Written by another program.\n",
                new String(opened(resource("typage-0.3.1-hybrid.age"), identity), UTF_8));
        assertEquals(new String(resource("typage-0.3.1-hybrid.recipient"), UTF_8).strip(),
                ((AgeIdentity.Hybrid) identity).recipient().text());
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = AgeFileTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
