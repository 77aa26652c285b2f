package org.rowan.bundle.age;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever stands in an age file, it is opened or refused, and nothing else happens. The same files each time. */
class AgeFuzzTest {
    private static final String[] PIECES = {"-> ", "\n", " ", "---", "--- ", "X25519", "scrypt", "mlkem768x25519", "=",
        "A".repeat(64), "\u0000", "\u00ff", "v2", "1", Armor.BEGIN + "\n", ""};
    private final Random random = new Random(20261121);

    private static byte[] sealed(AgeRecipient to) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (AgeOutput out = AgeFile.encrypt(file, List.of(to))) {
            out.write(new byte[100]);
            out.finish();
        }
        return file.toByteArray();
    }

    private void mangle(byte[] file, AgeIdentity identity) {
        String text = new String(file, ISO_8859_1);
        for (int i = 0; i < 400; i++) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(40));
            String mangled = text.substring(0, from) + PIECES[random.nextInt(PIECES.length)] + text.substring(to);
            assertDoesNotThrow(() -> openOrRefuse(mangled.getBytes(ISO_8859_1), identity));
        }
    }

    private static void openOrRefuse(byte[] file, AgeIdentity identity) throws IOException {
        try (InputStream in = AgeFile.decrypt(new ByteArrayInputStream(file), List.of(identity))) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (AgeException _) {
            // refused, as it may be
        }
    }

    @Test
    void classicFilesOfAnyFormAreOpenedOrRefused() throws IOException {
        mangle(sealed(Keys.classic().recipient()), Keys.classic());
    }

    @Test
    void hybridFilesOfAnyFormAreOpenedOrRefused() throws IOException {
        mangle(sealed(Keys.hybrid().recipient()), Keys.hybrid());
    }

    @Test
    void randomEncapsulatedKeysAreRefusedInAnOrderlyWay() throws IOException {
        byte[] file = sealed(Keys.hybrid().recipient());
        int start = new String(file, ISO_8859_1).indexOf("x25519 ") + 7;
        for (int i = 0; i < 300; i++) {
            byte[] altered = file.clone();
            for (int at = start + random.nextInt(1490); at < start + 1493; at += 1 + random.nextInt(200)) {
                altered[at] = (byte) "ABCDxyz019+/".charAt(random.nextInt(12));
            }
            assertDoesNotThrow(() -> openOrRefuse(altered, Keys.hybrid()));
        }
    }
}
